import type { Brand } from '../../kernel/brand.ts'

/** One fact of the ledger. A UUIDv7. Beside the fact itself, so that facts may name facts without a circle of imports. */
export type FactId = Brand<string, 'FactId'>
