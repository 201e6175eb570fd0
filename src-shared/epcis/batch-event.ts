import type { ItemId } from '../gs1/item-identity.ts'
import type { Instant } from '../kernel/time.ts'
import type { ClosedLevel, Closing, ClosingSet } from './closing-event.ts'

/** How many a sender reports of one product of a lot. */
export type ReportedClass = { readonly gtin: string; readonly lot: string; readonly quantity: number }

/** What an event says that closes a partner's batch. */
export type ClosingPiece = {
  readonly kind: 'closing'
  readonly event: string
  readonly at: Instant
  readonly step: Closing
  readonly set: ClosingSet
  readonly lot: string
  /** ISO date. */
  readonly expiry: string
  readonly reported: readonly ReportedClass[]
  readonly levels: readonly ClosedLevel[]
}

/** What an event says of numbers of a batch that its maker took out of use again. */
export type EndedPiece = {
  readonly kind: 'ended'
  readonly event: string
  readonly at: Instant
  readonly did: 'decommissioned' | 'destroyed'
  readonly items: readonly ItemId[]
}

/** What one event of a partner says about a batch, beside commissioning and packing, which say of goods on their way as well. */
export type BatchPiece = ClosingPiece | EndedPiece
