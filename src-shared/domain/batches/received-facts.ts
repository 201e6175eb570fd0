import type { ClosingPiece } from '../../epcis/batch-event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { InboundSource } from '../shipments/facts.ts'
import type { BatchId } from './batch-id.ts'
import type { ReceivedFlaw } from './received-flaw.ts'

/** A partner's batch as its closing event names it, and where that came from. */
export type ReceivedClosing = {
  readonly batch: BatchId
  /** The GLN of the place whose batch it is. */
  readonly sender: string
  readonly closing: Omit<ClosingPiece, 'kind'>
  readonly source: InboundSource
  /** SHA-256 of the document that is kept. */
  readonly document: string
}

type Judged = ReceivedClosing & { readonly flaws: readonly ReceivedFlaw[]; readonly flawCount: number }

/** What a batch grows by when it is loaded. */
export type LoadedSizes = {
  readonly commissioned: number
  readonly packed: number
  readonly ended: number
  /** Numbers that came in before their batch. */
  readonly early: number
}

/**
 * What the ledger keeps of a batch that a partner made, beside its numbers and containers, which are kept as those of a line are.
 * It is judged whole, and loaded in portions, between which scans come in; what stands between a beginning and no end goes on at
 * the next start.
 */
export type ReceivedBatchFact =
  /** Its closing event is here, and not all that it closes. */
  | (Judged & { readonly kind: 'batch.awaited' })
  /** Something is wrong with it, and nothing of it is loaded. What its maker sends again is judged anew. */
  | (Judged & { readonly kind: 'batch.refused' })
  | (ReceivedClosing & {
      /** All of it is right. */
      readonly kind: 'batch.loading-begun'
      /** The GTIN of the lowest level. */
      readonly gtin: string
      readonly sizes: LoadedSizes
    })
  | {
      /** Its maker took numbers of it out of use again. */
      readonly kind: 'batch.ends-loaded'
      readonly batch: BatchId
      readonly did: 'decommissioned' | 'destroyed'
      readonly items: readonly { readonly id: ItemId; readonly at: Instant }[]
    }
  | {
      /** An administrator said how many percent must be left of what a partner commissioned; null for no rule. */
      readonly kind: 'batch.least-yield-set-up'
      readonly percent: number | null
    }
  | {
      /** All of it is on record. */
      readonly kind: 'batch.loaded'
      readonly batch: BatchId
      /** The id of the event that closed it. */
      readonly event: string
    }

/** The fact of this kind. */
export type ReceivedBatchFactOf<Kind extends ReceivedBatchFact['kind']> = Extract<ReceivedBatchFact, { kind: Kind }>
