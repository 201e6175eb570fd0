import type { Refusal } from '#shared/contract/refusals.ts'
import type { ConfirmedReport, ReportList } from '#shared/contract/views/report-views.ts'
import { decideConfirmation } from '#shared/domain/reports/confirm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { RecordDesk } from '../record-desk.ts'
import type { Workplace } from '../workplace.ts'

/** A page of the reports to authorities: what is still to be filed, or what is. */
export function listReports(
  { reports }: Pick<RecordDesk, 'reports'>,
  { which, after, limit }: { readonly which: 'open' | 'done'; readonly after: number; readonly limit: number },
): ReportList {
  const found = reports[which]({ after, limit: limit + 1 })
  return {
    reports: found.slice(0, limit),
    next: found.length > limit ? after + limit : null,
  }
}

/** Writes down that a report was filed, with its reference. */
export function confirmReport(workplace: Workplace, said: ConfirmedReport): Result<Record<string, never>, Refusal> {
  const outcome = immediately(workplace.database, (): Result<Record<string, never>, Refusal> => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const actDay = workplace.reports.actDay(said.act, said.report)
    const decided = decideConfirmation(said, actDay, workplace.readClock())
    if (!decided.ok) return err(domainRefusal(decided.error))
    record(workplace, [{ body: decided.value, person: person.value.id, scan: null }])
    return ok({})
  })
  if (outcome.ok) tellOfReports(workplace)
  return outcome
}

/**
 * Writes down for which acts the network has every message by now. The outbox is a record of its own, so what it came to
 * is a fact too: the reports can be made again from the ledger. Gives how many acts that were.
 */
export function noteToldReports(workplace: Workplace): number {
  if (workplace.reports.toldSince().length === 0) return 0
  const told = immediately(workplace.database, () => {
    const acts = workplace.reports.toldSince()
    record(
      workplace,
      acts.map((act) => ({ body: { kind: 'report.told', act }, person: null, scan: null })),
    )
    return acts.length
  })
  tellOfReports(workplace)
  return told
}

function tellOfReports(workplace: Workplace): void {
  workplace.tell('reports.changed', {})
  workplace.tell('attention.changed', {})
  workplace.statusChanged()
}
