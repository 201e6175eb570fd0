import type { ShipmentKind, ShipmentState } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A shipment as a search finds it. */
export type FoundShipment = {
  readonly id: ShipmentId
  readonly number: string
  readonly kind: ShipmentKind
  readonly fromGln: string | null
  readonly state: ShipmentState
  readonly items: number
}

/** A shipment in which an item was announced: from whom to whom it went, and when it left. */
export type ShipmentOfItem = {
  readonly id: ShipmentId
  readonly number: string
  readonly state: ShipmentState
  readonly fromGln: string | null
  readonly toGln: string
  readonly shippedAt: Instant | null
}

/** The questions that find shipments by what people call them. */
export type ShipmentSearch = {
  /** Every sender's shipment with this number: two senders may use one. */
  numbered(number: string, limit: number): readonly FoundShipment[]
  /** The shipments that an item was announced in, the latest first. */
  ofItem(item: ItemId, limit: number): readonly ShipmentOfItem[]
  /** What the shipment was announced with that is in nothing. */
  outermost(shipment: ShipmentId, limit: number): readonly ItemId[]
}

/** The questions as they are asked; a test looks at how SQLite would answer each. */
export const shipmentQuestions = {
  numbered: `
    select id, number, kind, from_gln as fromGln, state, items from shipment
    where number = ? order by from_gln limit ?`,
  outermost: 'select item from shipment_item where shipment = ? and parent is null order by item limit ?',
} as const

/** Found by keys as well; an item was in few shipments, and those are put in order. */
const ofItemQuestion = `
  select shipment.id, number, state, from_gln as fromGln, to_gln as toGln, shipped_at as shippedAt
  from shipment_item cross join shipment on shipment.id = shipment_item.shipment
  where shipment_item.item = ? order by shipped_at desc limit ?`

/** Prepares the questions on this database. */
export function openShipmentSearch(database: Database): ShipmentSearch {
  const numbered = database.prepare<[string, number], FoundShipment>(shipmentQuestions.numbered)
  const outermost = database.prepare<[ShipmentId, number], ItemId>(shipmentQuestions.outermost).pluck()
  const ofItem = database.prepare<[ItemId, number], ShipmentOfItem>(ofItemQuestion)
  return {
    ofItem: (item, limit) => ofItem.all(item, limit),
    numbered: (number, limit) => numbered.all(number, limit),
    outermost: (shipment, limit) => outermost.all(shipment, limit),
  }
}
