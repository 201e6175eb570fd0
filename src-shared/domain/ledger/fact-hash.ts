import type { Brand } from '../../kernel/brand.ts'

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export type FactHash = Brand<string, 'FactHash'>
