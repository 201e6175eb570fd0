import { setImmediate } from 'node:timers/promises'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { cameBefore, judgeReceived } from '#shared/domain/batches/judge-received.ts'
import type { AcceptedBatch, ReceivedContext, Verdict } from '#shared/domain/batches/judge-received.ts'
import type { ReceivedBatchFact, ReceivedClosing } from '#shared/domain/batches/received-facts.ts'
import { receivedPortions } from '#shared/domain/batches/received-portions.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { receivesBatches } from '#shared/domain/messaging/told.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { KeptClosing } from '#service/persistence/batch-events.ts'
import type { ReceivedBatch } from '#service/persistence/received-batches.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { batchContext } from './batch-context.ts'
import { gatherSet } from '../jobs/gather-set.ts'
import { inSlicesOfTime } from '../in-slices-of-time.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/** One batch to be judged: what was known of it, and the closing event that counts now. */
type Candidate = { readonly id: BatchId; readonly before: ReceivedBatch | null; readonly kept: KeptClosing }

/**
 * Judges the batches of partners that new events are about, and loads those that are right, portion by portion with room for
 * scans in between. What it judged stays judged: killed half-way it begins again with all of them, and what is loaded already is
 * passed over. Gives how many changed. `goOn` ends it between two portions.
 */
export async function receiveBatches(desk: RecordDesk, goOn: () => boolean = () => true): Promise<number> {
  if (!receivesBatches(desk.messaging.rules().site)) return 0
  const { batchEvents } = desk
  const senders = batchEvents.newSenders()
  const unfinished = desk.receivedBatches.unfinished()
  const candidates = candidatesAt(desk, senders, unfinished)
  let changed = 0
  for (const batch of unfinished) if (takenBack(desk, batch, candidates)) changed += 1
  for (const candidate of candidates) {
    if (!goOn()) return changed
    if (await receive(desk, candidate, goOn)) changed += 1
  }
  if (senders.length > 0 && goOn()) immediately(desk.database, () => batchEvents.settle())
  return changed
}

/** The batches of these senders that are not loaded, or are closed anew; and those whose loading was interrupted. */
function candidatesAt(
  desk: RecordDesk,
  senders: readonly (string | null)[],
  unfinished: readonly ReceivedBatch[],
): readonly Candidate[] {
  const { batchEvents, receivedBatches } = desk
  const all = senders.includes(null)
  const wanted = new Set([
    ...senders,
    ...unfinished.flatMap((batch) => (isDueAnyhow(desk, batch) ? [batch.sender] : [])),
  ])
  const found = new Map<BatchId, Candidate>()
  for (const kept of all ? batchEvents.closings(null) : [...wanted].flatMap((sender) => batchEvents.closings(sender))) {
    const { sender, closing } = kept
    // The latest comes first: an earlier one of the same batch has been replaced.
    const known = receivedBatches.named(sender, closing.lot).find((batch) => sharesProduct(batch.closing, closing))
    const earlier = [...found.values()].some(
      (other) =>
        other.kept.sender === sender &&
        other.kept.closing.lot === closing.lot &&
        sharesProduct(other.kept.closing, closing),
    )
    if (earlier) continue
    const id = known?.id ?? (desk.ids.newId() as BatchId)
    found.set(id, { id, before: known ?? null, kept })
  }
  return [...found.values()].filter(
    ({ before, kept }) => !(before?.state === 'loaded' && before.closing.event === kept.closing.event),
  )
}

/** Whether a batch is judged again though nothing of it came: loading it was interrupted, or the rule that refused it has changed. */
function isDueAnyhow({ receivedBatches }: RecordDesk, { state, judgedAt }: ReceivedBatch): boolean {
  const ruleSince = receivedBatches.leastYieldSince()
  return state === 'loading' || (state === 'refused' && ruleSince !== null && ruleSince >= judgedAt)
}

function sharesProduct(
  one: Pick<ReceivedClosing['closing'], 'reported'>,
  other: Pick<ReceivedClosing['closing'], 'reported'>,
): boolean {
  return one.reported.some(({ gtin }) => other.reported.some((of) => of.gtin === gtin))
}

async function receive(desk: RecordDesk, { id, before, kept }: Candidate, goOn: () => boolean): Promise<boolean> {
  const { sender, source, document } = kept
  const { kind: _, ...closing } = kept.closing
  const received: ReceivedClosing = { batch: id, sender, closing, source, document }
  const judged = await inSlicesOfTime(judge(desk, id, before, kept), () => undefined, goOn)
  if (judged === null) return false
  const verdict = judged.value
  if (verdict.kind !== 'accepted') {
    const kind = verdict.kind === 'waits' ? 'batch.awaited' : 'batch.refused'
    const { flaws, flawCount } = verdict
    return keepVerdict(desk, before, { kind, ...received, flaws, flawCount })
  }
  return load(desk, received, verdict.batch, goOn)
}

/**
 * Records a batch portion by portion, each as goods stand at that moment. What a line's file has used meanwhile ends it: the batch
 * is judged again in the next round.
 */
async function load(
  desk: RecordDesk,
  received: ReceivedClosing,
  batch: AcceptedBatch,
  goOn: () => boolean,
): Promise<boolean> {
  const { batches, receivedBatches } = desk
  const { lot, expiry } = received.closing
  const portions = receivedPortions(received, batch, {
    isEarly: (number) => cameBefore(number, batches.number(number.id)),
    agrees: (item) => receivedBatches.agrees(item, { lot, expiry }),
  })
  for (let ended = false; !ended;) {
    await setImmediate()
    if (!goOn()) return true
    ended = immediately(desk.database, () => {
      const next = portions.next()
      if (next.done === true || !next.value.every((fact) => isFreeFor(desk, received.batch, fact))) return true
      write(desk, next.value)
      return false
    })
  }
  return true
}

/** Whether no other batch has used a number since the batch was judged. */
function isFreeFor({ batches }: RecordDesk, batch: BatchId, fact: TallymanFact): boolean {
  if (fact.kind !== 'batch.commissioned') return true
  return fact.items.every(({ id }) => {
    const found = batches.number(id)
    return found === null || found.batch === null || found.batch === batch || found.lifecycle === 'decommissioned'
  })
}

/** A batch whose closing event was taken back, with none in its place, is refused with those words. */
function takenBack(desk: RecordDesk, batch: ReceivedBatch, candidates: readonly Candidate[]): boolean {
  const { id, sender, closing, source, document } = batch
  if (candidates.some((candidate) => candidate.id === id) || !desk.batchEvents.isWithdrawn(closing.event)) return false
  const flaws = [{ event: closing.event, code: 'DECLARED_WRONG', about: closing.event } as const]
  return keepVerdict(desk, batch, {
    kind: 'batch.refused',
    batch: id,
    sender,
    closing,
    source,
    document,
    flaws,
    flawCount: 1,
  })
}

function* judge(
  desk: RecordDesk,
  id: BatchId,
  before: ReceivedBatch | null,
  { sender, closing }: KeptClosing,
): Generator<void, Verdict> {
  const pieces = yield* gatherSet(desk.batchEvents, sender, closing)
  const { isClaimed: _, ...known } = batchContext(desk)
  const context: ReceivedContext = {
    ...known,
    // What is loaded is in nobody's hands: it may go in where it was made.
    isFree: () => true,
    newBatch: id,
    leastYield: desk.receivedBatches.leastYield(),
    isLoaded: before?.loadedAt != null,
  }
  return yield* judgeReceived(closing, pieces, context)
}

/** Kept once, however often the same comes out. */
function keepVerdict(
  desk: RecordDesk,
  before: ReceivedBatch | null,
  fact: Extract<ReceivedBatchFact, { kind: 'batch.awaited' | 'batch.refused' }>,
): boolean {
  const state = fact.kind === 'batch.awaited' ? 'awaited' : 'refused'
  const isAsBefore =
    before !== null &&
    !isDueAnyhow(desk, before) &&
    before.state === state &&
    before.closing.event === fact.closing.event &&
    before.flawCount === fact.flawCount &&
    canonicalJson(before.flaws) === canonicalJson(fact.flaws)
  if (isAsBefore) return false
  immediately(desk.database, () => write(desk, [fact]))
  return true
}

function write(desk: RecordDesk, bodies: readonly TallymanFact[]): void {
  record(
    desk,
    bodies.map((body) => ({ body, person: null, scan: null })),
  )
}
