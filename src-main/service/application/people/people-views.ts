import type { PersonLine, PersonView } from '#shared/contract/views/people-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { resetRequestCounts } from '#shared/domain/people/decide.ts'
import type { ResetRequest } from '#shared/domain/people/decide.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { allGrants, countingGrants, waitingConfirmations } from '#shared/domain/people/standing.ts'
import type { Standing } from '#shared/domain/people/standing.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { hashOfShown } from './sign.ts'
import { shownToConfirm, shownToReset } from './two-people.ts'
import type { Workplace } from '../workplace.ts'

type Desk = Pick<Workplace, 'people' | 'readClock'>

/** Everybody who works here or did. */
export function listPeople(desk: Desk): { people: PersonLine[] } {
  return { people: desk.people.everybody().map((standing) => lineOf(desk, standing)) }
}

/** One person, with the hashes of what can be signed about them. */
export function viewPerson(desk: Desk, { person }: { readonly person: PersonId }): Result<PersonView, Refusal> {
  const standing = desk.people.standing(person)
  if (standing === null) return err(refuse('PERSON_NOT_FOUND', {}))
  const counting = countingGrants(standing)
  const isWaiting = waitingConfirmations(standing).length > 0
  const request = openRequest(desk, person)
  return ok({
    ...lineOf(desk, standing),
    own: standing.own.map((one) =>
      one.has ? { ...one, reasons: copyOf(one.reasons), productClasses: copyOf(one.productClasses) } : one,
    ),
    grants: allGrants(standing).map((grant) => ({
      right: grant.right,
      reasons: copyOf(grant.reasons),
      productClasses: copyOf(grant.productClasses),
      counts: counting.some(({ right }) => right === grant.right),
    })),
    toConfirm: isWaiting ? hashOfShown(shownToConfirm(standing)) : null,
    reset: request === null ? null : { askedBy: request.signature.printedName, askedAt: request.signature.at },
    toReset: hashOfShown(shownToReset(standing)),
  })
}

function lineOf(desk: Desk, standing: Standing): PersonLine {
  const { id, name, role, isActive } = standing
  return {
    person: id,
    name,
    role,
    isActive,
    hasBadge: desk.people.badgeInUse(id) !== null,
    waiting: waitingConfirmations(standing).length,
    resetAsked: openRequest(desk, id) !== null,
  }
}

function openRequest({ people, readClock }: Desk, person: PersonId): ResetRequest | null {
  const request = people.resetRequest(person)
  return request === null || readClock().at - request.signature.at > resetRequestCounts ? null : request
}

function copyOf<Value>(values: 'any' | readonly Value[]): 'any' | Value[] {
  return values === 'any' ? values : [...values]
}
