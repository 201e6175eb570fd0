import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import type { ActInQuestion, Right } from '#shared/domain/people/rights.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { RecordDesk } from './record-desk.ts'

/**
 * The person at the station, if they have this right for this act; null asks only that somebody is signed in. Every
 * command that leaves a fact starts here.
 */
export function signedIn(
  { people }: Pick<RecordDesk, 'people'>,
  right: Right | null,
  act: ActInQuestion = {},
): Result<Person, Refusal> {
  const session = people.session()
  if (session === null) return err(refuse('NOT_SIGNED_IN', {}))
  const { person } = session
  if (right !== null && !mayDo(person.grants, right, act))
    return err(refuse('NOT_ALLOWED', { role: person.role, right }))
  return ok(person)
}
