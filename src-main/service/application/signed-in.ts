import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Person, Role } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Workplace } from './workplace.ts'

/** The person at the station, if their role may do this; every command that leaves a fact starts here. */
export function signedIn({ people }: Pick<Workplace, 'people'>, may: (role: Role) => boolean): Result<Person, Refusal> {
  const session = people.session()
  if (session === null) return err(refuse('NOT_SIGNED_IN', {}))
  if (!may(session.person.role)) return err(refuse('NOT_ALLOWED', { role: session.person.role }))
  return ok(session.person)
}
