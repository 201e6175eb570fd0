import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import { waitsForPerson } from '#shared/sync/message-progress.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/**
 * A person with the right decides that a message that waits for them is not sent, and says why: it is settled, what it
 * held back goes on, and who decided it stays on record.
 */
export function setMessageAside(
  workplace: Workplace,
  { message, reason }: { readonly message: MessageId; readonly reason: string },
): Done {
  const done = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const why = reason.trim()
    if (why === '') return err(refuse('SENDING_REASON_MISSING', {}))
    const found = workplace.outboxProgress.find(message)
    if (found === null) return err(refuse('MESSAGE_NOT_FOUND', { message }))
    const { state } = found.progress
    if (!waitsForPerson(state)) return err(refuse('MESSAGE_NOT_WAITING', { state }))
    record(workplace, [
      {
        body: { kind: 'message.set-aside', message, because: 'leftOut', reason: why },
        person: person.value.id,
        scan: null,
      },
    ])
    const { at } = workplace.readClock()
    workplace.outboxProgress.apply([found.number], [{ kind: 'personLeavesOut', reason: why }], { at, said: null })
    return ok({})
  })
  if (done.ok) {
    workplace.tell('outbox.changed', {})
    workplace.tell('attention.changed', {})
    workplace.wakeSending()
    workplace.statusChanged()
  }
  return done
}
