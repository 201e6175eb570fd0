import type { CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { receiptWithRecalled } from '#shared/domain/recalls/decide.ts'
import { ofKind } from '#shared/domain/jobs/decide.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { Job, JobId, JobOf } from '#shared/domain/jobs/job.ts'
import {
  decideContainerOpened,
  decideReceiptComplete,
  decideReceiptCompleteByCode,
  decideReport,
} from '#shared/domain/receiving/complete.ts'
import type { CompletedReceipt, ReceiptTally } from '#shared/domain/receiving/complete.ts'
import type { ReportedKind, ShortReason } from '#shared/domain/receiving/discrepancy.ts'
import type { ReceivingRules } from '#shared/domain/site/site.ts'
import type { ToleratedClock } from '#shared/domain/contents/taking-out.ts'
import { decideUnannounced } from '#shared/domain/receiving/unannounced.ts'
import type { DeliveryNote } from '#shared/domain/receiving/unannounced.ts'
import type { ReceivingFact } from '#shared/domain/receiving/facts.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { changeJobWhileScanning, oneFact } from '../jobs/change-job.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { takeInHand } from '../jobs/job-in-hand.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }

/**
 * Opens a receiving job, or takes the one in hand that receives this shipment already. A completed receipt stays closed;
 * what it was short of is received by another one.
 */
export function startReceiving(
  workplace: Workplace,
  { shipment }: { readonly shipment: ShipmentId | null },
): Result<{ job: JobId }, Refusal> {
  if (shipment === null) return startJob(workplace, { operation: 'receiving', shipment })
  const head = workplace.shipments.head(shipment)
  if (head === null) return err(refuse('SHIPMENT_NOT_FOUND', { shipment }))
  if (head.state === 'received' && head.missing === 0)
    return err(refuse('ORDERCOMPLETE', { item: null, number: head.number }))
  const job = workplace.receipts.openJobOf(shipment)
  if (job === null) return startJob(workplace, { operation: 'receiving', shipment })
  const taken = takeInHand(workplace, { job })
  return taken.ok ? ok({ job }) : taken
}

/** Opens a receipt for goods that nobody announced, or the receipt of the shipment that has their number after all. */
export function startUnannounced(workplace: Workplace, note: DeliveryNote): Result<{ job: JobId }, Refusal> {
  const { shipments, ids } = workplace
  const site = workplace.site.site()
  if (site === null) throw new Error('goods come to a station that is not set up')
  const { number, fromGln } = note
  const found = fromGln === null ? shipments.numbered(number) : shipments.named({ number, fromGln })
  const decided = decideUnannounced(note, found, site)
  if (!decided.ok) return err(domainRefusal(decided.error))
  if (decided.value.kind === 'shipment') return startReceiving(workplace, { shipment: decided.value.id })
  const shipment = ids.newId() as ShipmentId
  const came = { kind: 'receiving.unannounced', shipment, note } as const
  const started = startJob(workplace, { operation: 'receiving', shipment }, [came])
  if (started.ok) workplace.tell('shipments.changed', {})
  return started
}

/** Completes a receipt: what came in is in stock, what differs is on hold, and nothing can be added any more. */
export function completeReceipt(
  workplace: Workplace,
  { job: jobId, shortBecause }: OfJob & { readonly shortBecause: ShortReason | null },
): Result<CallOutput<'receiving.complete'>, Refusal> {
  return finishReceipt(workplace, jobId, (job, tally, { shortReceipts }, clock) =>
    decideReceiptComplete(job, tally, { reason: shortBecause, shortReceipts }, clock),
  )
}

/** Completes a receipt by a scanned code: only where nothing differs, else the screen asks first. */
export function completeReceiptByCode(
  workplace: Workplace,
  { job: jobId }: OfJob,
): Result<CallOutput<'receiving.complete'>, Refusal> {
  return finishReceipt(workplace, jobId, (job, tally, rules, clock) => {
    const differing = workplace.receipts.discrepancyCount(jobId, tally.shipment?.id ?? null)
    return decideReceiptCompleteByCode(job, tally, differing, rules, clock)
  })
}

type DecideReceipt = (
  job: JobOf<'receiving'>,
  tally: ReceiptTally,
  rules: Pick<ReceivingRules, 'shortReceipts'>,
  clock: ToleratedClock,
) => Result<CompletedReceipt, JobRefusal>

function finishReceipt(
  workplace: Workplace,
  jobId: JobId,
  decide: DecideReceipt,
): Result<CallOutput<'receiving.complete'>, Refusal> {
  const shortReceipts = workplace.site.site()?.shortReceipts ?? 'refuse'
  const finished = finishJob(workplace, jobId, 'receiving', (job, clock) => {
    const tally = tallyOf(workplace, jobId)
    const decided = decide(job, tally, { shortReceipts }, clock)
    if (!decided.ok) return decided
    const recalled = workplace.recalls.among(tally.units.flatMap(({ item, inside }) => [item, ...inside]))
    return ok(receiptWithRecalled(decided.value, recalled, jobId, clock.at))
  })
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  const completed = decided.find((fact) => fact.kind === 'receiving.completed')
  if (completed === undefined) throw new Error('a completed receipt left no fact')
  const { units, short, held } = completed
  return ok({
    job: jobId,
    received: units.reduce((sum, { inside }) => sum + 1 + inside.length, 0),
    short: short.length,
    held: held.length,
    messages,
    finishedAt: at,
  })
}

/** The container scanned last was opened: of its contents only what is scanned counts from here on. */
export function openLastContainer(workplace: Workplace, { job: jobId }: OfJob): Result<{ item: ItemId }, Refusal> {
  return changeJobWhileScanning(
    workplace,
    jobId,
    receiving((job) => {
      const last = workplace.jobs.lastItem(jobId)
      const shipment = workplace.receipts.shipmentOf(jobId)
      if (last === null || shipment === null) return decideContainerOpened(job, null)
      return decideContainerOpened(job, {
        item: last,
        hasContents: workplace.receipts.hasExpectedContents(jobId, shipment, last),
      })
    }),
    ([opened]) => ok({ item: opened.item }),
  )
}

/** A discrepancy that no scan can tell. */
export function reportDiscrepancy(
  workplace: Workplace,
  { job: jobId, discrepancy }: OfJob & { readonly discrepancy: ReportedKind },
): Result<{ item: ItemId | null }, Refusal> {
  return changeJobWhileScanning(
    workplace,
    jobId,
    receiving((job) => decideReport(job, discrepancy, workplace.jobs.lastItem(jobId))),
    ([reported]) => ok({ item: reported.item }),
  )
}

function receiving<Decided extends ReceivingFact>(
  decide: (job: JobOf<'receiving'>) => Result<Decided, JobRefusal>,
): (job: Job) => Result<readonly [Decided], JobRefusal> {
  return (job) => {
    const fitting = ofKind(job, 'receiving')
    return fitting.ok ? oneFact(decide(fitting.value)) : fitting
  }
}

function tallyOf({ receipts, shipments }: Workplace, job: JobId): ReceiptTally {
  const shipment = receipts.shipmentOf(job)
  const head = shipment === null ? null : shipments.head(shipment)
  if (head === null)
    return { shipment: null, supplements: null, units: [], short: [], held: [], openings: [], newest: null }
  const { id, number, kind, fromGln, announced } = head
  return {
    shipment: { id, number, kind, fromGln, announced },
    supplements: receipts.firstReceipt(id),
    ...receipts.tally(job, id),
  }
}
