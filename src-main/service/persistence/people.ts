import type { BadgeId } from '#shared/domain/people/badge.ts'
import type { ResetRequest } from '#shared/domain/people/decide.ts'
import type { ComingWith } from '#shared/domain/people/facts.ts'
import type { Person, PersonId } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { countingGrants } from '#shared/domain/people/standing.ts'
import type { Confirmation, OwnRight, Standing } from '#shared/domain/people/standing.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { openCredentials } from './credentials.ts'
import type { Credentials } from './credentials.ts'

/** The person at the station, since when, and how they came. */
export type Session = {
  readonly person: Person
  readonly since: Instant
  readonly cameBy: ComingWith
  /** Nobody works here until somebody says again who they are. */
  readonly isLocked: boolean
  /** They came with a secret that others chose for them: it has to be changed first. */
  readonly hasOneTimeSecret: boolean
}

/** The columns that a standing is read from. */
export const standingColumns = 'id, name, role, is_active, own, confirmations'
export type StandingRow = {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
  readonly is_active: 0 | 1
  readonly own: string
  readonly confirmations: string
}
type SessionRow = StandingRow & {
  readonly since: Instant
  readonly came_by: ComingWith
  readonly is_locked: 0 | 1
  readonly is_one_time: 0 | 1 | null
}

/** What the station knows of people, read from the projections; with it, their secrets, which are in no fact. */
export type People = Credentials & {
  /** Those who work here, by name. */
  names(): readonly string[]
  /** Somebody who works here. */
  byName(name: string): Person | null
  /** Anybody who ever did. */
  byId(id: PersonId): Person | null
  standing(id: PersonId): Standing | null
  everybody(): readonly Standing[]
  session(): Session | null
  /** Whose badge this is; null where it is nobody's, or no longer. */
  holderOf(badge: BadgeId): Person | null
  badgeInUse(person: PersonId): BadgeId | null
  resetRequest(person: PersonId): ResetRequest | null
  resetRequests(): readonly ResetRequest[]
}

const mostPeople = 500

/** Prepares the questions about people on this database. */
export function openPeople(database: Database): People {
  const names = database
    .prepare<[number], string>('select name from person where is_active = 1 order by name limit ?')
    .pluck()
  const byName = database.prepare<[string], StandingRow>(
    `select ${standingColumns} from person where name = ? and is_active = 1`,
  )
  const byId = database.prepare<[string], StandingRow>(`select ${standingColumns} from person where id = ?`)
  const everybody = database.prepare<[number], StandingRow>(
    `select ${standingColumns} from person order by name limit ?`,
  )
  const session = database.prepare<[], SessionRow>(`
    select ${standingColumns}, since, came_by, is_locked, is_one_time
    from session join person on person.id = session.person left join credential on credential.person = person.id`)
  const holder = database.prepare<[BadgeId], StandingRow>(`
    select person.id, name, role, is_active, own, confirmations
    from badge join person on person.id = badge.person
    where badge.id = ? and is_withdrawn = 0 and is_active = 1`)
  const badgeInUse = database
    .prepare<[PersonId], BadgeId>('select id from badge where person = ? and is_withdrawn = 0')
    .pluck()
  const request = database.prepare<[PersonId], ResetRow>('select person, signature from reset_request where person = ?')
  const requests = database.prepare<[], ResetRow>('select person, signature from reset_request order by person')

  return {
    ...openCredentials(database),
    names: () => names.all(mostPeople),
    byName: (name) => personOf(byName.get(name)),
    byId: (id) => personOf(byId.get(id)),
    standing: (id) => {
      const row = byId.get(id)
      return row === undefined ? null : standingOf(row)
    },
    everybody: () => everybody.all(mostPeople).map(standingOf),
    session: () => {
      const row = session.get()
      const person = personOf(row)
      if (row === undefined || person === null) return null
      const { since, came_by: cameBy } = row
      return { person, since, cameBy, isLocked: row.is_locked === 1, hasOneTimeSecret: row.is_one_time === 1 }
    },
    holderOf: (badge) => personOf(holder.get(badge)),
    badgeInUse: (person) => badgeInUse.get(person) ?? null,
    resetRequest: (person) => {
      const row = request.get(person)
      return row === undefined ? null : requestOf(row)
    },
    resetRequests: () => requests.all().map(requestOf),
  }
}

/** A person's standing as its row has it. */
export function standingOf({ id, name, role, is_active, own, confirmations }: StandingRow): Standing {
  return {
    id,
    name,
    role,
    isActive: is_active === 1,
    own: JSON.parse(own) as readonly OwnRight[],
    confirmations: JSON.parse(confirmations) as readonly Confirmation[],
  }
}

type ResetRow = { readonly person: PersonId; readonly signature: string }

function requestOf({ person, signature }: ResetRow): ResetRequest {
  return { person, signature: JSON.parse(signature) as Signature }
}

function personOf(row: StandingRow | undefined): Person | null {
  if (row === undefined) return null
  const standing = standingOf(row)
  return { id: standing.id, name: standing.name, role: standing.role, grants: countingGrants(standing) }
}
