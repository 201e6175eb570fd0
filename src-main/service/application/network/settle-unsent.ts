import { createHash } from 'node:crypto'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { canBeUploaded } from '#shared/sync/by-hand.ts'
import { isSettled } from '#shared/sync/message-progress.ts'
import { digestOfMessage, stationOfManifest } from '#service/exports/unsent-files.ts'
import type { KnownFile, NamedMessage } from '#service/persistence/outbox/exports.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { inSlicesOfTime } from '../in-slices-of-time.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { textInParts } from '../text-in-parts.ts'
import type { Workplace } from '../workplace.ts'
import { tellOfUnsent } from './write-unsent.ts'

type Settled = Result<CallOutput<'unsent.settle'>, Refusal>

/** What a person says of an upload. */
type Said = Pick<CallInput<'unsent.settle'>, 'name' | 'reason' | 'receipt'>

/**
 * Takes a manifest or a document of an export back in after it was uploaded by hand, in parts: the messages that it holds
 * are settled, all or none. Only a file that this station wrote and nobody changed says so, and only of events that are
 * still what they were; what followed the messages goes on.
 */
export function unsentSettler(workplace: Workplace): (part: CallInput<'unsent.settle'>) => Promise<Settled> {
  const gather = textInParts()

  return async (part) => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const said = { name: part.name, reason: part.reason.trim(), receipt: part.receipt.trim() }
    if (said.reason === '') return err(refuse('SENDING_REASON_MISSING', {}))
    if (said.receipt === '') return err(refuse('UPLOAD_RECEIPT_MISSING', {}))
    const gathered = gather(part)
    if (gathered === null) return err(refuse('IMPORT_OUT_OF_STEP', {}))
    if (gathered.whole === null) return ok({ outcome: null })
    const sha256 = createHash('sha256').update(gathered.whole, 'utf8').digest('hex')
    const file = workplace.outboxExports.fileBy(sha256)
    if (file === null) return err(notTaken(workplace, said.name, gathered.whole))
    const named = workplace.outboxExports.named(file)
    const differing = await firstThatDiffers(workplace, named)
    if (differing !== null) return err(refuse('UNSENT_MESSAGE_DIFFERS', { file: said.name, message: differing.id }))
    const settled = settle(workplace, file, sha256, said)
    if (settled.ok) tellOfUnsent(workplace)
    return settled
  }
}

function notTaken({ ledger }: Workplace, file: string, text: string): Refusal {
  const station = stationOfManifest(text)
  if (station === null) return refuse('UNSENT_FILE_NOT_TAKEN', { file, because: 'notOurs' })
  const because = station === ledger.station ? 'changed' : 'otherStation'
  return refuse('UNSENT_FILE_NOT_TAKEN', { file, because })
}

async function firstThatDiffers(
  { outboxExports }: Workplace,
  named: readonly NamedMessage[],
): Promise<NamedMessage | null> {
  const differing: NamedMessage[] = []
  const compare = (message: NamedMessage) => {
    const [now] = outboxExports.filed([message.number])
    if (now === undefined || digestOfMessage(now) !== message.sha256) differing.push(message)
  }
  await inSlicesOfTime(named.values(), compare, () => true)
  return differing[0] ?? null
}

function settle(workplace: Workplace, file: KnownFile, sha256: string, { name, reason, receipt }: Said): Settled {
  const { database, outboxExports, outboxProgress } = workplace
  return immediately(database, (): Settled => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    // Asked anew: what was on its way when the digests were compared may have arrived.
    const named = outboxExports.named(file)
    const settling = named.filter(({ state }) => canBeUploaded(state))
    if (settling.length === 0) return err(refuse('NOTHING_TO_SETTLE', { file: name }))
    const body = {
      kind: 'messages.settled-by-hand',
      export: file.id,
      file: { name: file.name, sha256 },
      messages: settling.map(({ id }) => id),
      reason,
      receipt,
    } as const
    record(workplace, [{ body, person: person.value.id, scan: null }])
    const numbers = settling.map(({ number }) => number)
    const happening = { kind: 'uploadedByHand', reason: `${reason} – ${receipt}` } as const
    const moved = outboxProgress.apply(numbers, [happening], { at: workplace.readClock().at, said: null })
    if (moved !== numbers.length) throw new Error('a message that waits was not settled')
    // The pieces of one that was split after it was taken back are on their way, or were.
    const already = named.filter(({ state }) => isSettled(state) && state !== 'split').length
    const underWay = named.length - settling.length - already
    return ok({ outcome: { settled: settling.length, already, underWay } })
  })
}
