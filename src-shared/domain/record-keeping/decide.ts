import { leastRetentionYears } from '../markets/retention.ts'
import type { Market } from '../markets/market.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { RecordKeeping } from './record-keeping.ts'

const day = 24 * 60 * 60 * 1000

/** Why the keeping of records cannot be set up so: the market of the site, or we, want them kept for longer. */
export type RecordKeepingRefusal = { readonly code: 'RETENTION_TOO_SHORT'; readonly least: number }

/** Judges what somebody wants to set; nothing shortens retention below the site's market and six years. */
export function decideRecordKeeping(
  wanted: RecordKeeping,
  market: Market,
): Result<RecordKeeping, RecordKeepingRefusal> {
  const least = leastRetentionYears(market)
  return wanted.retentionYears < least ? err({ code: 'RETENTION_TOO_SHORT', least }) : ok(wanted)
}

/** When the audit trail is to be reviewed next: so many days after the last review, or after the first fact where there was none. */
export function reviewDueAt(lastAt: Instant, { reviewDays }: RecordKeeping): Instant {
  return (lastAt + reviewDays * day) as Instant
}
