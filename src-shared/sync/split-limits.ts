import type { AnnouncedLimits, CaptureLimits } from './capture-limits.ts'

/** The most bytes of one event in a document of its own; at least 1. */
function mostEventBytes(limits: Pick<CaptureLimits, 'bytes'>, envelopeBytes: number): number {
  return Math.max(1, limits.bytes - envelopeBytes - 1)
}

/** An event larger than any document under these limits: the most bytes that one may have, and how that is said. */
export function tooLargeFor(
  limits: CaptureLimits,
  envelopeBytes: number,
): { readonly eventBytes: number; readonly said: string } {
  const said = `larger than the network takes (${limits.events} events, ${limits.bytes} bytes in one document)`
  return { eventBytes: mostEventBytes(limits, envelopeBytes), said }
}

/**
 * Below this a document is not made smaller in the dark. No network known to us takes less than 100,000 bytes, so what
 * answers 413 to so little, and names no limit, is not a limit: a gateway that is out of order would have a whole backlog
 * split down to its single items.
 */
const smallestInTheDark = 4_000

/**
 * The most bytes that an event may have after it was too large (413) in a document of so many bytes with nothing else in it:
 * what the network says with its refusal, else half of what the document had; null where it is not to be split.
 */
export function splitAfterTooLarge(
  document: { readonly bytes: number; readonly eventBytes: number },
  said: AnnouncedLimits,
): number | null {
  const envelope = document.bytes - document.eventBytes
  if (said.bytes !== null && said.bytes < document.bytes) return mostEventBytes({ bytes: said.bytes }, envelope)
  const half = Math.floor(document.bytes / 2)
  return half < smallestInTheDark ? null : mostEventBytes({ bytes: half }, envelope)
}

/** What is left in a piece for the declaration that it is wrong: that one is the same event with some words more, and is never split. */
const roomForDeclaration = 1_000

/** The bytes that a piece is filled to where an event may have so many. */
export function pieceBytes(eventBytes: number): number {
  return eventBytes - Math.min(roomForDeclaration, Math.floor(eventBytes / 8))
}
