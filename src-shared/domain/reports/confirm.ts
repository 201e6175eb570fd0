import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ClockReading } from '../../kernel/time.ts'
import type { ReportFactOf } from './facts.ts'

/** Why a report cannot be confirmed as it was said. */
export type ConfirmationRefusal =
  | { readonly code: 'REPORT_NOT_FOUND' }
  | { readonly code: 'REFERENCE_MISSING' }
  | { readonly code: 'FILED_IN_FUTURE'; readonly today: string }
  | { readonly code: 'FILED_BEFORE_ACT'; readonly actOn: string }

/** What a person says of a report that was filed. */
export type Confirmation = Omit<ReportFactOf<'report.confirmed'>, 'kind'>

/**
 * Decides whether a report counts as filed: with a reference, on a day that has come, and not before the act itself. What
 * was confirmed before can be confirmed anew, where the reference was mistyped; both stay on record.
 *
 * @param actDay the day of the act where the site is; null where no act triggered such a report.
 */
export function decideConfirmation(
  { act, report, reference, filedOn }: Confirmation,
  actDay: string | null,
  clock: ClockReading,
): Result<ReportFactOf<'report.confirmed'>, ConfirmationRefusal> {
  if (actDay === null) return err({ code: 'REPORT_NOT_FOUND' })
  const said = reference.trim()
  if (said === '') return err({ code: 'REFERENCE_MISSING' })
  const today = localDay(clock)
  if (filedOn > today) return err({ code: 'FILED_IN_FUTURE', today })
  if (filedOn < actDay) return err({ code: 'FILED_BEFORE_ACT', actOn: actDay })
  return ok({ kind: 'report.confirmed', act, report, reference: said, filedOn })
}

/** The day on the wall clock at that moment, e.g. `2026-11-23`; days written so compare as text. */
export function localDay({ at, offsetMinutes }: ClockReading): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10)
}
