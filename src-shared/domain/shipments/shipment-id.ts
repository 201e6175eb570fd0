import type { Brand } from '../../kernel/brand.ts'

/** One shipment that somebody announced to this site. A UUIDv7 of ours. */
export type ShipmentId = Brand<string, 'ShipmentId'>
