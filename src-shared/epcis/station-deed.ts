import type { ItemId } from '../gs1/item-identity.ts'
import type { Instant } from '../kernel/time.ts'

/** What another station of the site can have done to items, as far as this one follows it. */
export const deedKinds = [
  'commissioned',
  'packed',
  'unpacked',
  'received',
  'damaged',
  'held',
  'suspected',
  'released',
  'destroyed',
  'decommissioned',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** One event that another station of this site captured, in our names of items. */
export type StationDeed = {
  /** The id of its event. */
  readonly event: string
  /** When it happened. */
  readonly at: Instant
  readonly did: DeedKind
  /** What the items went into or came out of; null for any other deed. */
  readonly container: ItemId | null
  /** Never empty, except where everything came out of a container. */
  readonly items: readonly ItemId[]
  /** Told with commissioning only. */
  readonly lot: string | null
  /** ISO date; told with commissioning only. */
  readonly expiry: string | null
}
