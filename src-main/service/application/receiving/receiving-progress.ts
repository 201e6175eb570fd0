import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostDiscrepancies, mostReceiptLines, mostUnitsToScan } from '#shared/contract/views/receiving-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ReceiptLine } from '#service/persistence/receipts.ts'
import { itemView } from '../look-up/item-view.ts'
import type { Workplace } from '../workplace.ts'

type Progress = CallOutput<'receiving.progress'>

/** How far a receipt is: expected, scanned, inferred and open, and what was found to differ. Also after it is completed. */
export function receivingProgress(
  workplace: Workplace,
  { job: jobId }: CallInput<'receiving.progress'>,
): Result<Progress, Refusal> {
  const { receipts, shipments } = workplace
  const job = workplace.jobs.record(jobId)
  if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  if (job.purpose.operation !== 'receiving')
    return err(refuse('JOB_OF_OTHER_KIND', { job: jobId, operation: job.purpose.operation }))
  const shipment = receipts.shipmentOf(jobId)
  const head = shipment === null ? null : shipments.head(shipment)
  const lines = shipment === null ? [] : receipts.lines(jobId, shipment)
  const toScan = shipment === null ? [] : receipts.unitsToScan(jobId, shipment, mostUnitsToScan)
  return ok({
    shipment:
      head === null
        ? null
        : { id: head.id, number: head.number, kind: head.kind, fromGln: head.fromGln, announced: head.announced },
    isSupplementary: shipment !== null && receipts.isSupplementary(jobId, shipment),
    expected: sumOf(lines, ({ expected }) => expected),
    scanned: sumOf(lines, ({ scanned }) => scanned),
    inferred: sumOf(lines, ({ inferred }) => inferred),
    lines: lines.slice(0, mostReceiptLines).map((line) => ({ ...line })),
    lineCount: lines.length,
    toScan: toScan.map((item) => itemView(workplace, item, null)),
    discrepancies: receipts.discrepancies(jobId, shipment, mostDiscrepancies).map(({ kind, hold, item }) => ({
      kind,
      hold,
      item: item === null ? null : itemView(workplace, item, null),
    })),
    discrepancyCount: receipts.discrepancyCount(jobId, shipment),
    shortBecause: receipts.shortBecause(jobId),
  })
}

function sumOf(lines: readonly ReceiptLine[], of: (line: ReceiptLine) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0)
}
