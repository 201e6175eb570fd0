import type { AnnouncedShipment } from './shipment.ts'

/** Where a document came from. */
export type InboundSource =
  | { readonly kind: 'network'; readonly endpoint: string }
  | { readonly kind: 'file'; readonly name: string }

/** What the ledger keeps of what others announced to this site. The documents themselves are kept beside it, by their SHA-256. */
export type ShipmentFact =
  | {
      readonly kind: 'shipment.announced'
      readonly shipment: AnnouncedShipment
      readonly source: InboundSource
      /** The ids of the events it was read from. */
      readonly events: readonly string[]
    }
  | {
      readonly kind: 'inbound.set-aside'
      readonly source: InboundSource
      /** SHA-256 of the document that is kept. */
      readonly document: string
      readonly because: string
      readonly events: readonly string[]
    }
