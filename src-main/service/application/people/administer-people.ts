import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { BadgeId } from '#shared/domain/people/badge.ts'
import { decideChange, decideEnrolment, decideOwnRights } from '#shared/domain/people/decide.ts'
import type { PeopleRefusal } from '#shared/domain/people/decide.ts'
import type { PersonFact } from '#shared/domain/people/facts.ts'
import type { Person, PersonId } from '#shared/domain/people/person.ts'
import type { OwnRight, PersonRecord, Standing } from '#shared/domain/people/standing.ts'
import { badgeCode } from '#shared/scan/badge-code.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { badgeHash } from './badge-desk.ts'
import { newBadgeSecret, oneTimePin } from './one-time.ts'
import { hashPin } from './pin.ts'
import { record } from '../record.ts'
import { signOut } from './sign-in.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type OfPerson = { readonly person: PersonId }

/** A refusal of the domain as it crosses to the page. */
export function peopleRefusal(refusal: PeopleRefusal): Refusal {
  const { code, ...details } = refusal
  return { code, details } as Refusal
}

/** Enrols a person with the rights of a role. Nobody but them knows their secret: the one they are given opens only the change of it. */
export async function enrolPerson(
  workplace: Workplace,
  { name, role }: Pick<PersonRecord, 'name' | 'role'>,
): Promise<Result<{ person: PersonId; secret: string }, Refusal>> {
  const id = workplace.ids.newId() as PersonId
  const secret = oneTimePin()
  const hashed = await hashPin(secret)
  const enrolled = change(workplace, () => {
    const decided = decideEnrolment({ id, name, role }, workplace.people.everybody())
    if (decided.ok) workplace.people.keepCredential(id, hashed, { isOneTime: true })
    return decided
  })
  return enrolled.ok ? ok({ person: id, secret }) : enrolled
}

/** Changes name, role or leave of a person; whoever leaves is signed out. */
export function changePerson(workplace: Workplace, { person, ...to }: OfPerson & PersonRecord): Done {
  const done = change(workplace, (by) =>
    ofStanding(workplace, person, (standing) => decideChange(standing, to, by.id, workplace.people.everybody())),
  )
  if (done.ok && !to.isActive) {
    workplace.attendance.left(person)
    if (workplace.people.session()?.person.id === person) signOut(workplace, 'deactivated')
  }
  return done
}

/** Gives a person other rights than those of their role, or takes some. */
export function setOwnRights(
  workplace: Workplace,
  { person, own }: OfPerson & { readonly own: readonly OwnRight[] },
): Done {
  return change(workplace, (by) =>
    ofStanding(workplace, person, (standing) => decideOwnRights(standing, own, by.id, workplace.people.everybody())),
  )
}

/** Gives a person a new badge; the one before opens nothing from then on. The code is shown once, and kept nowhere. */
export function issueBadge(workplace: Workplace, { person }: OfPerson): Result<{ code: string }, Refusal> {
  const secret = newBadgeSecret()
  const badge = workplace.ids.newId() as BadgeId
  const issued = change(workplace, () =>
    ofStanding(workplace, person, ({ isActive, name }) => {
      if (!isActive) return err({ code: 'PERSON_INACTIVE', name } as const)
      const before = workplace.people.badgeInUse(person)
      if (before !== null) workplace.people.forgetBadgeCode(before)
      workplace.people.keepBadgeCode(badgeHash(secret), badge)
      return ok({ kind: 'person.badge-issued', person, badge, before } as const)
    }),
  )
  return issued.ok ? ok({ code: badgeCode(secret) }) : issued
}

/** Makes the badge of a person open nothing any more, as when it is lost. */
export function withdrawBadge(workplace: Workplace, { person }: OfPerson): Done {
  return change(workplace, () => {
    const badge = workplace.people.badgeInUse(person)
    if (badge === null) return err({ code: 'NO_BADGE' } as const)
    workplace.people.forgetBadgeCode(badge)
    return ok({ kind: 'person.badge-withdrawn', person, badge } as const)
  })
}

type Missing = { readonly code: 'PERSON_NOT_FOUND' } | { readonly code: 'NO_BADGE' }

function ofStanding<Fact>(
  { people }: Workplace,
  person: PersonId,
  decide: (standing: Standing) => Result<Fact, PeopleRefusal>,
): Result<Fact, PeopleRefusal | Missing> {
  const standing = people.standing(person)
  return standing === null ? err({ code: 'PERSON_NOT_FOUND' }) : decide(standing)
}

function change(
  workplace: Workplace,
  decide: (by: Person) => Result<PersonFact | null, PeopleRefusal | Missing>,
): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const by = signedIn(workplace, 'administerPeople')
    if (!by.ok) return by
    const decided = decide(by.value)
    if (!decided.ok) return err(refusalOf(decided.error))
    if (decided.value !== null) record(workplace, [{ body: decided.value, person: by.value.id, scan: null }])
    return ok({})
  })
  workplace.tell('people.changed', {})
  workplace.statusChanged()
  return outcome
}

function refusalOf(refusal: PeopleRefusal | Missing): Refusal {
  if (refusal.code === 'PERSON_NOT_FOUND' || refusal.code === 'NO_BADGE') return refuse(refusal.code, {})
  return peopleRefusal(refusal)
}
