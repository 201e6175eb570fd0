import type { JobId } from '#shared/domain/jobs/job.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { Market } from '#shared/domain/markets/market.ts'
import type { FiledBy, ReportableActKind, ReportKind } from '#shared/domain/reports/report.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** One report to an authority, and how far it is. */
export type ReportRecord = {
  readonly act: FactId
  readonly report: ReportKind
  readonly actKind: ReportableActKind
  readonly market: Market
  readonly items: number
  readonly filedBy: FiledBy
  readonly actAt: Instant
  readonly dueAt: Instant
  /** When the network had every message about the act; null before, and for what it is not told of. */
  readonly toldAt: Instant | null
  /** When the act that it tells of was undone or corrected; null as long as that stands. */
  readonly correctedAt: Instant | null
  readonly confirmation: {
    readonly reference: string
    readonly filedOn: string
    readonly at: Instant
    readonly by: string | null
  } | null
}

/** What the station knows of reports to authorities. */
export type Reports = {
  /** What is still to be filed, the most urgent first. */
  open(page: Page): readonly ReportRecord[]
  /** What is filed, the newest act first. */
  done(page: Page): readonly ReportRecord[]
  /** The reports that a job triggered. */
  ofJob(job: JobId): readonly ReportRecord[]
  /** The day of the act where the site is; null where no act triggered such a report. */
  actDay(act: FactId, report: ReportKind): string | null
  /** What should have been filed before this moment, the oldest first. */
  overdue(now: Instant, limit: number): readonly ReportRecord[]
  /** Acts whose every message the network has by now, by itself or brought by hand, and nobody wrote that down yet. */
  toldSince(): readonly FactId[]
}

type Page = { readonly after: number; readonly limit: number }

type Row = Omit<ReportRecord, 'confirmation'> & {
  readonly reference: string | null
  readonly filedOn: string | null
  readonly confirmedAt: Instant | null
  readonly confirmedBy: string | null
}

const columns = `act, report, act_kind as actKind, market, items, filed_by as filedBy, act_at as actAt, due_at as dueAt,
  told_at as toldAt, reference, filed_on as filedOn, confirmed_at as confirmedAt, person.name as confirmedBy,
  (select correction.at from corrected_fact join correction on correction.sequence = corrected_fact.correction
   where corrected_fact.sequence = report.sequence) as correctedAt`
const reports = 'report left join person on person.id = report.confirmed_by'

/** The questions that every status asks; a test looks at how SQLite would answer them. */
export const reportQuestions = {
  overdue: `select ${columns} from ${reports} where open = 1 and due_at < ? order by due_at, sequence limit ?`,
  toldSince: `
    select distinct act from report
    where told_at is null and filed_by <> 'site'
      and exists (select 1 from outbox_message where fact = report.act)
      and not exists (select 1 from outbox_message where fact = report.act
        and state not in ('processed', 'split') and coalesce(set_aside_because, '') <> 'uploadedByHand')`,
} as const

/** Prepares the questions about reports on this database. */
export function openReports(database: Database): Reports {
  const open = database.prepare<[number, number], Row>(
    `select ${columns} from ${reports} where open = 1 order by due_at, sequence, report limit ? offset ?`,
  )
  const done = database.prepare<[number, number], Row>(
    `select ${columns} from ${reports} where open = 0 order by sequence desc, report limit ? offset ?`,
  )
  const ofJob = database.prepare<[JobId], Row>(
    `select ${columns} from ${reports} where job = ? order by sequence, report`,
  )
  const actDay = database
    .prepare<[FactId, ReportKind], string>('select act_day from report where act = ? and report = ?')
    .pluck()
  const overdue = database.prepare<[Instant, number], Row>(reportQuestions.overdue)
  const toldSince = database.prepare<[], FactId>(reportQuestions.toldSince).pluck()
  return {
    open: ({ after, limit }) => open.all(limit, after).map(recordOf),
    done: ({ after, limit }) => done.all(limit, after).map(recordOf),
    ofJob: (job) => ofJob.all(job).map(recordOf),
    actDay: (act, report) => actDay.get(act, report) ?? null,
    overdue: (now, limit) => overdue.all(now, limit).map(recordOf),
    toldSince: () => toldSince.all(),
  }
}

function recordOf({ reference, filedOn, confirmedAt, confirmedBy, ...report }: Row): ReportRecord {
  return {
    ...report,
    confirmation:
      reference === null || filedOn === null || confirmedAt === null
        ? null
        : { reference, filedOn, at: confirmedAt, by: confirmedBy },
  }
}
