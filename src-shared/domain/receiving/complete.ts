import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ContentsFactOf, Opening } from '../contents/facts.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { ToleratedClock } from '../contents/taking-out.ts'
import { whileOpen, withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobId, JobOf } from '../jobs/job.ts'
import type { ReceivingRules } from '../site/site.ts'
import type { HeldItem, ReportedKind, ShortReason } from './discrepancy.ts'
import type { ReceivedUnit, ReceivingFactOf } from './facts.ts'

/** What a receiving job comes to, as things are now. */
export type ReceiptTally = {
  /** Null as long as no scan has found one. */
  readonly shipment: ReceivingFactOf<'receiving.completed'>['shipment'] | null
  readonly supplements: JobId | null
  readonly units: readonly ReceivedUnit[]
  readonly short: readonly ItemId[]
  readonly held: readonly HeldItem[]
  /** Where contents were seen to differ: what was received without its container, and what an opened one lacks. */
  readonly openings: readonly Opening[]
  /** The item of all those with the latest last event. */
  readonly newest: { readonly item: ItemId; readonly lastEventAt: Instant } | null
}

/** What a completed receipt leaves: containers that differ first, then the receipt. */
export type CompletedReceipt = readonly (
  | ContentsFactOf<'contents.taken-out'>
  | ReceivingFactOf<'receiving.completed'>
)[]

/**
 * Decides whether the receipt may be completed: every stop answered, something scanned, and where anything is short, a
 * reason and a site that allows it. A completed receipt is refused for good (the network's ORDERCOMPLETE).
 */
export function decideReceiptComplete(
  job: JobOf<'receiving'>,
  tally: ReceiptTally,
  { reason, shortReceipts }: { readonly reason: ShortReason | null } & Pick<ReceivingRules, 'shortReceipts'>,
  clock: ToleratedClock,
): Result<CompletedReceipt, JobRefusal> {
  const { shipment, supplements, short, held, openings } = tally
  if (job.status === 'finished') return err({ code: 'ORDERCOMPLETE', item: null, number: shipment?.number ?? '' })
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  const units = shipment?.announced === false ? unannouncedUnits(held) : tally.units
  if (shipment === null || (units.length === 0 && held.length === 0)) return err({ code: 'JOB_EMPTY' })
  if (short.length > 0 && shortReceipts === 'refuse') return err({ code: 'SHORT_NOT_ALLOWED', short: short.length })
  if (short.length > 0 && reason === null) return err({ code: 'QTYERROR', short: short.length })
  const at = timeOfTakingOut(tally, clock)
  if (!at.ok) return at
  const completed: ReceivingFactOf<'receiving.completed'> = {
    kind: 'receiving.completed',
    job: job.id,
    shipment,
    supplements,
    // 1 ms after taking out, so that the order of the two shows in the events themselves.
    eventTime: (openings.length === 0 ? at.value : at.value + 1) as Instant,
    shortBecause: short.length === 0 ? null : reason,
    stock: shipment.kind === 'return' || !shipment.announced ? 'onHold' : 'available',
    units,
    short,
    held,
  }
  if (openings.length === 0) return ok([completed])
  return ok([{ kind: 'contents.taken-out', job: job.id, eventTime: at.value, openings }, completed])
}

/**
 * Decides whether a scanned code alone may complete the receipt. It can not be added to afterwards, and whoever scans the code
 * may not have looked at the screen: where anything differs, the screen asks first. What is short is asked about anyway.
 * `differing` counts the discrepancies that are not short.
 */
export function decideReceiptCompleteByCode(
  job: JobOf<'receiving'>,
  tally: ReceiptTally,
  differing: number,
  { shortReceipts }: Pick<ReceivingRules, 'shortReceipts'>,
  clock: ToleratedClock,
): Result<CompletedReceipt, JobRefusal> {
  const completed = decideReceiptComplete(job, tally, { reason: null, shortReceipts }, clock)
  if (!completed.ok || differing === 0) return completed
  return err({ code: 'RECEIPT_DIFFERS', differing })
}

/** Of goods that nobody announced, what came in: all but what is suspect. Each is a unit by itself, as nobody knows what is inside. */
function unannouncedUnits(held: readonly HeldItem[]): readonly ReceivedUnit[] {
  return held
    .filter(({ because }) => because === 'over' || because === 'unknownItem')
    .filter(({ hold }) => hold === 'exception')
    .map(({ item }) => ({ item, inside: [] }))
}

/** Decides on saying that the container scanned last was opened: of its contents only what is scanned counts then. */
export function decideContainerOpened(
  job: JobOf<'receiving'>,
  last: { readonly item: ItemId; readonly hasContents: boolean } | null,
): Result<ReceivingFactOf<'receiving.container-opened'>, JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok) return open
  if (last === null) return err({ code: 'JOB_EMPTY' })
  if (!last.hasContents) return err({ code: 'NOTHING_INSIDE', item: last.item })
  return ok({ kind: 'receiving.container-opened', job: job.id, item: last.item })
}

/** Decides on a discrepancy that no scan can tell: damage is of the item scanned last, an unreadable label is of no item. */
export function decideReport(
  job: JobOf<'receiving'>,
  discrepancy: ReportedKind,
  last: ItemId | null,
): Result<ReceivingFactOf<'receiving.discrepancy-reported'>, JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok) return open
  if (discrepancy === 'damaged' && last === null) return err({ code: 'JOB_EMPTY' })
  const item = discrepancy === 'damaged' ? last : null
  return ok({ kind: 'receiving.discrepancy-reported', job: job.id, discrepancy, item })
}
