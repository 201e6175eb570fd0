import type { Refusal } from '#shared/contract/refusals.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Sending } from '#service/network/sending.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** Sends one message again, because a person asked: who it was stays on record. */
export function sendAgain(
  workplace: Workplace,
  sending: Pick<Sending, 'sendAgain'>,
  { message }: { readonly message: MessageId },
): Done {
  const person = signedIn(workplace, 'workOnTheFloor')
  if (!person.ok) return person
  const outcome = sending.sendAgain(message)
  if (outcome.ok) {
    immediately(workplace.database, () =>
      record(workplace, [{ body: { kind: 'message.sent-again', message }, person: person.value.id, scan: null }]),
    )
  }
  return outcome
}
