import { holdAfter, holdBefore } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { PlannedHolds } from '#shared/domain/holds/finish.ts'
import type { MissingGoods } from '#shared/domain/holds/missing.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/connection.ts'
import type { Filling } from '../packings.ts'
import { scannedInAll } from './scanned-in-all.ts'

/** What an act with holds is about: what was scanned in a job, or one item; in both cases with all that is inside. */
export type HoldSource = { readonly job: JobId | null; readonly item: ItemId | null }

/** How many items of one product, level and lot. */
export type HeldProduct = {
  readonly product: string | null
  readonly gtin: string | null
  readonly level: PackagingLevel | null
  readonly lot: string | null
  readonly count: number
}

/** How much is on one kind of hold, and since when the oldest. */
export type HoldCount = { readonly kind: HoldKind; readonly items: number; readonly oldest: Instant }

/** Where a list of held items goes on. */
export type HeldPlace = { readonly since: number; readonly item: ItemId }

/** What is held, and what acts with holds come to. */
export type HeldItems = {
  planned(source: HoldSource, act: HoldAct): PlannedHolds
  /** The items whose holds change, and what another hold stays on: what a screen shows of a plan. */
  changing(source: HoldSource, act: HoldAct): Pick<PlannedHolds, 'items' | 'stillHeld'>
  /** Of these with all that is in them, what is not on this hold; contents before containers. */
  notOnHold(items: readonly ItemId[], hold: HoldKind): MissingGoods
  /** How much a job has scanned, with all that is in it, whatever holds are on it. */
  inAll(job: JobId): number
  /** What the holds change on, by product, level and lot; the most first. */
  products(source: HoldSource, act: HoldAct, limit: number): readonly HeldProduct[]
  /**
   * Of what a packing job puts into its container, and of the container unless it is empty: something that is on other holds
   * than these, or has something inside that is.
   */
  otherThan(holds: readonly HoldKind[], filling: Filling): ItemId | null
  counts(): readonly HoldCount[]
  /** What is on a kind of hold, the longest first, after this place. */
  onHold(kind: HoldKind, after: HeldPlace | null, limit: number): readonly HeldPlace[]
}

type Of = { job: JobId | null; item: ItemId | null; before: HoldKind | null; after: HoldKind | null }
type ChangingRow = {
  readonly id: ItemId
  readonly lastEventAt: Instant | null
  readonly unknown: 0 | 1
  readonly stillHeld: 0 | 1
}

/** A bound for damaged or hostile records only: no packaging is that deep. */
const deepest = 50

/** What was scanned or named, and everything inside it, each once with how deep it is. */
const wholes = `
  found (id, depth) as (
    select item, 0 from job_item where job = :job
    union all select :item, 0 where :item is not null
    union all
    select item.id, depth + 1 from found cross join item on item.parent = found.id where depth < ${deepest}
  ),
  whole (id, depth) as (select id, max(depth) from found group by id)`

/** Of that, the items whose holds change. */
const changing = `
  with recursive ${wholes}
  select whole.id, depth, item.gtin, item.level, item.lot, item.last_event_at as lastEventAt, item.id is null as unknown,
    exists (select 1 from hold where hold.item = whole.id and kind is not :before) as stillHeld
  from whole left join item on item.id = whole.id
  where coalesce(item.lifecycle, 'commissioned') = 'commissioned'
    and (:before is null or exists (select 1 from hold where hold.item = whole.id and kind = :before))
    and (:before is not null or not exists (select 1 from hold where hold.item = whole.id and kind = :after))`

/** Prepares the questions on this database. */
export function openHeldItems(database: Database): HeldItems {
  const planned = database.prepare<Of, ChangingRow>(`${changing} order by depth desc, whole.id`)
  // Claims are few and contents may be many: the claims are walked through, whatever the planner thinks.
  const claimed = database.prepare<Pick<Of, 'job' | 'item'>, { item: ItemId; job: JobId }>(`
    with recursive ${wholes}
    select claim.item, claim.job from claim where claim.job is not :job and claim.item in (select id from whole) limit 1`)
  const unseen = database
    .prepare<Pick<Of, 'job' | 'item'>, ItemId>(
      `with recursive ${wholes}
       select whole.id from whole cross join inspected_item on inspected_item.item = whole.id
       where depth > 0 and not exists (select 1 from job_item where job = :job and job_item.item = whole.id) limit 1`,
    )
    .pluck()
  // The hold of the recall keeps its goods; where a graver one took its place, that one does.
  const recalled = database.prepare<Omit<Of, 'after'>, { item: ItemId; lot: string }>(`
    with recursive ${wholes}
    select item.id as item, item.lot from whole cross join item on item.id = whole.id
      join recall on recall.gtin = item.gtin and recall.lot = item.lot and lifted_at is null
    where exists (select 1 from hold where hold.item = item.id and hold.kind = :before)
      and not exists (select 1 from hold where hold.item = item.id and hold.kind = 'exception' and :before <> 'exception')
    limit 1`)
  const products = database.prepare<Of & { limit: number }, HeldProduct>(`
    select product.name as product, changing.gtin, changing.level, lot, count(*) as count
    from (${changing}) as changing left join product on product.gtin = changing.gtin
    group by 2, 3, 4 order by 5 desc, 1, 4 limit :limit`)
  const otherThan = database
    .prepare<Filling & { holds: string }, ItemId>(
      `
    select item.id from item
    where item.id in (
        select item from job_item where job = :job and item <> :container
        union select id from item as container where id = :container
          and (exists (select 1 from item as child where child.parent = container.id)
            or exists (select 1 from hold where hold.item = container.id)))
      and (coalesce((select group_concat(kind, ' ') from hold where hold.item = item.id), '') <> :holds
        or exists (select 1 from held_inside where container = item.id
          and not exists (select 1 from hold where hold.item = item.id and hold.kind = held_inside.kind)))
    limit 1`,
    )
    .pluck()
  const counts = database.prepare<[], HoldCount>(
    'select kind, count(*) as items, min(since) as oldest from hold group by kind order by kind',
  )
  const onHold = database.prepare<[string, number, string, number], HeldPlace>(
    'select since, item from hold where kind = ? and (since, item) > (?, ?) order by since, item limit ?',
  )
  const notOnHold = database.prepare<{ items: string; hold: HoldKind }, { id: ItemId; lastEventAt: Instant }>(`
    with recursive found (id, depth) as (
      select value, 0 from json_each(:items)
      union all
      select item.id, depth + 1 from found cross join item on item.parent = found.id where depth < ${deepest}
    )
    select item.id, item.last_event_at as lastEventAt
    from (select id, max(depth) as depth from found group by id) as whole join item on item.id = whole.id
    where lifecycle = 'commissioned' and not exists (select 1 from hold where hold.item = item.id and kind = :hold)
    order by depth desc, item.id`)
  const inAll = scannedInAll(database)
  const rowsOf = (source: HoldSource, act: HoldAct) =>
    planned.all({ ...source, before: holdBefore(act), after: holdAfter(act) })
  return {
    planned: (source, act) => {
      const rows = rowsOf(source, act)
      return {
        ...changingOf(rows, act),
        unknown: rows.flatMap(({ id, unknown }) => (unknown === 1 ? [id] : [])),
        newest: newestOf(rows),
        claimed: claimed.get(source) ?? null,
        recalled: act.kind === 'lift' ? (recalled.get({ ...source, before: act.hold }) ?? null) : null,
        unseen: liftsException(act) ? (unseen.get(source) ?? null) : null,
      }
    },
    changing: (source, act) => changingOf(rowsOf(source, act), act),
    notOnHold: (items, hold) => {
      const rows = notOnHold.all({ items: JSON.stringify(items), hold })
      const newest = newestOf(rows)
      return { items: rows.map(({ id }) => id), lastEventAt: newest === null ? null : newest.lastEventAt }
    },
    inAll,
    products: (source, act, limit) =>
      products.all({ ...source, before: holdBefore(act), after: holdAfter(act), limit }),
    // A primary key of item and kind gives the kinds of one item in their order.
    otherThan: (holds, filling) => otherThan.get({ ...filling, holds: holds.toSorted().join(' ') }) ?? null,
    counts: () => counts.all(),
    onHold: (kind, after, limit) => onHold.all(kind, after?.since ?? 0, after?.item ?? '', limit),
  }
}

function liftsException(act: HoldAct): boolean {
  return act.kind === 'lift' && act.hold === 'exception'
}

function changingOf(rows: readonly ChangingRow[], act: HoldAct): Pick<PlannedHolds, 'items' | 'stillHeld'> {
  return {
    items: rows.map(({ id }) => id),
    stillHeld: holdBefore(act) === null ? [] : rows.flatMap(({ id, stillHeld }) => (stillHeld === 1 ? [id] : [])),
  }
}

function newestOf(rows: readonly Pick<ChangingRow, 'id' | 'lastEventAt'>[]): PlannedHolds['newest'] {
  let newest: PlannedHolds['newest'] = null
  for (const { id, lastEventAt } of rows) {
    if (lastEventAt !== null && lastEventAt > (newest?.lastEventAt ?? 0)) newest = { item: id, lastEventAt }
  }
  return newest
}
