import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { BatchId, ReleaseId } from '#shared/domain/batches/batch-id.ts'
import { decideClosing, isBelow, reportedLevels } from '#shared/domain/batches/close-batch.ts'
import type { BatchToClose, ClosingWords, DecidedClosing } from '#shared/domain/batches/close-batch.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import { whyUntold } from '#shared/domain/messaging/told.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { Closing } from '#shared/epcis/closing-event.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClassFound } from '#service/persistence/items/goods-classes.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { judgeLeaving } from '../people/judge-leaving.ts'
import { messagesAbout } from '../network/messages-about.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { hashOfShown } from '../people/sign.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Asked = CallInput<'batches.closing'>

/** What closing a batch would come to, with the hash of it where it can be signed. */
export function previewClosing(workplace: Workplace, asked: Asked): Result<CallOutput<'batches.closing'>, Refusal> {
  const batch = batchToClose(workplace, asked.batch)
  if (batch === null) return err(refuse('BATCH_NOT_FOUND', { batch: asked.batch }))
  const words = wordsOf(asked)
  const decided = decideClosing(batch, words)
  const unsent = whyClosingStays(workplace, asked.batch, asked.closing)
  const levels = decided.ok ? decided.value.levels : reportedLevels(batch.levels, words.reported)
  return ok({
    levels: levels.map((level) => ({ ...level, isBelow: isBelow(level, words.threshold) })),
    set: decided.ok ? decided.value.set : null,
    refusal: decided.ok ? null : domainRefusal(decided.error),
    unsent,
    shown: decided.ok ? hashOfShown(shownClosing(batch, words, decided.value, unsent)) : null,
  })
}

/** Signs what the screen shows and closes the batch: the fact and its message in one transaction. */
export async function closeBatch(
  workplace: Workplace,
  { signature: attempt, ...asked }: CallInput<'batches.close'>,
): Promise<Result<CallOutput<'batches.close'>, Refusal>> {
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const judged = judgedClosing(workplace, asked)
  if (!judged.ok) return judged
  const signed = await workplace.sign(attempt, {
    meaning: meaningOf(asked.closing),
    shown: judged.value.shown,
    right: 'closeBatches',
    act: { goods: () => goodsOf(workplace, judged.value.batch.head.gtin) },
  })
  if (!signed.ok) return signed
  const outcome = immediately(workplace.database, (): Result<CallOutput<'batches.close'>, Refusal> => {
    // Judged once more where it is written: a scan may have come in while the secret was typed.
    const now = judgedClosing(workplace, asked)
    if (!now.ok) return now
    if (hashOfShown(now.value.shown) !== signed.value.shown) return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    const { gtin, lot } = now.value.batch.head
    const release = workplace.batchClosings.heldFor(gtin, lot)?.release ?? null
    return ok(recordClosing(workplace, { ...now.value, words: wordsOf(asked), release, signature: signed.value }))
  })
  if (outcome.ok) tellOfBatches(workplace)
  return outcome
}

/** Takes back that a batch was closed. What the network may have heard stays. */
export function undoClosing(
  workplace: Workplace,
  { batch, reason }: CallInput<'batches.undoClosing'>,
): Result<Record<string, never>, Refusal> {
  const outcome = immediately(workplace.database, (): Result<Record<string, never>, Refusal> => {
    const found = workplace.batches.find(batch)
    if (found === null) return err(refuse('BATCH_NOT_FOUND', { batch }))
    const person = signedIn(workplace, 'closeBatches', { goods: () => goodsOf(workplace, found.gtin) })
    if (!person.ok) return person
    const standing = workplace.batchClosings.standing(batch)
    if (standing === null) return err(refuse('BATCH_NOT_CLOSED', { lot: found.lot }))
    const { voided, declared } = workplace.outboxCorrections.fates([standing.fact])
    if (declared.length > 0) return err(refuse('BATCH_CLOSING_TOLD', { lot: found.lot }))
    const body = { kind: 'batch.closing-undone', batch, closed: standing.fact, reason } as const
    const [fact] = record(workplace, [{ body, person: person.value.id, scan: null }])
    if (fact !== undefined) workplace.outboxCorrections.voidAll(voided, fact.at)
    return ok({})
  })
  if (outcome.ok) tellOfBatches(workplace)
  return outcome
}

type ToRecord = {
  readonly batch: BatchToClose
  readonly decided: DecidedClosing
  readonly words: Pick<ClosingWords, 'closing' | 'threshold' | 'reason'>
  readonly release: ReleaseId | null
  readonly signature: Signature
}

/** Writes down that a batch is closed, with its message, in the caller's transaction. */
export function recordClosing(
  desk: RecordDesk,
  { batch: { head }, decided, words, release, signature }: ToRecord,
): { readonly isSent: boolean } {
  const { id: batch, gtin, lot, expiry } = head
  const { closing, threshold, reason } = words
  const { set, levels } = decided
  const eventTime = desk.readClock().at
  const stated = { batch, gtin, lot, expiry, closing, set, levels, threshold, reason } as const
  const body = { kind: 'batch.closed', ...stated, release, eventTime, signature } as const
  const unsent = whyClosingStays(desk, batch, closing)
  const [fact] = record(desk, [{ body, person: signature.person, scan: null }])
  if (fact === undefined) throw new Error('closing a batch leaves a fact')
  const messages = messagesAbout(desk, body, fact.offsetMinutes).map((message) =>
    unsent === null ? message : { ...message, unsent },
  )
  enqueue(desk.database, messages, { at: fact.at, createdBy: fact.person, fact: fact.id })
  return { isSent: unsent === null }
}

/** A batch as closing it sees it; null for one that nobody knows. */
export function batchToClose(desk: RecordDesk, id: BatchId): BatchToClose | null {
  const head = desk.batches.find(id)
  if (head === null) return null
  const { gtin, lot, expiry } = head
  const levels = desk.batches.levels(id).map(({ loose: _loose, ...level }) => level)
  const isTold = (type: 'packing' | 'decommissioning' | 'destroying') =>
    desk.outboxOfBatch.told(id, type).unsent === null
  const leaving = judgeLeaving(desk, id)
  return {
    head: { id, gtin, lot, expiry },
    levels,
    isReceived: head.origin === 'received',
    isClosed: head.closed !== null,
    openFile: desk.batches.openFileOf(id),
    isRecalled: desk.recalls.standing({ gtin, lot }) !== null,
    keptHere: leaving.ok ? null : leaving.error,
    aggregationIsTold: isTold('packing'),
    endingIsTold: isTold('decommissioning') && isTold('destroying'),
  }
}

/**
 * Why the network does not hear that a batch is closed: its role or its set-up has no message for that, or it was not told of
 * the numbers, without which the closing event says nothing.
 */
function whyClosingStays(desk: RecordDesk, batch: BatchId, closing: Closing): UntoldReason | null {
  const { messages, unsent } = desk.outboxOfBatch.told(batch, 'commissioning')
  const rules = desk.messaging.rules()
  return whyUntold(rules, closing) ?? unsent ?? (messages === 0 ? 'switchedOff' : null)
}

function judgedClosing(workplace: Workplace, asked: Asked) {
  const batch = batchToClose(workplace, asked.batch)
  if (batch === null) return err(refuse('BATCH_NOT_FOUND', { batch: asked.batch }))
  const words = wordsOf(asked)
  const decided = decideClosing(batch, words)
  if (!decided.ok) return err(domainRefusal(decided.error))
  const unsent = whyClosingStays(workplace, asked.batch, asked.closing)
  const shown = shownClosing(batch, words, decided.value, unsent)
  return ok({ batch, decided: decided.value, shown })
}

function shownClosing(
  { head }: BatchToClose,
  { closing, threshold, reason }: ClosingWords,
  { set, levels }: DecidedClosing,
  unsent: UntoldReason | null,
): Json {
  return { ...head, closing, threshold, reason, set, levels: levels.map((level) => ({ ...level })), unsent }
}

function wordsOf({ closing, reported, threshold, reason }: Asked): ClosingWords {
  const words = reason?.trim() ?? ''
  return { closing, reported, threshold, reason: words === '' ? null : words }
}

/** What somebody says by signing that a batch is closed. */
export function meaningOf(closing: Closing): 'reportsEndOfBatch' | 'releasesProduct' {
  return closing === 'endOfBatch' ? 'reportsEndOfBatch' : 'releasesProduct'
}

/** A batch is of the class of its product. */
export function goodsOf({ goodsClasses }: Pick<RecordDesk, 'goodsClasses'>, gtin: string): readonly ClassFound[] {
  return [{ productClass: goodsClasses.ofProduct(gtin), item: null }]
}

/** Tells the pages, after the transaction. */
export function tellOfBatches(workplace: Workplace): void {
  workplace.wakeSending()
  workplace.tell('batches.changed', {})
  workplace.tell('attention.changed', {})
  workplace.tell('outbox.changed', {})
  workplace.statusChanged()
}
