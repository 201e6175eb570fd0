import type { PlannedOpenings } from '#shared/domain/contents/taking-out.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { byContainer } from './database/openings.ts'

/** How far the goods of an order are confirmed: what stands in its list by itself, and contents of opened containers. */
export type ConfirmingSums = { readonly toConfirm: number; readonly open: number }

/** What the station knows of the job that confirms the goods of an order, and of the one that collects them. */
export type DestructionConfirming = {
  sums(order: DestructionOrderId, job: JobId): ConfirmingSums
  /** The first of what no scan has confirmed. */
  openItems(order: DestructionOrderId, job: JobId, limit: number): readonly ItemId[]
  /** All that no scan has confirmed; what of it is in opened containers, with these. */
  missing(
    order: DestructionOrderId,
    job: JobId,
  ): { readonly items: readonly ItemId[]; readonly planned: PlannedOpenings }
  /** The nearest container around an item that the job has; null where it has none. */
  nearestInJob(item: ItemId, job: JobId): { readonly container: ItemId; readonly isOpened: boolean } | null
  isOpened(item: ItemId, job: JobId): boolean
}

type OfOrderAndJob = { readonly order: DestructionOrderId; readonly job: JobId }

const isInNothingListed = `(item.parent is null or not exists (
  with recursive above (id, height) as (
    values (item.parent, 1)
    union all
    select outer_item.parent, height + 1 from above join item as outer_item on outer_item.id = above.id
    where outer_item.parent is not null and height < 50
  )
  select 1 from above cross join destruction_item as around on around.destruction_order = :order and around.item = above.id))`
const hasNoScan = `not exists (select 1 from job_item where job_item.job = :job and job_item.item = item.id)`
const openByThemselves = `
  select item.id as item from destruction_item cross join item on item.id = destruction_item.item
  where destruction_order = :order and ${hasNoScan} and ${isInNothingListed}`
const openInside = `
  select item.id as item, item.parent as container, item.last_event_at as lastEventAt
  from destruction_opened cross join item on item.parent = destruction_opened.item
  where destruction_opened.job = :job and ${hasNoScan}`

/** Prepares the questions on this database. */
export function openDestructionConfirming(database: Database): DestructionConfirming {
  const version = database
    .prepare<[string], number>('select max(sequence) from destruction_fact where destruction_order = ?')
    .pluck()
  const countListed = database
    .prepare<{ order: string }, number>(
      `select count(*) from destruction_item cross join item on item.id = destruction_item.item
       where destruction_order = :order and ${isInNothingListed}`,
    )
    .pluck()
  const countConfirmed = database
    .prepare<OfOrderAndJob, number>(
      `select count(*) from job_item
         cross join destruction_item on destruction_order = :order and destruction_item.item = job_item.item
         cross join item on item.id = job_item.item
       where job_item.job = :job and ${isInNothingListed}`,
    )
    .pluck()
  const countInside = database.prepare<{ job: JobId }, { items: number; confirmed: number }>(`
    select coalesce(sum(content_count.items), 0) as items, (
      select count(*) from job_item cross join item on item.id = job_item.item
        cross join destruction_opened as opened on opened.job = :job and opened.item = item.parent
      where job_item.job = :job) as confirmed
    from destruction_opened cross join content_count on content_count.container = destruction_opened.item
    where destruction_opened.job = :job`)
  const firstOpen = database
    .prepare<OfOrderAndJob & { limit: number }, ItemId>(
      `select item from (select item from (${openInside}) union all select item from (${openByThemselves})) limit :limit`,
    )
    .pluck()
  const allOpen = database.prepare<OfOrderAndJob, ItemId>(`${openByThemselves} order by item.id`).pluck()
  const allOpenInside = database.prepare<
    { job: JobId },
    { item: ItemId; container: ItemId; lastEventAt: Instant; containerAt: Instant }
  >(`
    select open.*, outer_item.last_event_at as containerAt from (${openInside}) as open
      join item as outer_item on outer_item.id = open.container
    order by container, item`)
  const nearest = database.prepare<{ item: ItemId; job: JobId }, { container: ItemId; isOpened: 0 | 1 }>(`
    with recursive above (id, height) as (
      select parent, 1 from item where id = :item and parent is not null
      union all
      select item.parent, height + 1 from above join item on item.id = above.id
      where item.parent is not null and height < 50
    )
    select id as container, exists (select 1 from destruction_opened where job = :job and item = id) as isOpened
    from above where exists (select 1 from job_item where job = :job and item = id) order by height limit 1`)
  const opened = database
    .prepare<[string, string], 1>('select 1 from destruction_opened where job = ? and item = ?')
    .pluck()

  // The list of an order in execution changes by its own facts alone: it is counted once for each of them, not once a scan.
  let counted: { readonly of: string; readonly items: number } | null = null
  const listed = (order: DestructionOrderId): number => {
    const of = `${order} ${version.get(order) ?? 0}`
    if (counted?.of !== of) counted = { of, items: countListed.get({ order }) ?? 0 }
    return counted.items
  }
  return {
    sums: (order, job) => {
      const inside = countInside.get({ job }) ?? { items: 0, confirmed: 0 }
      const toConfirm = listed(order) + inside.items
      return { toConfirm, open: toConfirm - (countConfirmed.get({ order, job }) ?? 0) - inside.confirmed }
    },
    openItems: (order, job, limit) => firstOpen.all({ order, job, limit }),
    missing: (order, job) => {
      const inside = allOpenInside.all({ job })
      const items = [...allOpen.all({ order, job }), ...inside.map(({ item }) => item)]
      return { items, planned: { openings: byContainer(inside), newest: newestOf(inside) } }
    },
    nearestInJob: (item, job) => {
      const found = nearest.get({ item, job })
      return found === undefined ? null : { container: found.container, isOpened: found.isOpened === 1 }
    },
    isOpened: (item, job) => opened.get(job, item) !== undefined,
  }
}

function newestOf(
  inside: readonly { item: ItemId; container: ItemId; lastEventAt: Instant; containerAt: Instant }[],
): PlannedOpenings['newest'] {
  return inside
    .flatMap(({ item, container, lastEventAt, containerAt }) => [
      { item, lastEventAt },
      { item: container, lastEventAt: containerAt },
    ])
    .reduce<PlannedOpenings['newest']>(
      (newest, one) => (newest === null || one.lastEventAt > newest.lastEventAt ? one : newest),
      null,
    )
}
