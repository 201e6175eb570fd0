import { isoUtc } from '../kernel/time.ts'
import type { Instant } from '../kernel/time.ts'
import type { EpcisDocument, EpcisEvent } from './event.ts'

/** The namespace of our own members in events. */
export const tallymanNamespace = 'https://tallyman.example/epcis/'

const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'

/** Puts events into one EPCIS 2.0 capture document (EPCIS 2.0 section 9.2), kept in their order. */
export function captureDocument(events: readonly EpcisEvent[], createdAt: Instant): EpcisDocument {
  return {
    '@context': [epcisContext, { tallyman: tallymanNamespace }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: isoUtc(createdAt),
    epcisBody: { eventList: events },
  }
}

/**
 * The text of a capture document around events that are JSON already, byte for byte as they were first made.
 * The same document as `captureDocument` of those events.
 */
export function captureDocumentText(bodies: readonly string[], createdAt: Instant): string {
  return `${JSON.stringify(captureDocument([], createdAt)).slice(0, -endOfDocument.length)}${bodies.join(',')}${endOfDocument}`
}

/** The bytes of a capture document without its events; the commas between events come on top. */
export const envelopeBytes = JSON.stringify(captureDocument([], 0 as Instant)).length

const endOfDocument = ']}}'
