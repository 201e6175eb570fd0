import type { Person, PersonId } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { grantsOfRole } from '#shared/domain/people/rights.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './open-database.ts'

/** The person at the station and since when. */
export type Session = { readonly person: Person; readonly since: Instant }

/** A stored secret: scrypt of the PIN with its salt, and how often it was missed since it was last right. */
export type Credential = {
  readonly salt: Buffer
  readonly hash: Buffer
  /** The scrypt cost N that the hash was made with. */
  readonly cost: number
  readonly failures: number
  /** No try counts before this instant. */
  readonly waitUntil: Instant
}

type PersonRow = { readonly id: PersonId; readonly name: string; readonly role: Role }
type SessionRow = PersonRow & { readonly since: Instant }
type CredentialRow = Omit<Credential, 'waitUntil'> & { readonly wait_until: Instant }

/** What the station knows of people, read from the projection; credentials are read and written here only. */
export type People = {
  names(): readonly string[]
  byName(name: string): Person | null
  byId(id: PersonId): Person | null
  session(): Session | null
  credential(person: PersonId): Credential | null
  keepCredential(person: PersonId, credential: Pick<Credential, 'salt' | 'hash' | 'cost'>): void
  keepFailure(person: PersonId, failures: number, waitUntil: Instant): void
}

/** Prepares the questions about people on this database. */
export function openPeople(database: Database): People {
  const names = database.prepare<[], { name: string }>('select name from person order by name limit 500')
  const byName = database.prepare<[string], PersonRow>('select id, name, role from person where name = ?')
  const byId = database.prepare<[string], PersonRow>('select id, name, role from person where id = ?')
  const session = database.prepare<[], SessionRow>(
    'select person.id, person.name, person.role, session.since from session join person on person.id = session.person',
  )
  const credential = database.prepare<[string], CredentialRow>(
    'select salt, hash, cost, failures, wait_until from credential where person = ?',
  )
  const keepCredential = database.prepare(
    'insert or replace into credential (person, salt, hash, cost) values (?, ?, ?, ?)',
  )
  const keepFailure = database.prepare('update credential set failures = ?, wait_until = ? where person = ?')

  return {
    names: () => names.all().map((row) => row.name),
    byName: (name) => personOf(byName.get(name)),
    byId: (id) => personOf(byId.get(id)),
    session: () => {
      const row = session.get()
      const person = personOf(row)
      return row === undefined || person === null ? null : { person, since: row.since }
    },
    credential: (person) => {
      const row = credential.get(person)
      if (row === undefined) return null
      const { wait_until: waitUntil, ...rest } = row
      return { ...rest, waitUntil }
    },
    keepCredential: (person, { salt, hash, cost }) => {
      keepCredential.run(person, salt, hash, cost)
    },
    keepFailure: (person, failures, waitUntil) => {
      keepFailure.run(failures, waitUntil, person)
    },
  }
}

function personOf(row: PersonRow | undefined): Person | null {
  return row === undefined ? null : { id: row.id, name: row.name, role: row.role, grants: grantsOfRole(row.role) }
}
