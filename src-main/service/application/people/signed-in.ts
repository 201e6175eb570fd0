import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { judgeForPerson } from './judge-for-person.ts'
import type { ActWithGoods } from './judge-for-person.ts'
import type { RecordDesk } from '../record-desk.ts'

type WithPeople = Pick<RecordDesk, 'people'>

/**
 * The person at the station, if they have this right for this act; null asks only that somebody is signed in. Every
 * command that leaves a fact starts here. Somebody who came with the badge alone may scan, which `signedInToScan` is for.
 */
export function signedIn(desk: WithPeople, right: Right | null, act: ActWithGoods = {}): Result<Person, Refusal> {
  const person = signedInToScan(desk, right, act)
  return person.ok && desk.people.session()?.cameBy === 'badge' ? err(refuse('BADGE_SCANS_ONLY', {})) : person
}

/** The same for what belongs to scanning: answering stops, taking back, picking a job up and putting it down. */
export function signedInToScan(
  { people }: WithPeople,
  right: Right | null,
  act: ActWithGoods = {},
): Result<Person, Refusal> {
  const session = people.session()
  if (session === null) return err(refuse('NOT_SIGNED_IN', {}))
  if (session.isLocked) return err(refuse('STATION_LOCKED', {}))
  if (session.hasOneTimeSecret) return err(refuse('SECRET_TO_BE_CHANGED', {}))
  const { person } = session
  if (right === null) return ok(person)
  const judged = judgeForPerson(person, right, act)
  return judged.ok ? ok(person) : err(domainRefusal(judged.error))
}
