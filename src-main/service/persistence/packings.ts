import type { PlannedOpenings } from '#shared/domain/contents/taking-out.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ProductAndLot } from '#shared/domain/packing/mixing.ts'
import type { SsccBlock } from '#shared/domain/packing/sscc-blocks.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/open-database.ts'
import type { OpenedContainer, OpenedInAll } from './database/openings.ts'

/** One item that a packing job puts into its container. */
export type ItemToPack = { readonly item: ItemId; readonly parent: ItemId | null }

/** A job and the container it fills; of the scanned items the container is no content. */
export type Filling = { readonly job: JobId; readonly container: ItemId }

/** How many items of one product and lot go into a container. */
export type PackedProduct = ProductAndLot & { readonly count: number }

/** What packing jobs put where, and the numbers for new containers. */
export type Packings = {
  /** What was scanned first of all; it names an existing container. */
  firstScanned(job: JobId): ItemId | null
  isScanned(filling: Filling): boolean
  /** What was scanned first to go into the container. */
  firstItem(filling: Filling): ItemId | null
  items(filling: Filling): readonly ItemToPack[]
  newest(filling: Filling): PlannedOpenings['newest']
  inside(container: ItemId): number
  /** The products that go in, those scanned last first. */
  products(filling: Filling, limit: number): readonly PackedProduct[]
  /** The containers that items leave, those scanned into last first. */
  formerContainers(filling: Filling, limit: number): readonly OpenedContainer[]
  leavingInAll(filling: Filling): OpenedInAll
  /** Of what there are units in an item at any depth; itself where nothing is known to be inside. */
  unitsIn(item: ItemId): readonly ProductAndLot[]
  newestBlock(): SsccBlock | null
}

const content = `job_item join item on item.id = job_item.item
  where job_item.job = :job and job_item.item <> :container`

const former = `
  select container, comesOut, sequence, content_count.items - comesOut as stays
  from (
    select item.parent as container, count(*) as comesOut, max(job_item.sequence) as sequence
    from ${content} and item.parent is not null group by item.parent
  ) join content_count using (container)`

/** Prepares the questions about packing on this database. */
export function openPackings(database: Database): Packings {
  const firstScanned = database.prepare<{ job: JobId }, { item: ItemId }>(
    'select item from job_item where job = :job order by sequence limit 1',
  )
  // A label that was printed after the scan voids it until it is scanned itself.
  const isScanned = database.prepare<Filling>(`
    select 1 from job_item where job = :job and item = :container
      and not exists (select 1 from label where label.item = :container and awaits_scan = 1)`)
  const firstItem = database.prepare<Filling, { item: ItemId }>(
    `select item.id as item from ${content} order by job_item.sequence limit 1`,
  )
  const items = database.prepare<Filling, ItemToPack>(
    `select item.id as item, item.parent from ${content} order by job_item.sequence`,
  )
  const newest = database.prepare<Filling, { item: ItemId; lastEventAt: Instant }>(`
    with involved as (
      select item.id from ${content}
      union select item.parent from ${content} and item.parent is not null
      union select :container
    )
    select item.id as item, item.last_event_at as lastEventAt from involved join item on item.id = involved.id
    order by 2 desc limit 1`)
  const inside = database.prepare<[string], number>('select items from content_count where container = ?').pluck()
  const products = database.prepare<Filling & { limit: number }, PackedProduct>(`
    select item.gtin, item.lot, count(*) as count from ${content}
    group by 1, 2 order by max(job_item.sequence) desc limit :limit`)
  const formerContainers = database.prepare<Filling & { limit: number }, OpenedContainer>(
    `select container, comesOut, stays from (${former}) order by sequence desc limit :limit`,
  )
  const leavingInAll = database.prepare<Filling, OpenedInAll>(`
    select count(*) as containers, coalesce(sum(comesOut), 0) as comesOut, coalesce(sum(stays), 0) as stays
    from (${former})`)
  const unitsIn = database.prepare<[string], ProductAndLot>(`
    with recursive inside (id) as (
      select ? union all select item.id from inside join item on item.parent = inside.id
    )
    select distinct item.gtin, item.lot from inside join item on item.id = inside.id
    where item.gtin is not null and not exists (select 1 from item as child where child.parent = item.id)`)
  const newestBlock = database.prepare<[], SsccBlock>('select epoch, block, slot, given from sscc_block')

  return {
    firstScanned: (job) => firstScanned.get({ job })?.item ?? null,
    isScanned: (filling) => isScanned.get(filling) !== undefined,
    firstItem: (filling) => firstItem.get(filling)?.item ?? null,
    items: (filling) => items.all(filling),
    newest: (filling) => newest.get(filling) ?? null,
    inside: (container) => inside.get(container) ?? 0,
    products: (filling, limit) => products.all({ ...filling, limit }),
    formerContainers: (filling, limit) => formerContainers.all({ ...filling, limit }),
    leavingInAll: (filling) => leavingInAll.get(filling) ?? { containers: 0, comesOut: 0, stays: 0 },
    unitsIn: (item) => unitsIn.all(item),
    newestBlock: () => newestBlock.get() ?? null,
  }
}
