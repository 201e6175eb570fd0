import type { Opening } from '#shared/domain/contents/facts.ts'
import type { PlannedOpenings } from '#shared/domain/contents/taking-out.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './open-database.ts'

/** One container that a job opens, in numbers. */
export type OpenedContainer = { readonly container: ItemId; readonly comesOut: number; readonly stays: number }

/** All containers that a job opens, in numbers. */
export type OpenedInAll = { readonly containers: number; readonly comesOut: number; readonly stays: number }

/** What finishing a job takes out of containers, as things are now. */
export type Openings = {
  planned(job: JobId, mode: UnpackingMode): PlannedOpenings
  /** The containers scanned into or named last come first. */
  containers(job: JobId, mode: UnpackingMode, limit: number): readonly OpenedContainer[]
  inAll(job: JobId, mode: UnpackingMode): OpenedInAll
}

/** What leaves which container: what was scanned, or everything directly in what was scanned. A test looks at how SQLite answers. */
export const leaving: Readonly<Record<UnpackingMode, string>> = {
  takeOut: `
    select item.parent as container, item.id as item, item.last_event_at, job_item.sequence
    from job_item join item on item.id = job_item.item
    where job_item.job = :job and item.parent is not null`,
  open: `
    select item.parent as container, item.id as item, item.last_event_at, job_item.sequence
    from job_item join item on item.parent = job_item.item
    where job_item.job = :job`,
}

/** The containers of a job with how much leaves each. What is in a container is not counted here: its count is kept. */
export const opened: Readonly<Record<UnpackingMode, string>> = {
  takeOut: `
    select container, comes_out as comesOut, sequence, content_count.items - comes_out as stays
    from (
      select item.parent as container, count(*) as comes_out, max(job_item.sequence) as sequence
      from job_item join item on item.id = job_item.item
      where job_item.job = :job and item.parent is not null group by item.parent
    ) join content_count using (container)`,
  open: `
    select job_item.item as container, sequence, 0 as stays, coalesce(content_count.items, 0) as comesOut
    from job_item left join content_count on content_count.container = job_item.item where job_item.job = :job`,
}

/** Prepares the questions about openings on this database. */
export function openOpenings(database: Database): Openings {
  const forMode = (mode: UnpackingMode) => ({
    leaving: database.prepare<{ job: JobId }, { container: ItemId; item: ItemId }>(
      `select container, item from (${leaving[mode]}) order by sequence, item`,
    ),
    newest: database.prepare<{ job: JobId }, { item: ItemId; lastEventAt: Instant }>(`
      with leaving as (${leaving[mode]})
      select item, last_event_at as lastEventAt from leaving
      union select id, item.last_event_at from leaving join item on item.id = leaving.container
      order by 2 desc limit 1`),
    containers: database.prepare<{ job: JobId; limit: number }, OpenedContainer>(
      `select container, comesOut, stays from (${opened[mode]}) order by sequence desc limit :limit`,
    ),
    inAll: database.prepare<{ job: JobId }, OpenedInAll>(`
      select count(*) as containers, coalesce(sum(comesOut), 0) as comesOut, coalesce(sum(stays), 0) as stays
      from (${opened[mode]})`),
  })
  const questions = { takeOut: forMode('takeOut'), open: forMode('open') }

  return {
    planned: (job, mode) => ({
      openings: byContainer(questions[mode].leaving.all({ job })),
      newest: questions[mode].newest.get({ job }) ?? null,
    }),
    containers: (job, mode, limit) => questions[mode].containers.all({ job, limit }),
    inAll: (job, mode) => questions[mode].inAll.get({ job }) ?? { containers: 0, comesOut: 0, stays: 0 },
  }
}

/** Rows of what leaves which container, put together by container, in the order of the rows. */
export function byContainer(
  rows: readonly { readonly container: ItemId; readonly item: ItemId }[],
): readonly Opening[] {
  const openings = new Map<ItemId, ItemId[]>()
  for (const { container, item } of rows) {
    const items = openings.get(container)
    if (items === undefined) openings.set(container, [item])
    else items.push(item)
  }
  return [...openings].map(([container, items]) => ({ container, items }))
}
