import type { Brand } from '../../kernel/brand.ts'

/** A UUIDv7. */
export type LegalHoldId = Brand<string, 'LegalHoldId'>

/** Whose records a legal hold is about: everything at this station, one product, or one lot of it. */
export type HeldRecords =
  | { readonly kind: 'station' }
  | { readonly kind: 'product'; readonly gtin: string }
  | { readonly kind: 'lot'; readonly gtin: string; readonly lot: string }

/** A legal hold that was put on: nothing that it is about is removed until somebody with the right lifts it. */
export type LegalHold = { readonly id: LegalHoldId; readonly about: HeldRecords }
