import type { Instant } from '../kernel/time.ts'

/**
 * A line that is paid by what goes over it: what waits goes together, in bouts, with documents as full as may be and no question
 * whether the network is there. A bout lasts until
 * nothing is under way and nothing is planned.
 */
export type MeteredLine =
  | { readonly kind: 'inBout' }
  /** Between two bouts: what comes before this moment is collected. */
  | { readonly kind: 'collecting'; readonly until: Instant }

/** Milliseconds between the end of a bout and the beginning of the next. */
export const betweenBouts = 5 * 60_000

/** Milliseconds between two questions for what is new at the network, on such a line. */
export const betweenPulls = 15 * 60_000

/** A line as it is at the start, or when a person asks: whatever waits goes at once. */
export const bout: MeteredLine = { kind: 'inBout' }

/** Where the line stands now: a bout begins once the time for collecting is over and something waits. */
export function meteredLineAt(line: MeteredLine, isAnythingWaiting: boolean, now: Instant): MeteredLine {
  if (line.kind === 'inBout' || !isAnythingWaiting) return line
  // An end further ahead than any pause was planned by a clock that has gone back since.
  return line.until <= now || line.until > now + betweenBouts ? bout : line
}

/** The line after a bout: what comes from now on is collected. */
export function afterBout(now: Instant): MeteredLine {
  return { kind: 'collecting', until: (now + betweenBouts) as Instant }
}
