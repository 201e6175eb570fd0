import type { Brand } from '../kernel/brand.ts'
import type { ClosingMembers } from './closing-event.ts'

/** The id of an event, made by us before it is first sent: `urn:uuid:...` (EPCIS 2.0 section 7.4.1, eventID). */
export type EventId = Brand<string, 'EventId'>

/** The kinds of action an event states (EPCIS 2.0 section 7.3.2). */
export type EpcisAction = 'ADD' | 'OBSERVE' | 'DELETE'

/** Why an event was wrong (CBV 2.0 section 7.7: error reasons). */
export type ErrorReason = 'did_not_occur' | 'incorrect_data'

/** What makes an event the declaration that it is wrong (EPCIS 2.0 section 7.4.1.2). Everything else stays as it was. */
export type ErrorDeclaration = {
  readonly declarationTime: string
  readonly reason: ErrorReason
  /** The events that say it right; absent where nothing happened at all. */
  readonly correctiveEventIDs?: readonly EventId[]
}

/** An ObjectEvent as EPCIS 2.0 JSON-LD writes it, with the members that this version makes. */
export type ObjectEvent = {
  readonly type: 'ObjectEvent'
  readonly eventID: EventId
  readonly eventTime: string
  readonly eventTimeZoneOffset: string
  readonly epcList: readonly string[]
  readonly action: EpcisAction
  /** A bare word of the Core Business Vocabulary; the URN form is refused in JSON. */
  readonly bizStep: string
  readonly disposition: string
  readonly readPoint: { readonly id: string }
  readonly bizLocation: { readonly id: string }
  /** Lot and expiry of what is commissioned (CBV 2.0 section 9.2). */
  readonly ilmd?: { readonly 'cbvmda:lotNumber': string; readonly 'cbvmda:itemExpirationDate': string }
  /** The papers behind it: the sender's document, with its type as a bare word; without one where no word fits. */
  readonly bizTransactionList?: readonly { readonly type?: string; readonly bizTransaction: string }[]
  /** Our own members stay under our own prefix, declared in the document's context. */
  readonly 'tallyman:damageReason'?: string
  readonly 'tallyman:sampleReason'?: string
  readonly 'tallyman:sampleDescription'?: string
  readonly 'tallyman:sampleReasonCode'?: string
  readonly 'tallyman:sampleParty'?: string
  /** One reason flag of TraceLink SOM's Destroy. */
  readonly 'tallyman:destructionReason'?: string
  /** One reason flag of TraceLink SOM's Decommission. */
  readonly 'tallyman:decommissionReason'?: string
  /** What ends came out of a container that does not; the event that says so went first. */
  readonly 'tallyman:disaggregateFromParent'?: true
  /** ISO 3166-1 alpha-2. */
  readonly 'tallyman:marketCountryCode'?: string
  readonly errorDeclaration?: ErrorDeclaration
  readonly 'tallyman:tryOut'?: true
  readonly 'tallyman:sender'?: string
  readonly 'tallyman:receiver'?: string
  readonly 'tallyman:hold'?: string
  readonly 'tallyman:reason'?: string
  /** The event as first made, of which this one is a piece: it was larger than a document. */
  readonly 'tallyman:pieceOf'?: EventId
}

/** An AggregationEvent: what goes into a container or comes out of it, with the members that this version makes. */
export type AggregationEvent = {
  readonly type: 'AggregationEvent'
  readonly eventID: EventId
  readonly eventTime: string
  readonly eventTimeZoneOffset: string
  readonly parentID: string
  /** Never empty: without children a DELETE would say that everything came out (EPCIS 2.0 section 7.4.3). */
  readonly childEPCs: readonly string[]
  readonly action: EpcisAction
  readonly bizStep: string
  readonly disposition: string
  readonly readPoint: { readonly id: string }
  readonly bizLocation: { readonly id: string }
  readonly 'tallyman:tryOut'?: true
  readonly 'tallyman:sender'?: string
  readonly 'tallyman:receiver'?: string
  /** The event as first made, of which this one is a piece: it was larger than a document. */
  readonly 'tallyman:pieceOf'?: EventId
  readonly errorDeclaration?: ErrorDeclaration
}

/** An ObjectEvent that closes a batch. It names classes of items and no item, and leaves the disposition of each as it was. */
export type ClosingEvent = ClosingMembers & {
  readonly type: 'ObjectEvent'
  readonly eventID: EventId
  readonly eventTime: string
  readonly eventTimeZoneOffset: string
  readonly readPoint: { readonly id: string }
  readonly bizLocation: { readonly id: string }
  readonly 'tallyman:tryOut'?: true
  readonly 'tallyman:sender'?: string
  readonly 'tallyman:receiver'?: string
  readonly errorDeclaration?: ErrorDeclaration
}

/** Every event this version sends. */
export type EpcisEvent = ObjectEvent | AggregationEvent | ClosingEvent

/** A capture document around events, in the order in which the repository is to take them. */
export type EpcisDocument = {
  readonly '@context': readonly (string | Readonly<Record<string, string>>)[]
  readonly type: 'EPCISDocument'
  readonly schemaVersion: '2.0'
  readonly creationDate: string
  /** Our own members: who sends it, and in which epoch. */
  readonly 'tallyman:station': string
  readonly 'tallyman:epoch': number
  readonly epcisBody: { readonly eventList: readonly EpcisEvent[] }
}
