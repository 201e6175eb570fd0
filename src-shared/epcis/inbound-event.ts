import type { ItemId } from '../gs1/item-identity.ts'
import type { Instant } from '../kernel/time.ts'

/** What one event of others says about goods on their way, in our names of items. */
export type Piece = { readonly event: string; readonly at: Instant } & (
  | ({ readonly kind: 'shipping' } & Shipping)
  | { readonly kind: 'packed'; readonly parent: ItemId; readonly children: readonly ItemId[] }
  /** Children null: everything that was in it. */
  | { readonly kind: 'unpacked'; readonly parent: ItemId; readonly children: readonly ItemId[] | null }
  | {
      readonly kind: 'commissioned'
      readonly items: readonly ItemId[]
      readonly lot: string | null
      /** ISO date. */
      readonly expiry: string | null
    }
)

/** What a shipping event says (CBV 2.0 bizStep shipping). */
export type Shipping = {
  /** The number of the despatch advice, or of the return's authorisation where there is no advice. */
  readonly number: string
  readonly fromGln: string
  /** The first of whom the event names as its destination; null where it names none, or none by GLN. */
  readonly toGln: string | null
  /** Whether it goes under a return merchandise authorisation, or says that the goods are returned. */
  readonly returned: boolean
  /** The owning parties before and after, by GLN; null where they are not told. */
  readonly fromOwner: string | null
  readonly toOwner: string | null
  /** What it lists: outermost items, or all of them. */
  readonly items: readonly ItemId[]
  /** Of an aggregation: what the listed container holds as it leaves. */
  readonly contents: readonly ItemId[]
  /** Everybody whom it names as its destination. Absent in what was read before this was kept: then `toGln` is all that is known. */
  readonly destination?: Destination
}

/** Whom a shipping event names as the one that the goods go to, by GLN; what names no GLN is left out. */
export type Destination = {
  /** Places (CBV 2.0 destination type `location`). */
  readonly places: readonly string[]
  /** Who will have the goods, where that is told; else who will own them. */
  readonly parties: readonly string[]
}

/** Why one event cannot be taken as it stands. */
export const eventDoubtCodes = [
  'EVENT_UNREADABLE',
  'EVENT_TOO_LARGE',
  'EVENT_IN_FUTURE',
  'ITEM_UNREADABLE',
  'ITEMS_WITHOUT_SERIAL',
  'NO_SHIPMENT_NUMBER',
  'NO_SENDER',
  'PARENT_MISSING',
  'DECLARED_WRONG',
] as const
export type EventDoubtCode = (typeof eventDoubtCodes)[number]

/** A doubt about one event with what it is about, in the sender's own words: a member, an EPC; empty where there is nothing to name. */
export type EventDoubt = { readonly code: EventDoubtCode; readonly about: string }
