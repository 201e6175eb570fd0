import type { LineFlawCode } from './flaw.ts'

/** Why a batch that a partner reported is not loaded, besides what may be wrong with any batch. */
export const receivedFlawCodes = [
  'NOT_ALL_HERE',
  'TOLD_DIFFERS',
  'REPORTED_DIFFERS',
  'NOT_REPORTED',
  'OTHER_SET',
  'ENDED_TWICE',
  'ENDED_IN_CONTAINER',
  'YIELD_TOO_LOW',
  'LOADED_OTHERWISE',
] as const
export type ReceivedFlawCode = LineFlawCode | (typeof receivedFlawCodes)[number]

/** One thing that is wrong: the event that says it, null for the batch as a whole; why; and what it is about. */
export type ReceivedFlaw = { readonly event: string | null; readonly code: ReceivedFlawCode; readonly about: string }

/** How many flaws are kept of one batch; how many more there are is kept beside them. */
export const mostReceivedFlaws = 1_000
