import type { CaptureLimits } from './capture-limits.ts'

/** A message that may go into the next document. Its number is its place in the order of making. */
export type Candidate = {
  readonly number: number
  readonly events: number
  /** The bytes of its events in UTF-8. */
  readonly bytes: number
  /** The half of a rejected document that it belongs to; null for a message under no suspicion. */
  readonly suspects: number | null
  /** Earlier messages about the same items that are not settled. */
  readonly follows: readonly number[]
}

/** The next document's messages in order, and the messages that no document can take. */
export type Filling = { readonly document: readonly number[]; readonly tooLarge: readonly number[] }

/**
 * Whether a message may share a document with an earlier one about its items. Not at a network that stores what it can
 * of a document: the later one would be there, and the earlier one refused.
 */
export type Followers = 'together' | 'apart'

/**
 * Fills one document from candidates, which must come in rising order of their numbers.
 *
 * A message goes in only when all it follows is in the document before it, so that the order of each item is kept
 * whatever else is left for later. A message stays whole: its events belong into one document. The first message
 * decides whether the document narrows down a suspicion: suspects travel with their own half only.
 */
export function fillDocument(
  candidates: readonly Candidate[],
  limits: CaptureLimits,
  envelopeBytes: number,
  followers: Followers,
): Filling {
  const chosen = new Set<number>()
  const tooLarge: number[] = []
  let suspects: number | null = null
  let events = 0
  let bytes = envelopeBytes
  for (const candidate of candidates) {
    if (!fits(candidate.events, envelopeBytes + sizeInList(candidate), limits)) {
      if (candidate.follows.length === 0) tooLarge.push(candidate.number)
      continue
    }
    if (chosen.size === 0 && candidate.follows.length === 0) suspects = candidate.suspects
    if (candidate.suspects !== suspects) continue
    if (followers === 'apart' && candidate.follows.length > 0) continue
    if (!candidate.follows.every((earlier) => chosen.has(earlier))) continue
    if (!fits(events + candidate.events, bytes + sizeInList(candidate), limits)) continue
    chosen.add(candidate.number)
    events += candidate.events
    bytes += sizeInList(candidate)
  }
  return { document: [...chosen], tooLarge }
}

/** The bytes that a message adds to a document: its events and a comma before each. */
export function sizeInList(candidate: Pick<Candidate, 'events' | 'bytes'>): number {
  return candidate.bytes + candidate.events
}

/** Whether so many events, in a document of so many bytes, are within the limits. */
export function fits(events: number, bytes: number, limits: CaptureLimits): boolean {
  return events <= limits.events && bytes <= limits.bytes
}
