import type { CallOutput } from '#shared/contract/calls.ts'
import { mostListed } from '#shared/contract/views/discrepancy-views.ts'
import type { DiscrepancyView } from '#shared/contract/views/discrepancy-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { DiscrepancyId } from '#shared/domain/receiving/discrepancy-id.ts'
import { decideSettle } from '#shared/domain/receiving/settle.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { DiscrepancyRow } from '#service/persistence/discrepancies.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { itemView } from '../look-up/item-view.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** The discrepancies of all receipts that wait for somebody, the oldest first. */
export function listDiscrepancies(workplace: Workplace): CallOutput<'discrepancies.list'> {
  const { discrepancies } = workplace
  return {
    discrepancies: discrepancies.open(mostListed).map((row) => viewOf(workplace, row)),
    inAll: discrepancies.openInAll().count,
  }
}

/** The discrepancies of one receipt, settled ones too. */
export function discrepanciesOf(
  workplace: Workplace,
  { job }: { readonly job: JobId },
): CallOutput<'discrepancies.ofJob'> {
  const rows = workplace.discrepancies.ofJob(job)
  return { discrepancies: rows.slice(0, mostListed).map((row) => viewOf(workplace, row)), inAll: rows.length }
}

/** Says what was done about a discrepancy that no hold waits for. */
export function settleDiscrepancy(
  workplace: Workplace,
  { discrepancy, note }: { readonly discrepancy: DiscrepancyId; readonly note: string },
): Done {
  const settled = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'liftHolds')
    if (!person.ok) return person
    const row = workplace.discrepancies.find(discrepancy)
    const found = row === null ? null : { isOpen: row.isOpen === 1, kind: row.kind, hold: row.hold }
    const decided = decideSettle(discrepancy, found, note)
    if (!decided.ok) return err(domainRefusal(decided.error))
    record(
      workplace,
      decided.value.map((body) => ({ body, person: person.value.id, scan: null })),
    )
    return ok({})
  })
  if (settled.ok) {
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
  }
  return settled
}

/** What of a return waits for verification. */
export function listReturns(
  workplace: Workplace,
  { shipment }: { readonly shipment: ShipmentId },
): CallOutput<'returns.list'> {
  const { returns } = workplace
  return {
    returns: returns.toVerify(shipment, mostListed).map(({ item, inside }) => ({
      item: itemView(workplace, item, null),
      inside,
      otherHold: returns.otherHold(item)?.hold ?? null,
    })),
    inAll: returns.toVerifyInAll(shipment),
  }
}

function viewOf(workplace: Workplace, row: DiscrepancyRow): DiscrepancyView {
  const { id, job, shipment, number, kind, hold, items, foundAt, settledAt, note } = row
  return {
    id,
    job,
    shipment,
    number,
    kind,
    hold,
    items,
    foundAt,
    settledAt,
    note,
    foundBy: (row.foundBy === null ? null : workplace.people.byId(row.foundBy)?.name) ?? '',
    isOpen: row.isOpen === 1,
    item: row.item === null ? null : itemView(workplace, row.item, row),
  }
}
