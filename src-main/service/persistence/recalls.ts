import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { FreedGoods, RecalledGoods, StandingRecall } from '#shared/domain/recalls/decide.ts'
import type { LotOfProduct, RecallId, RecallReason } from '#shared/domain/recalls/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { wordOf } from '#shared/domain/items/transitions.ts'
import type { ItemState, StateWord } from '#shared/domain/items/transitions.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A recall that stands, as screens show it. */
export type RecallRecord = StandingRecall & {
  readonly product: string | null
  readonly reason: RecallReason
  readonly note: string | null
  readonly begunAt: Instant
  readonly begunBy: PersonId | null
  /** How much its hold is on now. */
  readonly held: number
}

/** Goods of a lot that are not in stock here, by where they are. */
export type GoodsAway = {
  readonly state: StateWord
  /** The shipment that they come with; null where none is known. */
  readonly shipment: { readonly id: ShipmentId; readonly number: string; readonly gln: string } | null
  /** Whom it was handed over to, to be destroyed, and by which order; null for anything else. */
  readonly contractor: { readonly order: string; readonly name: string } | null
  readonly count: number
}

/** Recalls of lots. */
export type Recalls = {
  standing(of: LotOfProduct): RecallRecord | null
  /** All that stand, the newest first. */
  all(limit: number): readonly RecallRecord[]
  /** What of a lot is here and not on exception hold yet; what a contractor has is not here. */
  toHold(of: LotOfProduct): RecalledGoods
  /** How much of a lot that is, and how much of it is on exception hold already. */
  here(of: LotOfProduct): { readonly toHold: number; readonly heldBefore: number }
  toFree(recall: RecallId): FreedGoods
  /** Of these, what belongs to a lot that is recalled and is not on exception hold yet. */
  among(items: readonly ItemId[]): RecalledGoods
  /** The recalled lot that an item is of by its label or record, or that something is of that a shipment has inside it. */
  /** The same of what comes back with an order. */
  amongOrdered(order: DestructionOrderId): RecalledGoods
  lotOf(label: LotOfProduct | null, item: ItemId, shipment: ShipmentId | null): string | null
  away(of: LotOfProduct): readonly GoodsAway[]
}

type Found = { readonly item: ItemId; readonly lastEventAt: Instant; readonly stillHeld: 0 | 1 }
type Row = Omit<RecallRecord, 'product'> & { readonly product: string | null }

/** The hold that a recall put on, and none that somebody put in its place. */
const theirs = `hold.item = recalled_item.item and hold.kind = 'exception' and hold.since = recalled_item.since`

const records = `
  select recall.id, recall.gtin, recall.lot, product.name as product, reason, note, begun_at as begunAt,
    begun_by as begunBy,
    (select count(*) from recalled_item join hold on ${theirs}
      where recalled_item.recall = recall.id) as held
  from recall left join product on product.gtin = recall.gtin where lifted_at is null`

/** Here and able to be held: what stands in stock in any way. */
const here = `lifecycle = 'commissioned' and availability not in ('SHIPPED', 'PENDINGRECEIPT')`
/** What contractors have to destroy, with all that is in it. Such orders are few, and so is what they name. */
const gone = `
  with recursive gone (id, held_by) as (
    select destruction_listed.item, destruction_order.id from destruction_order
      cross join destruction_listed on destruction_listed.destruction_order = destruction_order.id
      where phase = 'handedOver'
    union
    select item.id, held_by from gone cross join item on item.parent = gone.id
  )`
const notGone = 'item.id not in (select id from gone)'
const free = `not exists (select 1 from hold where hold.item = item.id and hold.kind = 'exception')`

/** Prepares the questions on this database. */
export function openRecalls(database: Database): Recalls {
  const standing = database.prepare<[string, string], Row>(`${records} and recall.gtin = ? and recall.lot = ?`)
  const all = database.prepare<[number], Row>(`${records} order by begun_at desc, recall.id limit ?`)
  const columns = `item.id as item, item.last_event_at as lastEventAt, 0 as stillHeld`
  const toHold = database.prepare<LotOfProduct, Found>(
    `${gone} select ${columns} from item
     where lot = :lot and gtin = :gtin and ${here} and ${notGone} and ${free} order by item.id`,
  )
  const counted = database.prepare<LotOfProduct, { here: number; toHold: number }>(
    `${gone} select count(*) as here, count(*) filter (where ${free}) as toHold from item
     where lot = :lot and gtin = :gtin and ${here} and ${notGone}`,
  )
  const toFree = database.prepare<[RecallId], Found>(`
    select item.id as item, item.last_event_at as lastEventAt,
      exists (select 1 from hold as other where other.item = item.id and other.kind <> 'exception') as stillHeld
    from recalled_item join item on item.id = recalled_item.item
      join hold on ${theirs}
    where recalled_item.recall = ? and lifecycle = 'commissioned'
      -- What a return brought in waits for whoever verifies it, recalled or not.
      and not exists (select 1 from returned_item where returned_item.item = item.id and outcome is null)
    order by item.id`)
  const among = database.prepare<[string], Found>(`
    select ${columns} from json_each(?) cross join item on item.id = value
      join recall on recall.gtin = item.gtin and recall.lot = item.lot and lifted_at is null
    where ${free} order by item.id`)
  const amongOrdered = database.prepare<[DestructionOrderId], Found>(`
    with recursive ordered (id) as (
      select item from destruction_listed where destruction_order = ?
      union
      select item.id from ordered cross join item on item.parent = ordered.id
    )
    select ${columns} from ordered cross join item on item.id = ordered.id
      join recall on recall.gtin = item.gtin and recall.lot = item.lot and lifted_at is null
    where ${here} and ${free} order by item.id`)
  const any = database.prepare('select 1 from recall where lifted_at is null limit 1')
  const byLabel = database
    .prepare<[string, string], string>('select lot from recall where gtin = ? and lot = ? and lifted_at is null')
    .pluck()
  const byRecord = database
    .prepare<{ item: ItemId; shipment: ShipmentId | null }, string>(`
      with recursive whole (item) as (
        values (:item)
        union
        select shipment_item.item from whole
          cross join shipment_item on shipment_item.shipment = :shipment and shipment_item.parent = whole.item
        union
        select item.id from whole cross join item on item.parent = whole.item
      )
      select recall.lot from whole cross join item on item.id = whole.item
        join recall on recall.gtin = item.gtin and recall.lot = item.lot and lifted_at is null
      limit 1`)
    .pluck()
  type AwayRow = ItemState & { id: ShipmentId | null; number: string | null; gln: string | null; count: number }
  const away = database.prepare<LotOfProduct, AwayRow>(`
    select lifecycle, availability, shipment.id, shipment.number, shipment.from_gln as gln, count(*) as count
    from item left join shipment on shipment.id = (
      select shipment from shipment_item where shipment_item.item = item.id and item.availability = 'PENDINGRECEIPT'
      order by shipment desc limit 1)
    where item.lot = :lot and item.gtin = :gtin and not (${here})
    group by 1, 2, 3 order by 6 desc`)
  type HandedOverRow = ItemState & { order: string; name: string; count: number }
  const handedOver = database.prepare<LotOfProduct, HandedOverRow>(`
    ${gone}
    select lifecycle, availability, destruction_order.number as "order",
      json_extract(says, '$.data.place.name') as name, count(*) as count
    from gone cross join item on item.id = gone.id join destruction_order on destruction_order.id = held_by
    where item.lot = :lot and item.gtin = :gtin and ${here}
    group by 1, 2, 3 order by 5 desc`)
  return {
    standing: ({ gtin, lot }) => standing.get(gtin, lot) ?? null,
    all: (limit) => all.all(limit),
    toHold: (of) => goodsOf(toHold.all(of)),
    here: (of) => {
      const { here, toHold } = counted.get(of) ?? { here: 0, toHold: 0 }
      return { toHold, heldBefore: here - toHold }
    },
    toFree: (recall) => {
      const rows = toFree.all(recall)
      return { ...goodsOf(rows), stillHeld: rows.filter(({ stillHeld }) => stillHeld === 1).map(({ item }) => item) }
    },
    amongOrdered: (order) => goodsOf(amongOrdered.all(order)),
    among: (items) => goodsOf(among.all(JSON.stringify(items))),
    lotOf: (label, item, shipment) => {
      if (any.get() === undefined) return null
      const labelled = label === null ? null : byLabel.get(label.gtin, label.lot)
      return labelled ?? byRecord.get({ item, shipment }) ?? null
    },
    away: (of) => [
      ...handedOver.all(of).map(({ order, name, count, ...state }) => ({
        state: wordOf(state),
        shipment: null,
        contractor: { order, name },
        count,
      })),
      ...away.all(of).map(({ id, number, gln, count, ...state }) => ({
        state: wordOf(state),
        shipment: id === null || number === null || gln === null ? null : { id, number, gln },
        contractor: null,
        count,
      })),
    ],
  }
}

function goodsOf(rows: readonly Found[]): RecalledGoods {
  const lastEventAt = rows.reduce<Instant | null>(
    (latest, row) => (latest === null || row.lastEventAt > latest ? row.lastEventAt : latest),
    null,
  )
  return { items: rows.map(({ item }) => item), lastEventAt }
}
