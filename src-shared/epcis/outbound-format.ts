import type { Instant } from '../kernel/time.ts'
import { captureDocumentText, envelopeBytes } from './document.ts'
import type { Origin } from './document.ts'
import type { EpcisEvent } from './event.ts'

/**
 * How events are written for a network. The body of an event is made once, when its message is queued, and sent byte for
 * byte; a format that is added needs nothing but this.
 */
export type OutboundFormat = {
  /** Its name, such as `epcis-2.0-json`. */
  readonly id: string
  /** The text of one event as it is kept and sent. */
  bodyOf(event: EpcisEvent): string
  /** The event that a body of this format says: to declare it wrong, and to compare what the network holds. */
  eventOf(body: string): EpcisEvent
  /** One document around bodies, in their order; between two of them stands at most one byte. */
  document(bodies: readonly string[], createdAt: Instant, origin: Origin): string
  /** The bytes of a document without its events. */
  envelopeBytes(origin: Origin): number
}

/** EPCIS 2.0 as JSON-LD (EPCIS 2.0 section 10). */
export const epcis20Json: OutboundFormat = {
  id: 'epcis-2.0-json',
  bodyOf: (event) => JSON.stringify(event),
  eventOf: (body) => JSON.parse(body) as EpcisEvent,
  document: captureDocumentText,
  envelopeBytes,
}
