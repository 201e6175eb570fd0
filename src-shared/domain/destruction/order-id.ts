import type { Brand } from '../../kernel/brand.ts'

/** One destruction order. A UUIDv7; people call it by its number. */
export type DestructionOrderId = Brand<string, 'DestructionOrderId'>
