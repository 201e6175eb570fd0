import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SessionView } from '#shared/contract/views.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { leaving } from './leaving.ts'
import { record } from './record.ts'
import { sessionView } from './session-view.ts'
import type { Workplace } from './workplace.ts'

/** What a person gives to sign in. */
export type SignInTry = { readonly name: string; readonly pin: string }

/** Lets a person in who is who they say they are; a try that fails is a fact. */
export async function signIn(workplace: Workplace, { name, pin }: SignInTry): Promise<Result<SessionView, Refusal>> {
  const proof = await workplace.proveIdentity({ name, secret: pin })
  if (proof.ok) return ok(letIn(workplace, proof.value))
  const { because, person, waitSeconds } = proof.error
  immediately(workplace.database, () =>
    record(workplace, [
      {
        body: { kind: 'person.sign-in-refused', name: person?.name ?? name, because },
        person: null,
        scan: null,
      },
    ]),
  )
  return err(refuse('SIGN_IN_REFUSED', { waitSeconds }))
}

function letIn(workplace: Workplace, person: Person): SessionView {
  const [fact] = immediately(workplace.database, () =>
    record(workplace, [
      ...leaving(workplace, 'otherPerson'),
      { body: { kind: 'person.signed-in', person: person.id }, person: person.id, scan: null },
    ]).slice(-1),
  )
  if (fact === undefined) throw new Error('a sign-in left no fact')
  workplace.statusChanged()
  return sessionView({ person, since: fact.at }, workplace.presence)
}

/** Signs the person out, who asked for it or left the app; the job in hand is put down and stays open. */
export function signOut(workplace: Workplace, because: 'asked' | 'appClosed'): Record<string, never> {
  immediately(workplace.database, () => record(workplace, leaving(workplace, because)))
  workplace.statusChanged()
  return {}
}
