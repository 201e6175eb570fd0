import type { FactHash } from '../ledger/fact-hash.ts'

/** A stretch of the ledger that somebody looked at, with the hash of its last fact: nothing in it can change afterwards. */
export type ReviewedSpan = { readonly from: number; readonly to: number; readonly hash: FactHash }

/** What a review came to: nothing to object to, or something that quality follows up. */
export const reviewOutcomes = ['nothingToObjectTo', 'somethingToFollowUp'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]
