import type { ClosedLevel, Closing, ClosingSet } from '../../epcis/closing-event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { FactId } from '../ledger/fact-id.ts'
import type { Signature } from '../signatures/signature.ts'
import type { BatchId, ReleaseId } from './batch-id.ts'
import type { LineFormat } from './line-record.ts'

/** The file that steps of a batch were read from; it is kept. */
export type BatchSource = { readonly file: AttachedFile; readonly format: LineFormat }

/** How much of each step there is. */
export type StepSizes = {
  /** Numbers put into use. */
  readonly commissioned: number
  /** Items put into containers. */
  readonly packed: number
}

/**
 * What the ledger keeps of a batch. A file may hold 100,000 numbers, so it is recorded in portions, between which scans come in.
 * What stands between a beginning and no end was interrupted; taking the same file in again records the rest and nothing twice.
 */
export type BatchFact =
  | {
      /** The first one begins the batch. The file was read and judged whole. */
      readonly kind: 'batch.import-begun'
      readonly batch: BatchId
      readonly source: BatchSource
      /** The GTIN of the lowest level: with the lot it is the name of the batch. */
      readonly gtin: string
      readonly lot: string
      /** ISO date. */
      readonly expiry: string
      readonly sizes: StepSizes
    }
  | {
      /** Numbers of one level were put into use. */
      readonly kind: 'batch.commissioned'
      readonly batch: BatchId
      readonly lot: string
      readonly expiry: string
      readonly level: PackagingLevel
      readonly items: readonly CommissionedNumber[]
      /** Told by the partner who made them; absent where a line of this site's own made them. */
      readonly ofPartner?: GoodsBeforeTheirBatch
    }
  | {
      /** Items of the batch were put into containers. */
      readonly kind: 'batch.aggregated'
      readonly batch: BatchId
      readonly containers: readonly FilledContainer[]
      /** Told by the partner who packed them: what is here already stays where it is. */
      readonly ofPartner?: true
    }
  | {
      /** What the line itself counted. It replaces what it said of the same level before. */
      readonly kind: 'batch.counted'
      readonly batch: BatchId
      readonly counts: readonly { readonly level: PackagingLevel; readonly quantity: number }[]
    }
  | {
      /** All of the file is on record. */
      readonly kind: 'batch.import-ended'
      readonly batch: BatchId
      /** The SHA-256 of the file. */
      readonly file: string
    }
  | {
      /** The end of the batch was reported, or its product released: its numbers are complete, and no file adds any. */
      readonly kind: 'batch.closed'
      readonly batch: BatchId
      readonly gtin: string
      readonly lot: string
      readonly expiry: string
      readonly closing: Closing
      readonly set: ClosingSet
      /** From the highest level down. */
      readonly levels: readonly ReportedLevel[]
      /** In whole per cent; where reported and commissioned differ by more, the reason says why. */
      readonly threshold: number
      readonly reason: string | null
      /** The release that came before the numbers and is carried out with this; null for none. */
      readonly release: ReleaseId | null
      readonly eventTime: Instant
      readonly signature: Signature
    }
  | {
      /** It was closed wrongly, and the network surely had not heard of it. */
      readonly kind: 'batch.closing-undone'
      readonly batch: BatchId
      /** The fact that closed it. */
      readonly closed: FactId
      readonly reason: string
    }
  | {
      /** A batch was released of which no numbers, or not all, are here yet. */
      readonly kind: 'batch.release-entered'
      readonly release: ReleaseId
      readonly gtin: string
      readonly lot: string
      readonly expiry: string
      readonly closing: Closing
      /** Of the product with this GTIN. */
      readonly quantity: number
      readonly signature: Signature
    }
  | {
      /** It is not to be carried out. */
      readonly kind: 'batch.release-withdrawn'
      readonly release: ReleaseId
      readonly reason: string
    }

/** How many of a batch there are at one level, and how many of them are reported. */
export type ReportedLevel = ClosedLevel & {
  /** Null where the level is named by SSCCs alone. */
  readonly gtin: string | null
  /** What the line itself counted; null where it said nothing. */
  readonly counted: number | null
  /** Null where there is no GTIN to report by. */
  readonly reported: number | null
}

export type CommissionedNumber = {
  readonly id: ItemId
  readonly at: Instant
  /** It was in use before, and taken out of use; absent for a new one. */
  readonly isUsedAgain?: true
}

/** What came in before its batch was loaded. It stays where it is. */
export type GoodsBeforeTheirBatch = {
  readonly early: readonly ItemId[]
  /** Of these, those whose label agrees: the hold that waited for the batch is lifted from them. */
  readonly agreed: readonly ItemId[]
}

export type FilledContainer = {
  readonly container: ItemId
  readonly items: readonly ItemId[]
  /** When the last of them went in. */
  readonly at: Instant
}

/** The fact of this kind. */
export type BatchFactOf<Kind extends BatchFact['kind']> = Extract<BatchFact, { kind: Kind }>
