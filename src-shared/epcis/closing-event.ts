import { lotLink } from '../gs1/digital-link.ts'

/**
 * How the event that closes a batch says which of the two it is: the batch has ended, or the product is released. TraceLink
 * publishes no values of the events behind its End of Batch and Product Release; the words are ours, under our own prefix.
 */
export const closingSteps = {
  endOfBatch: 'tallyman:end_of_batch',
  productRelease: 'tallyman:product_release',
} as const
export type Closing = keyof typeof closingSteps

/** The sets of messages that a closing event may stand at the end of (TraceLink SOM, End of Batch Event). */
export const closingSets = ['commission-aggregation', 'commission', 'commission-decommission'] as const
export type ClosingSet = (typeof closingSets)[number]

/** How many of a batch there are at one level, by what its set of messages says of them. */
export type ClosedLevel = {
  readonly level: 'EA' | 'PK' | 'CA' | 'PL'
  readonly commissioned: number
  /** In use and in a container. */
  readonly packed: number
  readonly decommissioned: number
  readonly destroyed: number
}

/** What a closing event says of its batch, under our own prefix. The events of its set are told by their counts: they may be split when they are sent. */
export type ClosedBatch = {
  readonly set: ClosingSet
  readonly lot: string
  /** ISO date. */
  readonly expiry: string
  readonly levels: readonly ClosedLevel[]
}

/** The reported quantity of one product of a batch. */
export type ReportedQuantity = { readonly gtin: string; readonly quantity: number }

/** The members of an event that closes a batch: what it says beside its id, its time and its place. */
export type ClosingMembers = {
  readonly action: 'OBSERVE'
  readonly bizStep: (typeof closingSteps)[Closing]
  /** A class of items for each product of the batch: its GTIN with the lot, and how many are reported. */
  readonly quantityList: readonly { readonly epcClass: string; readonly quantity: number }[]
  readonly 'tallyman:batch': ClosedBatch
}

/** What closes a batch, as its event writes it. */
export function closingMembers(
  closing: Closing,
  batch: ClosedBatch,
  reported: readonly ReportedQuantity[],
): ClosingMembers {
  return {
    action: 'OBSERVE',
    bizStep: closingSteps[closing],
    quantityList: reported.map(({ gtin, quantity }) => ({ epcClass: lotLink(gtin, batch.lot), quantity })),
    'tallyman:batch': batch,
  }
}
