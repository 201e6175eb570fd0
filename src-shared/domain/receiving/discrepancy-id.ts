import type { Brand } from '../../kernel/brand.ts'

/** One thing that receiving found to differ: the id of the fact that found it, or that with the item behind it. */
export type DiscrepancyId = Brand<string, 'DiscrepancyId'>
