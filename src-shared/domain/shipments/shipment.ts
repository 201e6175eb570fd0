import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { ShipmentId } from './shipment-id.ts'

/** Why goods come (TraceLink SOM, receipt event: purchase, transfer and return receipts). */
export const shipmentKinds = ['purchase', 'transfer', 'return'] as const
export type ShipmentKind = (typeof shipmentKinds)[number]

/** One item of an announced shipment, with what it is in; the outermost ones are in nothing. */
export type ShippedItem = {
  readonly id: ItemId
  readonly gtin: string | null
  readonly level: PackagingLevel
  readonly lot: string | null
  readonly expiry: string | null
  readonly parent: ItemId | null
  /** The time of its last event as the sender told it. */
  readonly lastEventAt: Instant
}

/** A shipment as it was announced: by the network's events, or by a file. */
export type AnnouncedShipment = {
  readonly id: ShipmentId
  /** The sender's document number (despatch advice), as people call the shipment. */
  readonly number: string
  readonly kind: ShipmentKind
  readonly fromGln: string
  readonly toGln: string
  readonly shippedAt: Instant
  readonly items: readonly ShippedItem[]
}

/** What tells one shipment from another: the sender's number, and the sender. Two senders may use one number. */
export type ShipmentName = Pick<AnnouncedShipment, 'number' | 'fromGln'>

/** How far a shipment has come at this site. */
export const shipmentStates = ['expected', 'receiving', 'received'] as const
export type ShipmentState = (typeof shipmentStates)[number]
