import type { Instant } from '../kernel/time.ts'

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
  return { events: Math.max(1, Math.min(limits.events, Math.floor(document.events / 2))), bytes: limits.bytes }
}

/** What fits into the documents of both. */
export function smallerLimits(one: CaptureLimits, other: CaptureLimits): CaptureLimits {
  return { events: Math.min(one.events, other.events), bytes: Math.min(one.bytes, other.bytes) }
}

/** What is known of the limits of one endpoint: what it announced last and when, and what its refusals taught since. */
export type KnownLimits = {
  /** Null before it was asked. */
  readonly announced: CaptureLimits | null
  /** Null where it has to be asked again: after every silence, for it may be another version that comes back. */
  readonly announcedAt: Instant | null
  /** Less than announced, after a 413; null where the announcement held so far. */
  readonly learned: CaptureLimits | null
}

/** Nothing known yet. */
export const noLimitsKnown: KnownLimits = { announced: null, announcedAt: null, learned: null }

/** The limits to fill documents to; null where the endpoint has to be asked first. */
export function limitsToFillTo({ announced, announcedAt, learned }: KnownLimits): CaptureLimits | null {
  return announced === null || announcedAt === null ? null : (learned ?? announced)
}

/** After an announcement. One that differs from the last replaces what was learned: the server has changed. */
export function afterAnnouncement(known: KnownLimits, said: AnnouncedLimits, at: Instant): KnownLimits {
  const announced = limitsFrom(said)
  const before = known.announced
  const isSame = before === null || (before.events === announced.events && before.bytes === announced.bytes)
  return { announced, announcedAt: at, learned: isSame ? known.learned : null }
}

/** After a document was too large. */
export function afterTooLarge(known: KnownLimits, document: CaptureLimits, said: AnnouncedLimits): KnownLimits {
  return { ...known, learned: shrunkLimits(known.learned ?? known.announced ?? usualLimits, document, said) }
}

/** Whether the limits are to be read again: they are unknown, or so old that they may have changed. */
export function isOutOfDate({ announced, announcedAt }: KnownLimits, now: Instant, readAgainAfter: number): boolean {
  return announced === null || announcedAt === null || announcedAt + readAgainAfter <= now || announcedAt > now
}
