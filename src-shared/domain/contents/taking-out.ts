import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { Opening } from './facts.ts'

/** What comes out of which containers at the end of a job. */
export type PlannedOpenings = {
  readonly openings: readonly Opening[]
  /** The item or container with the latest last event; null where nothing comes out. */
  readonly newest: { readonly item: ItemId; readonly lastEventAt: Instant } | null
}

/** The clock at a decision, and how far a partner's may run ahead of it at this site. */
export type ToleratedClock = { readonly at: Instant; readonly clockToleranceMinutes: number }

/**
 * The time of taking out: the clock as read, or 1 ms after the newest event of anything involved where a partner's clock
 * ran ahead. Refused where it ran ahead by more than the site tolerates: containers and contents that nobody scanned
 * are looked at only here.
 */
export function timeOfTakingOut(
  { newest }: Pick<PlannedOpenings, 'newest'>,
  { at, clockToleranceMinutes }: ToleratedClock,
): Result<Instant, JobRefusal> {
  if (newest === null) return ok(at)
  if (newest.lastEventAt > at + clockToleranceMinutes * 60_000)
    return err({ code: 'EVENTTIMEBEFORELASTEVENT', ...newest })
  return ok(Math.max(at, newest.lastEventAt + 1) as Instant)
}
