import type { Brand } from '../../kernel/brand.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { BatchId } from '../batches/batch-id.ts'
import type { EpcisEvent, EventId } from '../../epcis/event.ts'
import type { UntoldReason } from '../messaging/untold-reason.ts'
import type { Site } from '../site/site.ts'

/** One thing to send to one endpoint, of one network message type. A UUIDv7. */
export type MessageId = Brand<string, 'MessageId'>

/** Messages that were written to files together, to be brought to the network by hand. A UUIDv7. */
export type UnsentExportId = Brand<string, 'UnsentExportId'>

/** The name of an endpoint in the station's set-up, e.g. `practice`. */
export type EndpointId = Brand<string, 'EndpointId'>

/**
 * The kinds of message this version sends. `damage` is ours: TraceLink has no damage event for every role,
 * EPCIS 2.0 says it with bizStep inspecting and disposition damaged (CBV 2.0, sections 7.1 and 7.2). `unpacking` is
 * the DELETE AggregationEvent of TraceLink's Aggregation Update, which has no message of its own for it. `receiving`
 * is its receipt: the ObjectEvent of what came in, after any AggregationEvent about it. `commissioning`
 * says which numbers were put into use: a new SSCC, or those of a packaging line. `destroying` is TraceLink's Destroy Event, `decommissioning` its Decommission Event. `declaration` says of another message's events that they were wrong.
 * `inspection` is ours: what verifying returned goods came to. `sampling` is ours as an event: TraceLink's Take Product
 * Sample is no EPCIS event whose values are published; CBV 2.0
 * has the bizStep sampling and the disposition non_sellable_other. `hold` and `liftedHold` are ours: what may be used, and
 * what may not. `endOfBatch` and `productRelease` close a batch of a packaging line.
 */
export type MessageType =
  | 'damage'
  | 'unpacking'
  | 'receiving'
  | 'commissioning'
  | 'packing'
  | 'sampling'
  | 'destroying'
  | 'decommissioning'
  | 'inspection'
  | 'hold'
  | 'liftedHold'
  | 'declaration'
  | 'endOfBatch'
  | 'productRelease'

/** A message as it enters the outbox: its events are stored as first made and never made again. */
export type NewMessage = {
  readonly id: MessageId
  readonly type: MessageType
  readonly endpoint: EndpointId
  /** In the order in which they belong into one document. */
  readonly events: readonly { readonly id: EventId; readonly body: EpcisEvent }[]
  /** Every item the message is about; it waits for earlier unsettled messages about any of them. */
  readonly items: readonly ItemId[]
  /** The message whose events it declares wrong; absent for every other. */
  readonly declares?: MessageId
  /** The batch that it closes: it waits for every earlier unsettled message about an item of that batch, and leaves after it, never with it. */
  readonly closes?: BatchId
  /** Why it is kept and never sent; absent where it is sent. */
  readonly unsent?: UntoldReason
}

/** Where an act took place and where its messages go. */
export type MessageContext = {
  readonly site: Pick<Site, 'gln'>
  readonly endpoint: EndpointId
  /** Minutes east of UTC on the station's wall clock. */
  readonly offsetMinutes: number
  /** Gives a new UUID at each call. */
  readonly newId: () => string
}
