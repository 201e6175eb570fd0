import type { ShipmentKind, ShipmentState } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from './connection.ts'

/** A shipment as a search finds it. */
export type FoundShipment = {
  readonly id: ShipmentId
  readonly number: string
  readonly kind: ShipmentKind
  readonly fromGln: string | null
  readonly state: ShipmentState
  readonly items: number
}

/** The questions that find shipments by what people call them. */
export type ShipmentSearch = {
  /** Every sender's shipment with this number: two senders may use one. */
  numbered(number: string, limit: number): readonly FoundShipment[]
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

/** Prepares the questions on this database. */
export function openShipmentSearch(database: Database): ShipmentSearch {
  const numbered = database.prepare<[string, number], FoundShipment>(shipmentQuestions.numbered)
  const outermost = database.prepare<[ShipmentId, number], ItemId>(shipmentQuestions.outermost).pluck()
  return {
    numbered: (number, limit) => numbered.all(number, limit),
    outermost: (shipment, limit) => outermost.all(shipment, limit),
  }
}
