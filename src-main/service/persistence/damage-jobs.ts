import type { ContainerInJob, ContainerToFinish, ContentsAlike } from '#shared/domain/damage/contents.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { Availability, Lifecycle } from '#shared/domain/items/item.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A container of a damage job: what was said of its contents, and how much was in it when the job was finished. */
export type ContainerOfJob = {
  readonly container: ItemId
  readonly contents: ContentsFinding | null
  /** Null while the job is open. */
  readonly inside: number | null
}

/** What damage jobs come to. A container is what has something in it when it is looked at. */
export type DamageJobs = {
  /** The containers of a job, with all that is in them at any depth and was not scanned itself. */
  wholes(job: JobId): readonly ContainerToFinish[]
  /** The containers of a job, the one scanned last first. */
  containers(job: JobId): readonly ContainerOfJob[]
  containerIn(job: JobId, container: ItemId): ContainerInJob
  /** Of the containers without an answer the one scanned last. */
  asked(job: JobId): ItemId | null
  /** Counts some of what is directly in a container and was not scanned itself in the job, after this item. */
  slice(job: JobId, container: ItemId, after: ItemId | null): CountedSlice
}

/** Some thousand children of a container, counted. */
export type CountedSlice = {
  readonly count: number
  /** Of the counted ones, those with something in them. */
  readonly containers: readonly ItemId[]
  /** Where the next slice begins; null after the last. */
  readonly next: ItemId | null
}

/** So many children take a few milliseconds. */
const childrenInASlice = 5_000

type WholeRow = {
  readonly container: ItemId
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  readonly items: string
  readonly newest: ItemId
  readonly lastEventAt: Instant
}

/** The containers of an open job are those with something in them; those of a closed one were written down at its end. */
const containersOfJob = `
  select job_item.item as container, damaged_container.contents, damaged_container.inside, job_item.sequence
  from job_item
    left join damaged_container on damaged_container.job = job_item.job and damaged_container.container = job_item.item
    left join content_count on content_count.container = job_item.item
  where job_item.job = :job
    and (damaged_container.inside is not null
      or content_count.items > 0 and (select status from job where job.id = job_item.job) = 'open')`

/** Prepares the questions on this database. */
export function openDamageJobs(database: Database): DamageJobs {
  // One walk down all containers gives their contents by state: a list of ids each, and the newest of them.
  // (Of a group with one max() SQLite takes the other columns from the row that has it.)
  const wholes = database.prepare<{ job: JobId }, WholeRow>(`
    with recursive inside (container, id) as (
      select container, container from (${containersOfJob})
      union all
      select inside.container, item.id from inside cross join item on item.parent = inside.id
      where not exists (select 1 from job_item where job_item.job = :job and job_item.item = item.id)
    )
    select container, lifecycle, availability, json_group_array(item.id) as items, item.id as newest,
      max(last_event_at) as lastEventAt
    from inside cross join item on item.id = inside.id where inside.id <> container
    group by container, lifecycle, availability`)
  const containers = database.prepare<{ job: JobId }, ContainerOfJob>(
    `select container, contents, inside from (${containersOfJob}) order by sequence desc`,
  )
  const one = database.prepare<{ job: JobId; container: ItemId }, { contents: ContentsFinding | null }>(
    `select contents from (${containersOfJob}) where container = :container`,
  )
  const toInspect = database.prepare<[ItemId], 1>('select 1 from inspected_item where item = ?').pluck()
  const asked = database
    .prepare<{ job: JobId }, ItemId>(
      `select container from (${containersOfJob}) where contents is null order by sequence desc limit 1`,
    )
    .pluck()

  const slice = database.prepare<
    { job: JobId; container: ItemId; after: string },
    { met: number; last: ItemId | null; count: number; containers: string }
  >(`
    with page as materialized (
      select id, exists (select 1 from job_item where job = :job and job_item.item = id) as scanned
      from item where parent = :container and id > :after order by id limit ${childrenInASlice}
    )
    select count(*) as met, max(id) as last, count(*) filter (where scanned = 0) as count,
      (select json_group_array(id) from page cross join content_count on container = id where scanned = 0) as containers
    from page`)

  return {
    wholes: (job) => {
      const alike = Map.groupBy(wholes.all({ job }), ({ container }) => container)
      return containers.all({ job }).map(({ container, contents }) => ({
        container,
        contents,
        inside: (alike.get(container) ?? []).map(alikeOf),
      }))
    },
    containers: (job) => containers.all({ job }),
    containerIn: (job, id) => {
      const found = one.get({ job, container: id })
      return {
        id,
        isAsked: found !== undefined,
        saidBefore: found?.contents ?? null,
        isToInspect: toInspect.get(id) !== undefined,
      }
    },
    asked: (job) => asked.get({ job }) ?? null,
    slice: (job, container, after) => {
      const row = slice.get({ job, container, after: after ?? '' })
      if (row === undefined) return { count: 0, containers: [], next: null }
      const next = row.met < childrenInASlice ? null : row.last
      return { count: row.count, containers: JSON.parse(row.containers) as ItemId[], next }
    },
  }
}

function alikeOf({ lifecycle, availability, items, newest, lastEventAt }: WholeRow): ContentsAlike {
  return {
    state: { lifecycle, availability },
    items: JSON.parse(items) as ItemId[],
    newest: { item: newest, lastEventAt },
  }
}
