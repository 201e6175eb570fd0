import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { judgeNewSecret, leastCharacters } from '#shared/domain/people/secret.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { hashPin } from './pin.ts'
import { record } from '../record.ts'
import type { Workplace } from '../workplace.ts'

/** The secret a person has, and the one they want instead. */
export type SecretChange = { readonly current: string; readonly wanted: string }

/**
 * Gives the person at the station another PIN or password. They prove the one they have, as at a sign-in: a wrong one
 * counts and waits. Somebody who came with the badge alone or at a locked station can not.
 */
export async function changeSecret(
  workplace: Workplace,
  { current, wanted }: SecretChange,
): Promise<Result<Record<string, never>, Refusal>> {
  const session = workplace.people.session()
  if (session === null) return err(refuse('NOT_SIGNED_IN', {}))
  if (session.isLocked) return err(refuse('STATION_LOCKED', {}))
  if (session.cameBy === 'badge') return err(refuse('BADGE_SCANS_ONLY', {}))
  const { person } = session
  const mode = workplace.site.site()?.mode ?? 'production'
  const judged = judgeNewSecret(wanted, { name: person.name, mode })
  if (!judged.ok) return err(refuse('SECRET_NOT_POSSIBLE', judged.error))
  const kind = judged.value
  if (wanted === current)
    return err(refuse('SECRET_NOT_POSSIBLE', { because: 'asBefore', kind, least: leastCharacters(kind, mode) }))
  const proof = await workplace.proveIdentity({ identification: person, secret: current })
  if (!proof.ok) {
    const { because, waitSeconds } = proof.error
    const body = { kind: 'person.sign-in-refused', name: person.name, because } as const
    immediately(workplace.database, () => record(workplace, [{ body, person: null, scan: null }]))
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
    return err(refuse('SIGN_IN_REFUSED', { waitSeconds }))
  }
  const hashed = await hashPin(wanted)
  immediately(workplace.database, () => {
    record(workplace, [
      { body: { kind: 'person.secret-changed', person: person.id, secret: kind }, person: person.id, scan: null },
    ])
    workplace.people.keepCredential(person.id, hashed)
  })
  workplace.statusChanged()
  return ok({})
}
