import type { Brand } from '../../kernel/brand.ts'
import type { Market } from '../markets/market.ts'
import type { MixingPolicy } from '../packing/mixing.ts'
import type { SsccRange } from '../packing/sscc-blocks.ts'

/** A GLN of 13 digits whose check digit was verified (GS1 General Specifications, section 7.9). */
export type SiteGln = Brand<string, 'SiteGln'>

/** What the site does with a scanned item that neither the network nor this station has heard of. */
export type UnknownItemPolicy = 'refuse' | 'record'

/** The rules and names of one site, as an administrator set them. */
export type Site = {
  readonly name: string
  readonly gln: SiteGln
  readonly stationName: string
  /** A training site never sends to a real endpoint, and a real site never to the practice network. */
  readonly mode: 'training' | 'production'
  readonly unknownItems: UnknownItemPolicy
  /** How far a partner's clock may run ahead of ours before an event is held back, in minutes. */
  readonly clockToleranceMinutes: number
  /** Received goods with fewer days to their expiry are pointed out. */
  readonly shortDatedDays: number
  /** What may be together in one container. */
  readonly mixing: MixingPolicy
  /** The numbers this station gives to new containers; null where it gives none. */
  readonly ssccRange: SsccRange | null
  /** Whose rules hold for undoing and for reports. */
  readonly market: Market
}
