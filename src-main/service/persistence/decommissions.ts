import type { PlannedDecommission } from '#shared/domain/decommissioning/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Database } from './database/connection.ts'
import type { OpenedContainer, OpenedInAll } from './database/openings.ts'
import { scannedInAll } from './items/scanned-in-all.ts'

/** What a decommissioning job comes to in numbers, as things are now. */
export type DecommissionCounts = {
  /** What was scanned with all that is in it, at every level. */
  readonly items: number
}

/** What decommissioning jobs come to. A container counts with all that is in it. */
export type Decommissions = {
  planned(job: JobId): Omit<PlannedDecommission, 'scanned'>
  counts(job: JobId): DecommissionCounts
  /** The containers that stay and that something comes out of; the one named last comes first. */
  opened(job: JobId, limit: number): readonly OpenedContainer[]
  openedInAll(job: JobId): OpenedInAll
}

/** What was scanned, and everything inside it, each once. */
const wholes = `
  whole (id) as (
    select item from job_item where job = :job
    union
    select item.id from whole cross join item on item.parent = whole.id
  )`

/** Of what was scanned, what stands by itself and is in a container: that comes out. The containers around are few. */
const leaving = `
  select item.id, item.parent as container, job_item.sequence
  from job_item join item on item.id = job_item.item
  where job_item.job = :job and item.parent is not null and not exists (
    with recursive above (id) as (
      values (item.parent)
      union
      select outer_item.parent from above join item as outer_item on outer_item.id = above.id
        where outer_item.parent is not null
    )
    select 1 from above cross join job_item as around on around.job = :job and around.item = above.id)`

const opened = `
  select container, comes_out as comesOut, sequence, content_count.items - comes_out as stays
  from (select container, count(*) as comes_out, max(sequence) as sequence from (${leaving}) group by container)
    join content_count using (container)`

/** Prepares the questions on this database. */
export function openDecommissions(database: Database): Decommissions {
  const items = database.prepare<{ job: JobId }, PlannedDecommission['items'][number]>(`
    with recursive ${wholes}
    select item.id, item.parent, case when item.parent in (select id from whole) then item.parent end as within
    from whole cross join item on item.id = whole.id`)
  const states = database.prepare<{ job: JobId }, PlannedDecommission['states'][number]>(`
    with recursive ${wholes}
    select lifecycle, availability, min(item.id) as example from whole cross join item on item.id = whole.id
    group by lifecycle, availability`)
  const newest = database.prepare<{ job: JobId }, NonNullable<PlannedDecommission['newest']>>(`
    with recursive ${wholes}
    select item.id as item, last_event_at as lastEventAt
    from (select id from whole union select container from (${leaving})) as involved cross join item using (id)
    order by 2 desc limit 1`)
  const inAll = scannedInAll(database)
  const openedFirst = database.prepare<{ job: JobId; limit: number }, OpenedContainer>(
    `select container, comesOut, stays from (${opened}) order by sequence desc limit :limit`,
  )
  const openedInAll = database.prepare<{ job: JobId }, OpenedInAll>(`
    select count(*) as containers, coalesce(sum(comesOut), 0) as comesOut, coalesce(sum(stays), 0) as stays
    from (${opened})`)
  return {
    planned: (job) => ({
      items: items.all({ job }),
      states: states.all({ job }),
      newest: newest.get({ job }) ?? null,
    }),
    counts: (job) => ({ items: inAll(job) }),
    opened: (job, limit) => openedFirst.all({ job, limit }),
    openedInAll: (job) => openedInAll.get({ job }) ?? { containers: 0, comesOut: 0, stays: 0 },
  }
}
