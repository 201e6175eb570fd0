import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { Availability, Lifecycle, PackagingLevel } from '#shared/domain/items/item.ts'
import type { StateWord } from '#shared/domain/items/transitions.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'

/** The goods of a product, or of one lot of it. */
export type GoodsOf = { readonly gtin: string; readonly lot: string | null }

/** How many of some goods are alike. */
export type GoodsAlike = {
  readonly level: PackagingLevel
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  readonly lot: string | null
  readonly packed: 0 | 1
  readonly count: number
}

/** One of the goods: where it stands, what it is in, and its holds. */
export type GoodsRow = {
  readonly id: ItemId
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  readonly parent: ItemId | null
  readonly holds: readonly HoldKind[]
}

/** What the station has of a product or a lot. Read in slices, because there may be a million of it. */
export type Goods = {
  /** Some thousand after this item, counted by what they have alike; `next` begins the slice after it, null at the end. */
  slice(of: GoodsOf, after: ItemId | null): { readonly alike: readonly GoodsAlike[]; readonly next: ItemId | null }
  holds(of: GoodsOf): readonly { readonly hold: HoldKind; readonly count: number }[]
  /** Of some thousand after this item those that stand so, all where null; never more than `limit`. */
  page(
    of: GoodsOf,
    state: StateWord | null,
    after: ItemId | null,
    limit: number,
  ): { readonly items: readonly GoodsRow[]; readonly next: ItemId | null }
  /** Those on this hold, after this item. */
  onHold(of: GoodsOf, hold: HoldKind, after: ItemId | null, limit: number): readonly GoodsRow[]
}

type Range = { readonly lot: string | null; readonly from: string; readonly end: string }
type StoredRow = Omit<GoodsRow, 'holds'> & { readonly holds: string | null }

/** So many rows take a few milliseconds. */
const itemsInASlice = 10_000

const columns = `item.id, item.lifecycle, item.availability, item.parent,
  (select group_concat(kind, ' ') from hold where hold.item = item.id) as holds`

/** The items of a product lie together, those of a lot by the index of lots. */
const rangeOf = (isLot: boolean) => `${isLot ? 'lot = :lot' : ':lot is null'} and id > :from and id < :end`

/** Prepares the questions on this database. */
export function openGoods(database: Database): Goods {
  const questionsOf = (isLot: boolean) => ({
    counted: database.prepare<Range, GoodsAlike>(`
      select level, lifecycle, availability, lot, parent is not null as packed, count(*) as count
      from (select * from item where ${rangeOf(isLot)} order by id limit ${itemsInASlice}) group by 1, 2, 3, 4, 5`),
    end: database.prepare<Range, { met: number; last: ItemId | null }>(
      `select count(*) as met, max(id) as last from (select id from item where ${rangeOf(isLot)} order by id limit ${itemsInASlice})`,
    ),
    rows: database.prepare<
      Range & { lifecycle: string | null; availability: string | null; limit: number },
      StoredRow
    >(`
      select ${columns}
      from (select * from item where ${rangeOf(isLot)} order by id limit ${itemsInASlice}) as item
      where (:lifecycle is null or item.lifecycle = :lifecycle) and (:availability is null or item.availability = :availability)
      order by item.id limit :limit`),
    holds: database.prepare<Range, { hold: HoldKind; count: number }>(`
      select kind as hold, count(*) as count from hold cross join item on item.id = hold.item
      where hold.item > :from and hold.item < :end and (:lot is null or item.lot = :lot) group by 1 order by 1`),
    onHold: database.prepare<Range & { hold: HoldKind; limit: number }, StoredRow>(`
      select ${columns} from hold cross join item on item.id = hold.item
      where hold.item > :from and hold.item < :end and hold.kind = :hold and (:lot is null or item.lot = :lot)
      order by hold.item limit :limit`),
  })
  const ofLot = questionsOf(true)
  const ofProduct = questionsOf(false)
  const asked = ({ gtin, lot }: GoodsOf, after: ItemId | null) => ({
    ...(lot === null ? ofProduct : ofLot),
    range: { lot, from: after ?? `01/${gtin}/21/`, end: `01/${gtin}/21/\u007f` },
  })
  const nextOf = ({ met, last }: { met: number; last: ItemId | null } = { met: 0, last: null }) =>
    met < itemsInASlice ? null : last

  return {
    slice: (of, after) => {
      const { counted, end, range } = asked(of, after)
      return { alike: counted.all(range), next: nextOf(end.get(range)) }
    },
    holds: (of) => {
      const { holds, range } = asked(of, null)
      return holds.all(range)
    },
    page: (of, state, after, limit) => {
      const { rows, end, range } = asked(of, after)
      const found = rows.all({ ...range, ...columnsOf(state), limit })
      const isFull = found.length === limit
      return { items: found.map(rowOf), next: isFull ? (found.at(-1)?.id ?? null) : nextOf(end.get(range)) }
    },
    onHold: (of, hold, after, limit) => {
      const { onHold, range } = asked(of, after)
      return onHold.all({ ...range, hold, limit }).map(rowOf)
    },
  }
}

/** The columns that say a state; an item whose life has ended stands nowhere. */
function columnsOf(state: StateWord | null): { lifecycle: string | null; availability: string | null } {
  switch (state) {
    case null:
      return { lifecycle: null, availability: null }
    case 'DECOMMISSIONED':
      return { lifecycle: 'decommissioned', availability: null }
    case 'DESTROYED':
      return { lifecycle: 'destroyed', availability: null }
    default:
      return { lifecycle: 'commissioned', availability: state }
  }
}

function rowOf({ holds, ...row }: StoredRow): GoodsRow {
  return { ...row, holds: holds === null ? [] : (holds.split(' ') as HoldKind[]) }
}
