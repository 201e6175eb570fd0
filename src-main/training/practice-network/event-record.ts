import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'

/** An event whose shape was held against the EPCIS schema: the members that the repository looks at, and all others. */
export type EventBody = {
  readonly [member: string]: Json | undefined
  readonly type: string
  readonly eventID?: string
  readonly eventTime: string
  readonly action?: string
  readonly bizStep?: string
  readonly disposition?: string
  readonly parentID?: string
  readonly epcList?: readonly string[]
  readonly childEPCs?: readonly string[]
  readonly inputEPCList?: readonly string[]
  readonly outputEPCList?: readonly string[]
  readonly quantityList?: readonly QuantityElement[]
  readonly childQuantityList?: readonly QuantityElement[]
  readonly inputQuantityList?: readonly QuantityElement[]
  readonly outputQuantityList?: readonly QuantityElement[]
  readonly sensorElementList?: readonly Json[]
  readonly readPoint?: Place
  readonly bizLocation?: Place
  readonly errorDeclaration?: { readonly [member: string]: Json | undefined; readonly declarationTime: string }
}

/** A number of things of one class, without serials. */
export type QuantityElement = { readonly [member: string]: Json | undefined; readonly epcClass: string }

/** Where an event took place. */
export type Place = { readonly [member: string]: Json | undefined; readonly id: string }

/** The JSON-LD context of a document, which says what the prefixes in its events stand for. */
export type Context = Json

/** An event as the repository keeps it. Nothing of it ever changes. */
export type EventRecord = {
  readonly eventId: string
  /** As it was captured, without `recordTime` and with the id it was given if it came without one. */
  readonly event: EventBody
  readonly context: Context
  readonly recordTime: Instant
  readonly eventTime: Instant
  /** When the event was declared an error, or null for the event itself. Together with the id it names the record. */
  readonly declaredAt: Instant | null
  /** Over the event without `recordTime` and `errorDeclaration`, so that an event and its declaration have the same. */
  readonly contentDigest: string
  /** Over the error declaration, or null. */
  readonly declarationDigest: string | null
  /** The keys of every item the event names (see `itemKey`), each once. */
  readonly items: readonly string[]
}
