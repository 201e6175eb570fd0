import type { CallInput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'
import { tellOfUnsent } from './write-unsent.ts'

type Done = Result<Record<string, never>, Refusal>

/**
 * A person lets the station send what still lies in the files of an export, and says why. Whether the files went anywhere is
 * not known here: the network is asked for each message before it is sent, so that nothing is there twice.
 */
export function takeBackUnsent(workplace: Workplace, input: CallInput<'unsent.takeBack'>): Done {
  const { database, outboxExports, outboxProgress } = workplace
  const done = immediately(database, (): Done => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const reason = input.reason.trim()
    if (reason === '') return err(refuse('SENDING_REASON_MISSING', {}))
    const folder = outboxExports.folderOf(input.export)
    if (folder === null) return err(refuse('UNSENT_EXPORT_NOT_FOUND', {}))
    const lying = outboxExports.inFolder(folder)
    if (lying.length === 0) return err(refuse('NOTHING_IN_FILES', { folder }))
    const messages = lying.map(({ id }) => id)
    const body = { kind: 'messages.taken-back-from-files', export: input.export, messages, reason } as const
    record(workplace, [{ body, person: person.value.id, scan: null }])
    const numbers = lying.map(({ number }) => number)
    outboxProgress.apply(numbers, [{ kind: 'takenBackFromFile' }], { at: workplace.readClock().at, said: null })
    return ok({})
  })
  if (done.ok) tellOfUnsent(workplace)
  return done
}
