import type { Brand } from '../../kernel/brand.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PersonId } from './person.ts'

/** One badge that was given out. A UUIDv7, and no part of what its barcode says: facts name it, the barcode opens doors. */
export type BadgeId = Brand<string, 'BadgeId'>

/** What is known when a badge is scanned. */
export type BadgeSituation = {
  /** Whose badge it is; null where it is nobody's, or no longer. */
  readonly holder: PersonId | null
  readonly session: { readonly person: PersonId; readonly isLocked: boolean } | null
  /** When the holder last gave both parts at this station, since it was started and since they signed out. */
  readonly identifiedAt: Instant | null
  /** For how long after that the badge alone is enough to go on scanning, in minutes. */
  readonly resumeMinutes: number
  /** A screen waits for a badge to sign with. */
  readonly isAwaited: boolean
  readonly at: Instant
}

/** What a badge does when it is scanned. */
export type BadgeOutcome =
  | 'unknown'
  /** It says who signs; the secret is still asked for. */
  | 'identifies'
  /** Its holder is at the station already. */
  | 'here'
  /** Its holder goes on scanning, and nothing else, until the secret is given. */
  | 'resumes'
  | 'asksForSecret'

const aMinute = 60_000

/**
 * Decides what a scanned badge does. Alone it resumes scanning at a station that is in use, for somebody who gave both
 * parts there a short while ago; it never signs, and where nobody is signed in it is one part of two.
 */
export function decideBadge(situation: BadgeSituation): BadgeOutcome {
  const { holder, session, identifiedAt, resumeMinutes, isAwaited, at } = situation
  if (holder === null) return 'unknown'
  if (session !== null && isAwaited && !session.isLocked) return 'identifies'
  if (session === null) return 'asksForSecret'
  if (session.person === holder && !session.isLocked) return 'here'
  const isRecent = identifiedAt !== null && at >= identifiedAt && at - identifiedAt <= resumeMinutes * aMinute
  return isRecent ? 'resumes' : 'asksForSecret'
}
