/** How much one document may hold: events, and bytes of the whole document in UTF-8. */
export type CaptureLimits = { readonly events: number; readonly bytes: number }

/** What a repository announces; null where it says nothing. */
export type AnnouncedLimits = { readonly events: number | null; readonly bytes: number | null }

/** What real repositories take; used where a repository announces nothing. */
export const usualLimits: CaptureLimits = { events: 100, bytes: 100_000 }

/**
 * However much a repository would take, a document stays small enough that losing its reply costs little to ask
 * about, and that marking its messages keeps a scan waiting for milliseconds only.
 */
const mostOfOurs: CaptureLimits = { events: 1_000, bytes: 1_000_000 }

/** The limits to fill documents to. */
export function limitsFrom(announced: AnnouncedLimits): CaptureLimits {
  return {
    events: Math.min(announced.events ?? usualLimits.events, mostOfOurs.events),
    bytes: Math.min(announced.bytes ?? usualLimits.bytes, mostOfOurs.bytes),
  }
}

/**
 * The limits after a document was too large (413): what the repository says with its refusal, where that is less than
 * the document had; else half of the document. Always less than the document, so that shrinking ends.
 */
export function shrunkLimits(limits: CaptureLimits, document: CaptureLimits, said: AnnouncedLimits): CaptureLimits {
  const eventsSaid = said.events !== null && said.events < document.events
  const bytesSaid = said.bytes !== null && said.bytes < document.bytes
  if (eventsSaid || bytesSaid) {
    return {
      events: Math.min(limits.events, said.events ?? limits.events),
      bytes: Math.min(limits.bytes, said.bytes ?? limits.bytes),
    }
  }
  return { events: Math.max(1, Math.floor(document.events / 2)), bytes: limits.bytes }
}
