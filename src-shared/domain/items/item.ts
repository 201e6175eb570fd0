import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ListedForDestruction } from '../destruction/listed.ts'
import type { JobId } from '../jobs/job.ts'
import type { SampleReason } from '../sampling/reasons.ts'
import type { HoldKind } from './hold-kind.ts'

/** EPCIS header vocabulary and TraceLink's elements name the same four levels; these are the elements' words. */
export const packagingLevels = ['EA', 'PK', 'CA', 'PL'] as const

/** The packaging level of an item. It comes from data, never from the kind of key. */
export type PackagingLevel = (typeof packagingLevels)[number]

/** The life of a serial number (TraceLink SOM, serial number states). Destroyed is final. */
export type Lifecycle = 'commissioned' | 'decommissioned' | 'destroyed'

/**
 * Where a commissioned item stands (TraceLink SOM, ItemState). Meaningful only while it is commissioned.
 * RECEIVED: the receipt was sent and is not complete yet. BLOCKED items may be packed, not picked.
 */
export const availabilities = [
  'AVAILABLE',
  'PICKED',
  'SHIPPED',
  'PENDINGRECEIPT',
  'RECEIVED',
  'BLOCKED',
  'UNDERINVESTIGATION',
] as const
export type Availability = (typeof availabilities)[number]

/** What this station knows of an item before it decides on a scan of it. */
export type KnownItem = {
  readonly kind: 'known'
  readonly id: ItemId
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  readonly level: PackagingLevel
  readonly lot: string | null
  /** ISO date, e.g. `2027-12-31`. */
  readonly expiry: string | null
  readonly holds: readonly HoldKind[]
  /** What it was taken as a sample for; null for what is no sample. An attribute, not a state. */
  readonly sampled: SampleReason | null
  /** The kinds of hold on anything inside it, at any depth. */
  readonly heldInside: readonly HoldKind[]
  readonly parent: ItemId | null
  readonly hasContents: boolean
  /** The time of the item's last event anywhere; no later event may lie before it (the network's EVENTTIMEBEFORELASTEVENT). */
  readonly lastEventAt: Instant
  /** The open job that works on the item, or null. */
  readonly claimedBy: JobId | null
  /** The destruction order that has the item, something around it or something in it on its list; null for most. */
  readonly listed: ListedForDestruction | null
}

/** An item that neither the network nor this station has heard of. */
export type UnknownItem = {
  readonly kind: 'unknown'
  readonly id: ItemId
  readonly claimedBy: JobId | null
}
