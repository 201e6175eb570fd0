import type { Instant } from '../../kernel/time.ts'
import type { SignInFailure } from '../people/facts.ts'
import type { SigningFailure } from './facts.ts'

/** What failed: giving a signature, or coming to the station. */
export const failedTries = ['signing', 'signIn'] as const
export type FailedTry = (typeof failedTries)[number]

/** So many failed signings or sign-ins of one person alert supervisor and administrator (21 CFR 11.300(d); the number is ours). */
export const failuresThatAlert = 3

/** Failures belong together while none comes later than this after the one before, in milliseconds: a day. */
const belongTogether = 24 * 60 * 60 * 1000

/** Whether a failure may be somebody trying what is not theirs. Slips that the screen itself asks about are not. */
export function mayBeMisuse(because: SigningFailure): boolean {
  switch (because) {
    case 'unknownPerson':
    case 'wrongSecret':
    case 'tooSoon':
    case 'notAllowed':
      return true
    case 'partMissing':
    case 'oneTimeSecret':
    case 'contentChanged':
      return false
  }
}

/** The same for signing in: a PIN with a name where a badge was needed is what the screen asks about. */
export function mayBeMisuseOfSignIn(because: SignInFailure): boolean {
  return because !== 'badgeMissing'
}

/**
 * Whether what failed before is forgotten when a failure comes: it was too long ago and too little to alert anybody. What
 * alerted stays until somebody looked into it, however long that takes.
 */
export function forgetsWhatWasBefore(
  before: { readonly count: number; readonly lastAt: Instant },
  at: Instant,
): boolean {
  return before.count < failuresThatAlert && at - before.lastAt > belongTogether
}
