import type { Brand } from '../../kernel/brand.ts'

/** One content of one batch as it is handed over: a UUID of version 8 that follows from the content. */
export type HandOverId = Brand<string, 'HandOverId'>
