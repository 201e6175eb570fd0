import type { Brand } from '../../kernel/brand.ts'
import type { Signature } from '../signatures/signature.ts'

/** A UUIDv7. */
export type RecallId = Brand<string, 'RecallId'>

/** Why a lot is called back. Ours. */
export const recallReasons = ['askedByOwner', 'askedByAuthority', 'qualityDefect', 'other'] as const
export type RecallReason = (typeof recallReasons)[number]

/** One lot of one product. */
export type LotOfProduct = { readonly gtin: string; readonly lot: string }

/**
 * What the ledger keeps of recalls. The items that go on hold by one, or come off it, are in a fact about holds right behind
 * it; what arrives later goes on hold with its receipt.
 */
export type RecallFact =
  | (LotOfProduct & {
      readonly kind: 'recall.begun'
      readonly recall: RecallId
      readonly reason: RecallReason
      /** What else the person said; null for nothing. */
      readonly note: string | null
    })
  | (LotOfProduct & {
      readonly kind: 'recall.lifted'
      readonly recall: RecallId
      readonly note: string
      readonly signature: Signature
    })

/** One kind of fact about recalls. */
export type RecallFactOf<Kind extends RecallFact['kind']> = Extract<RecallFact, { kind: Kind }>
