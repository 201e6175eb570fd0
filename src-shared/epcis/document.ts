import { isoUtc } from '../kernel/time.ts'
import type { Instant } from '../kernel/time.ts'
import type { EpcisDocument, EpcisEvent } from './event.ts'

/** The namespace of our own members in events. */
export const tallymanNamespace = 'https://tallyman.example/epcis/'

const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'

/**
 * Who sends a document: the station and the epoch it works in. The epoch changes when a backup is restored, so whoever reads
 * the documents sees that two may tell of the same work, and which of them came from the restored station.
 */
export type Origin = { readonly station: string; readonly epoch: number }

/** Puts events into one EPCIS 2.0 capture document (EPCIS 2.0 section 9.2), kept in their order. */
export function captureDocument(
  events: readonly EpcisEvent[],
  createdAt: Instant,
  { station, epoch }: Origin,
): EpcisDocument {
  return {
    '@context': [epcisContext, { tallyman: tallymanNamespace }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: isoUtc(createdAt),
    'tallyman:station': `urn:uuid:${station}`,
    'tallyman:epoch': epoch,
    epcisBody: { eventList: events },
  }
}

/**
 * The text of a capture document around events that are JSON already, byte for byte as they were first made.
 * The same document as `captureDocument` of those events.
 */
export function captureDocumentText(bodies: readonly string[], createdAt: Instant, origin: Origin): string {
  const envelope = JSON.stringify(captureDocument([], createdAt, origin))
  return `${envelope.slice(0, -endOfDocument.length)}${bodies.join(',')}${endOfDocument}`
}

/** The bytes of a capture document without its events; the commas between events come on top. */
export function envelopeBytes(origin: Origin): number {
  return JSON.stringify(captureDocument([], 0 as Instant, origin)).length
}

const endOfDocument = ']}}'
