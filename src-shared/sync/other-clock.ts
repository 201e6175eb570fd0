import type { Instant } from '../kernel/time.ts'

/** A network's clock that differs by less is no trouble: `Date` has whole seconds, and replies take their time. */
export const unnoticedDifference = 60_000

/**
 * Whether events lie ahead of the network's clock, which says that it is behind ours: a network refuses events from its
 * future (EPCIS 2.0 lets it; TraceLink says so), and that is no word about their content. Where the time of the events
 * is not known, a clock that is behind is reason enough to doubt the refusal.
 */
export function isAheadOf(newest: Instant | null, clockAhead: number | null, now: Instant): boolean {
  if (clockAhead === null || clockAhead > -unnoticedDifference) return false
  return newest === null || newest > now + clockAhead
}
