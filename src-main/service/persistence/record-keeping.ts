import type { FactHash } from '#shared/domain/ledger/fact-hash.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { HeldRecords, LegalHoldId } from '#shared/domain/record-keeping/legal-hold.ts'
import { usualRecordKeeping } from '#shared/domain/record-keeping/record-keeping.ts'
import type { RecordKeeping } from '#shared/domain/record-keeping/record-keeping.ts'
import type { ReviewedSpan, ReviewOutcome } from '#shared/domain/record-keeping/review.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { factsInStretch, stretchOf } from './projections/fact-tally.ts'

/** A review of the audit trail that quality signed. */
export type KeptReview = ReviewedSpan & {
  readonly at: Instant
  readonly outcome: ReviewOutcome
  readonly comment: string
  readonly printedName: string
}

/** A legal hold, with who put it on and, where it is over, who lifted it and why. */
export type KeptHold = {
  readonly id: LegalHoldId
  readonly about: HeldRecords
  readonly reason: string
  readonly placedAt: Instant
  readonly placedBy: PersonId
  readonly liftedAt: Instant | null
  readonly liftedBy: PersonId | null
  readonly liftedBecause: string | null
}

/** What the station knows of how its records are kept. */
export type RecordKeepingReader = {
  settings(): RecordKeeping
  /** The newest first. */
  reviews(limit: number): readonly KeptReview[]
  /** Those that are on first, then the lifted ones. */
  holds(limit: number): readonly KeptHold[]
  hold(id: LegalHoldId): KeptHold | null
  /** Whether everything at this station is on hold. */
  stationIsHeld(): boolean
  hashOf(sequence: number): FactHash | null
  firstAt(): Instant | null
  /** How many facts of each kind a span has, both ends included. */
  kindsBetween(from: number, to: number): readonly { readonly kind: string; readonly facts: number }[]
}

type HoldRow = Omit<KeptHold, 'about'> & { readonly about: string }

/** Prepares the questions about the keeping of records on this database. */
export function openRecordKeeping(database: Database): RecordKeepingReader {
  const settings = database.prepare<[], RecordKeeping>(
    'select retention_years as retentionYears, review_days as reviewDays from record_keeping',
  )
  const reviews = database.prepare<[number], KeptReview>(`
    select at, from_sequence as "from", to_sequence as "to", hash, outcome, comment, printed_name as printedName
    from audit_review order by sequence desc limit ?`)
  const holdColumns = `id, about, reason, placed_at as placedAt, placed_by as placedBy, lifted_at as liftedAt,
    lifted_by as liftedBy, lifted_because as liftedBecause`
  const holds = database.prepare<[number], HoldRow>(
    `select ${holdColumns} from legal_hold order by lifted_at is not null, placed_at desc, id limit ?`,
  )
  const hold = database.prepare<[string], HoldRow>(`select ${holdColumns} from legal_hold where id = ?`)
  const stationHeld = database.prepare(
    `select 1 from legal_hold where lifted_at is null and about ->> '$.kind' = 'station' limit 1`,
  )
  const hashOf = database
    .prepare<[number], FactHash>('select hash from fact where station = 1 and sequence = ?')
    .pluck()
  const firstAt = database.prepare<[], Instant>('select at from fact where station = 1 and sequence = 1').pluck()
  const kinds = database.prepare<
    [{ from: number; to: number; firstWhole: number; lastWhole: number; beforeWhole: number; afterWhole: number }],
    { kind: string; facts: number }
  >(`
    select kind, sum(facts) as facts from (
      select kind, facts from fact_tally where stretch between :firstWhole and :lastWhole
      union all
      select kind, count(*) from fact where station = 1 and sequence between :from and :beforeWhole group by kind
      union all
      select kind, count(*) from fact where station = 1 and sequence between :afterWhole and :to group by kind
    ) group by kind order by kind`)

  const withAbout = ({ about, ...row }: HoldRow): KeptHold => ({ ...row, about: JSON.parse(about) as HeldRecords })
  return {
    settings: () => settings.get() ?? usualRecordKeeping,
    reviews: (limit) => reviews.all(limit),
    holds: (limit) => holds.all(limit).map(withAbout),
    hold: (id) => {
      const row = hold.get(id)
      return row === undefined ? null : withAbout(row)
    },
    stationIsHeld: () => stationHeld.get() !== undefined,
    hashOf: (sequence) => hashOf.get(sequence) ?? null,
    firstAt: () => firstAt.get() ?? null,
    kindsBetween: (from, to) => {
      const firstWhole = stretchOf(from + factsInStretch - 1)
      const lastWhole = stretchOf(to + 1) - 1
      // A span within one or two stretches has none that is wholly in it.
      if (lastWhole < firstWhole)
        return kinds.all({ from, to, firstWhole: 1, lastWhole: 0, beforeWhole: to, afterWhole: to + 1 })
      const beforeWhole = firstWhole * factsInStretch - 1
      const afterWhole = (lastWhole + 1) * factsInStretch
      return kinds.all({ from, to, firstWhole, lastWhole, beforeWhole, afterWhole })
    },
  }
}
