import type { Instant } from '../kernel/time.ts'

/** How long to wait between tries, in milliseconds. */
export type Pace = {
  /** The wait after the first try in vain; each further one doubles it. */
  readonly first: number
  /** No wait is longer. */
  readonly longest: number
}

/**
 * How long to wait after this many tries in vain: doubling, bounded, and spread over its upper half by the jitter
 * (0 up to but not including 1), so that the stations of a site do not come back in one wave.
 */
export function backOff(pace: Pace, triesInVain: number, jitter: number): number {
  const doubled = pace.first * 2 ** Math.min(Math.max(triesInVain - 1, 0), 30)
  return Math.round(Math.min(pace.longest, doubled) * (0.5 + jitter / 2))
}

/**
 * Whether a planned try is due. One planned further ahead than any wait can be was planned by a clock that has
 * gone back since: it is due as well, or it would wait for the clock instead of for the network.
 */
export function isDue(nextTryAt: Instant, now: Instant, pace: Pace): boolean {
  return nextTryAt <= now || nextTryAt > now + pace.longest
}
