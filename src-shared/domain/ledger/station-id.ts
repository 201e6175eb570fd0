import type { Brand } from '../../kernel/brand.ts'

/** One station: the owner of one chain. A UUIDv7 made when its database was created. */
export type StationId = Brand<string, 'StationId'>
