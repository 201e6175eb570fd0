import { uptime } from 'node:os'
import type { ClockFlag } from '#shared/domain/ledger/fact.ts'
import type { Instant } from '#shared/kernel/time.ts'

/** How far the clock may run ahead of the time that really passed before a fact says so. */
const toleranceMilliseconds = 5 * 60_000

/** Judges the clock of a new fact by the last fact of the chain. */
export type ClockWatch = (
  at: Instant,
  last: { readonly sequence: number; readonly at: Instant } | null,
) => ClockFlag | null

/**
 * Watches the clock from fact to fact. Back is anything before the last fact. Ahead is measured against the time since
 * the computer started, which goes on while it sleeps, so a station that slept overnight is not flagged; it needs two
 * facts of one run of the service, so a clock that was set while the service was down is not seen.
 */
export function clockWatch(secondsRunning: () => number = uptime): ClockWatch {
  // By how much the clock was ahead of the time since the start, when the fact after this sequence was made.
  let kept: { readonly lead: number } | null = null
  let newest: { readonly lead: number; readonly after: number } | null = null
  return (at, last) => {
    const sequence = last?.sequence ?? 0
    // A reading whose fact was rolled back is no measure, or the flag would be lost with it.
    if (newest !== null && newest.after < sequence) kept = newest
    newest = { lead: at - secondsRunning() * 1000, after: sequence }
    if (last !== null && at < last.at) return 'wentBack'
    return kept !== null && newest.lead - kept.lead > toleranceMilliseconds ? 'jumpedAhead' : null
  }
}
