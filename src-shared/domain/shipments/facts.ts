import type { FactId } from '../ledger/fact-id.ts'
import type { Doubt } from './doubt.ts'
import type { AnnouncedShipment, ShipmentName } from './shipment.ts'

/** Where a document came from. */
export type InboundSource =
  | { readonly kind: 'network'; readonly endpoint: string }
  | { readonly kind: 'file'; readonly name: string }

/** What the ledger keeps of what others announced to this site. The documents themselves are kept beside it, by their SHA-256. */
export type ShipmentFact =
  | {
      /** Said again for the same shipment when later events add to it, as long as nothing of it was received. */
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
      readonly because: Doubt
      /** The shipment it would have been; null where it names none. */
      readonly shipment: ShipmentName | null
      readonly events: readonly string[]
    }
  | {
      /** A person looked at what was set aside and dealt with it elsewhere. */
      readonly kind: 'inbound.settled'
      readonly setAside: FactId
    }
  | {
      /**
       * A person said whether a shipment that names no place comes to this site. Of a party: and so everything that is
       * addressed to it, until somebody says otherwise. Null party for the one shipment, which names nobody.
       */
      readonly kind: 'inbound.destination-said'
      readonly shipment: ShipmentName
      readonly party: string | null
      readonly comesHere: boolean
    }
