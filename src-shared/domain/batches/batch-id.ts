import type { Brand } from '../../kernel/brand.ts'

/** One batch: what a packaging line made of one lot of one product. A UUIDv7 of ours. */
export type BatchId = Brand<string, 'BatchId'>

/** A release that came before the numbers of its batch. A UUIDv7 of ours. */
export type ReleaseId = Brand<string, 'ReleaseId'>
