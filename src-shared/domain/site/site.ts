import type { Brand } from '../../kernel/brand.ts'
import type { Market } from '../markets/market.ts'
import type { MixingPolicy } from '../packing/mixing.ts'
import type { SsccRange } from '../packing/sscc-blocks.ts'

/** A GLN of 13 digits whose check digit was verified (GS1 General Specifications, section 7.9). */
export type SiteGln = Brand<string, 'SiteGln'>

/** What the site does with a scanned item that neither the network nor this station has heard of. */
export type UnknownItemPolicy = 'refuse' | 'record'

/** Whether a site lets something happen that others forbid. */
export const permissions = ['allow', 'refuse'] as const
export type Permission = (typeof permissions)[number]

/** The site's rules for what comes in. */
export type ReceivingRules = {
  /** Whether a receipt may be completed with less than was announced (TraceLink SOM has the same switch). */
  readonly shortReceipts: Permission
  /** Whether goods may be received that nobody announced. */
  readonly unannouncedGoods: Permission
  /** Received goods with fewer days to their expiry are pointed out. */
  readonly shortDatedDays: number
  /** Where partners answer what the site reports of a receipt; null where it names none. */
  readonly contactEmail: string | null
}

/** The site's rules for who is at a station. */
export type SignInRules = {
  /** A station at which nothing happens for so long is locked, in minutes. */
  readonly idleLockMinutes: number
  /** For how long after both parts a badge alone is enough to go on scanning, in minutes; 0 for never. */
  readonly badgeResumeMinutes: number
}

/** The rules and names of one site, as an administrator set them. */
export type Site = ReceivingRules &
  SignInRules & {
    readonly name: string
    readonly gln: SiteGln
    readonly stationName: string
    /** A training site never sends to a real endpoint, and a real site never to the practice network. */
    readonly mode: 'training' | 'production'
    readonly unknownItems: UnknownItemPolicy
    /** How far a partner's clock may run ahead of ours before an event is held back, in minutes. */
    readonly clockToleranceMinutes: number
    /** What may be together in one container. */
    readonly mixing: MixingPolicy
    /** The numbers this station gives to new containers; null where it gives none. */
    readonly ssccRange: SsccRange | null
    /** Whose rules hold for undoing and for reports. */
    readonly market: Market
    /** How long an approval of a destruction counts, in hours. */
    readonly approvalHours: number
  }
