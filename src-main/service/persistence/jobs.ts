import { jobPurpose } from '#shared/contract/views/job-views.ts'
import type { ItemToFinish } from '#shared/domain/damage/decide.ts'
import type { Job, JobId, JobPurpose, JobStatus, StopId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/open-database.ts'

/** How far a job is. */
export type JobProgress = {
  readonly recorded: number
  readonly repeated: number
  readonly refused: number
  readonly openStops: number
}

/** A job as the lists and its own screen show it. */
export type JobRecord = JobProgress & {
  readonly id: JobId
  readonly purpose: JobPurpose
  readonly status: JobStatus
  readonly openedBy: PersonId
  readonly openedAt: Instant
  readonly closedAt: Instant | null
}

/** How many items of one product and lot a job has. */
export type ProductCount = { readonly gtin: string | null; readonly lot: string | null; readonly count: number }

/** Where the facts behind a job's scans and stops lie in the ledger. */
export type OpenStop = { readonly id: StopId; readonly sequence: number }

type JobRow = {
  readonly id: JobId
  readonly purpose: string
  readonly status: JobStatus
  readonly opened_by: PersonId
  readonly opened_at: Instant
  readonly closed_at: Instant | null
  readonly recorded: number
  readonly repeated: number
  readonly refused: number
  readonly open_stops: number
}

/** What the station knows of jobs, read from the projection. */
export type Jobs = {
  record(job: JobId): JobRecord | null
  /** How far the job is; null for a job nobody opened. */
  progress(job: JobId): JobProgress | null
  /** Open jobs, oldest first. */
  open(): readonly JobRecord[]
  /** The job as its opening and closing decisions need it. */
  toDecide(job: JobId): Job | null
  itemsToFinish(job: JobId): readonly ItemToFinish[]
  lastItem(job: JobId): ItemId | null
  countsByProduct(job: JobId, limit: number): readonly ProductCount[]
  /** Sequences of the last scans, newest first. */
  lastScans(job: JobId, limit: number): readonly number[]
  /** Unanswered stops, oldest first. */
  openStops(job: JobId, limit: number): readonly OpenStop[]
}

const columns = `id, purpose, status, opened_by, opened_at, closed_at, recorded, repeated, refused,
  (select count(*) from stop where stop.job = job.id and answered = 0) as open_stops`

/** Prepares the questions about jobs on this database. */
export function openJobs(database: Database): Jobs {
  const record = database.prepare<[string], JobRow>(`select ${columns} from job where id = ?`)
  const progress = database.prepare<[string], JobProgress>(`
    select recorded, repeated, refused,
      (select count(*) from stop where stop.job = job.id and answered = 0) as openStops
    from job where id = ?`)
  const open = database.prepare<[], JobRow>(
    `select ${columns} from job where status = 'open' order by opened_at limit 200`,
  )
  const openStops = database.prepare<[string, number], OpenStop>(
    'select id, sequence from stop where job = ? and answered = 0 order by sequence limit ?',
  )
  const itemsToFinish = database.prepare<[string], { id: ItemId; known: 0 | 1; last_event_at: Instant | null }>(`
    select job_item.item as id, known, item.last_event_at
    from job_item left join item on item.id = job_item.item
    where job = ? order by sequence`)
  const lastItem = database.prepare<[string], { item: ItemId }>(
    'select item from job_item where job = ? order by sequence desc limit 1',
  )
  const countsByProduct = database.prepare<[string, number], ProductCount>(`
    select case substr(job_item.item, 1, 3) when '01/' then substr(job_item.item, 4, 14) end as gtin,
      coalesce(job_item.lot, item.lot) as lot, count(*) as count
    from job_item left join item on item.id = job_item.item
    where job = ? group by 1, 2 order by max(sequence) desc limit ?`)
  const lastScans = database.prepare<[string, number], { sequence: number }>(
    'select sequence from job_scan where job = ? order by sequence desc limit ?',
  )

  return {
    record: (job) => {
      const row = record.get(job)
      return row === undefined ? null : recordOf(row)
    },
    progress: (job) => progress.get(job) ?? null,
    open: () => open.all().map(recordOf),
    toDecide: (job) => {
      const row = record.get(job)
      if (row === undefined) return null
      const stops = openStops.all(job, row.open_stops).map((stop) => stop.id)
      return { id: row.id, purpose: purposeOf(row), status: row.status, openStops: stops }
    },
    itemsToFinish: (job) =>
      itemsToFinish.all(job).map((row) => ({ id: row.id, known: row.known === 1, lastEventAt: row.last_event_at })),
    lastItem: (job) => lastItem.get(job)?.item ?? null,
    countsByProduct: (job, limit) => countsByProduct.all(job, limit),
    lastScans: (job, limit) => lastScans.all(job, limit).map((row) => row.sequence),
    openStops: (job, limit) => openStops.all(job, limit),
  }
}

function recordOf(row: JobRow): JobRecord {
  const { opened_by: openedBy, opened_at: openedAt, closed_at: closedAt, open_stops: openStops, ...rest } = row
  return { ...rest, purpose: purposeOf(row), openedBy, openedAt, closedAt, openStops }
}

function purposeOf(row: Pick<JobRow, 'purpose'>): JobPurpose {
  return jobPurpose.parse(JSON.parse(row.purpose))
}
