import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'

/** One step of a batch as it is handed over, in the order in which they happened; each is small enough for one event. */
export type HandedStep =
  | {
      readonly kind: 'commissioned'
      readonly level: PackagingLevel
      /** When the last of them was. */
      readonly at: Instant
      readonly items: readonly ItemId[]
    }
  | {
      readonly kind: 'packed'
      readonly container: ItemId
      /** When the last of them went in. */
      readonly at: Instant
      readonly items: readonly ItemId[]
    }
  | {
      readonly kind: 'ended'
      readonly how: 'decommissioned' | 'destroyed'
      readonly level: PackagingLevel
      readonly at: Instant
      readonly items: readonly ItemId[]
    }

/** What every step of a batch has in common. */
export type HandedBatch = {
  readonly batch: string
  /** Of the lowest level. */
  readonly gtin: string
  readonly lot: string
  /** ISO date. */
  readonly expiry: string
  /** The GLN of the site. */
  readonly gln: string
  readonly station: string
  /** When the newest of its steps was recorded, and the offset of the station's clock then in minutes east. */
  readonly asOf: Instant
  readonly offsetMinutes: number
}
