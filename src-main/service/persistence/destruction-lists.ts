import { createHash } from 'node:crypto'
import { listLine } from '#shared/domain/destruction/item-list.ts'
import type { ItemToDestroy, ListHash, ListNow } from '#shared/domain/destruction/item-list.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { Availability, Lifecycle } from '#shared/domain/items/item.ts'
import type { ProductClass } from '#shared/domain/items/product-class.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** One item of a list with what its end needs besides. */
export type WalkedItem = ItemToDestroy & {
  /** What it is in, whether or not that is on the list. */
  readonly parent: ItemId | null
  readonly productClass: ProductClass
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  readonly lastEventAt: Instant
  readonly claimedBy: JobId | null
}

/** The last event of an item. */
export type LastEvent = { readonly item: ItemId; readonly lastEventAt: Instant }

/** The lists of destruction orders, with everything that is in what they list. */
export type DestructionLists = {
  /**
   * Walks through a list in slices of about a thousand items, each container right before what is in it, items beside each
   * other by their ids. Between two slices the station may do other work; whoever needs one moment holds a transaction.
   */
  walk(order: DestructionOrderId): Generator<readonly WalkedItem[]>
  /** What is listed by itself, by ids. */
  listedPage(order: DestructionOrderId, after: ItemId | null, limit: number): readonly ItemId[]
  /** Those of these that are listed by themselves. */
  amongListed(order: DestructionOrderId, items: readonly ItemId[]): readonly ItemId[]
  /** The latest last event of these and of what they come out of; null for none. */
  newestOf(items: readonly WalkedItem[]): LastEvent | null
}

type Row = Omit<WalkedItem, 'within'> & { readonly hasContents: 0 | 1 }
type Frame = { readonly container: ItemId | null; rows: readonly Row[]; next: number }

const itemsOfASlice = 1000
const rowsAtOnce = 1000

const columns = `item.id, item.parent, item.level, item.gtin, item.lot, item.expiry, item.lifecycle, item.availability,
  item.last_event_at as lastEventAt, coalesce(product.class, 'standard') as productClass,
  (select job from claim where claim.item = item.id) as claimedBy,
  exists (select 1 from content_count where container = item.id) as hasContents`

/** Prepares the walk on this database. */
export function openDestructionLists(database: Database): DestructionLists {
  // What is inside something that is listed too comes with that.
  const byThemselves = database.prepare<{ order: string; after: string; limit: number }, Row>(`
    select ${columns} from destruction_item
      cross join item on item.id = destruction_item.item
      left join product on product.gtin = item.gtin
    where destruction_order = :order and destruction_item.item > :after and (item.parent is null or not exists (
      with recursive above (id, height) as (
        values (item.parent, 1)
        union all
        select outer_item.parent, height + 1 from above join item as outer_item on outer_item.id = above.id
        where outer_item.parent is not null and height < 50
      )
      select 1 from above cross join destruction_item as listed
        on listed.destruction_order = :order and listed.item = above.id))
    order by destruction_item.item limit :limit`)
  const contents = database.prepare<{ container: string; after: string; limit: number }, Row>(`
    select ${columns} from item left join product on product.gtin = item.gtin
    where item.parent = :container and item.id > :after order by item.id limit :limit`)

  const listedPage = database
    .prepare<[string, string, number], ItemId>(
      'select item from destruction_item where destruction_order = ? and item > ? order by item limit ?',
    )
    .pluck()
  const amongListed = database
    .prepare<[string, string], ItemId>(
      'select item from destruction_item where destruction_order = ? and item in (select value from json_each(?))',
    )
    .pluck()
  const newestAmong = database.prepare<[string], LastEvent>(`
    select id as item, last_event_at as lastEventAt from item where id in (select value from json_each(?))
    order by 2 desc limit 1`)

  return {
    listedPage: (order, after, limit) => listedPage.all(order, after ?? '', limit),
    amongListed: (order, items) => amongListed.all(order, JSON.stringify(items)),
    newestOf: (items) => {
      const around = items.flatMap(({ within, parent }) => (within === null && parent !== null ? [parent] : []))
      const newestAround = newestAmong.get(JSON.stringify([...new Set(around)])) ?? null
      return items.reduce(later, newestAround)
    },
    *walk(order) {
      const rowsOf = (container: ItemId | null, after: string): readonly Row[] =>
        container === null
          ? byThemselves.all({ order, after, limit: rowsAtOnce })
          : contents.all({ container, after, limit: rowsAtOnce })
      const frames: Frame[] = [{ container: null, rows: rowsOf(null, ''), next: 0 }]
      let slice: WalkedItem[] = []
      for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
        const row = frame.rows[frame.next]
        if (row === undefined) {
          frames.pop()
          continue
        }
        const { hasContents, ...item } = row
        slice.push({ ...item, within: frame.container })
        frame.next += 1
        if (frame.next === rowsAtOnce) {
          frame.rows = rowsOf(frame.container, row.id)
          frame.next = 0
        }
        if (hasContents === 1) frames.push({ container: row.id, rows: rowsOf(row.id, ''), next: 0 })
        if (slice.length >= itemsOfASlice) {
          yield slice
          slice = []
        }
      }
      if (slice.length > 0) yield slice
    },
  }
}

function later(newest: LastEvent | null, { id, lastEventAt }: WalkedItem): LastEvent | null {
  return newest === null || lastEventAt > newest.lastEventAt ? { item: id, lastEventAt } : newest
}

/** Takes a list in slice by slice, and says in the end what it is. */
export type ListReader = {
  take(slice: readonly WalkedItem[]): void
  /** What the list is, as it is judged; other work than this job's claims it. */
  now(): ListNow
}

/** Reads a list; the claims of `ownJob` are not those of other work. */
export function listReader(ownJob: JobId | null): ListReader {
  const hash = createHash('sha256')
  const states = new Map<string, ListNow['states'][number]>()
  const counts = { items: 0, units: 0, containers: 0 }
  let productClass: ProductClass = 'standard'
  let claimed: ListNow['claimed'] = null
  return {
    take: (slice) => {
      hash.update(slice.map((item) => `${listLine(item)}\n`).join(''))
      for (const item of slice) {
        const { id, level, lifecycle, availability, claimedBy } = item
        counts.items += 1
        if (level === 'EA') counts.units += 1
        else counts.containers += 1
        if (item.productClass === 'controlled') productClass = 'controlled'
        const state = `${lifecycle} ${availability}`
        if (!states.has(state)) states.set(state, { lifecycle, availability, example: id })
        if (claimedBy !== null && claimedBy !== ownJob) claimed ??= { item: id, job: claimedBy }
      }
    },
    now: () => ({
      summary: { hash: hash.copy().digest('hex') as ListHash, ...counts, productClass },
      states: [...states.values()],
      claimed,
    }),
  }
}
