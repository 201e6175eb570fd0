import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'

/** The formats in which a packaging line hands over what it made (docs/batches.md). */
export const lineFormats = ['csv', 'epcis'] as const
export type LineFormat = (typeof lineFormats)[number]

/** A number was put into use on an item. */
export type MadeRecord = {
  readonly kind: 'made'
  /** The line of a CSV file or the event of a document, from 1 on. */
  readonly where: number
  readonly item: ItemId
  /** Null where the file leaves it to the product and to what is inside. */
  readonly level: PackagingLevel | null
  readonly lot: string | null
  /** ISO date. */
  readonly expiry: string | null
  readonly at: Instant
}

/** An item was put into a container. */
export type PackedRecord = {
  readonly kind: 'packed'
  readonly where: number
  readonly item: ItemId
  readonly parent: ItemId
  readonly at: Instant
}

/** How many the line itself says it made at one level. */
export type CountedRecord = {
  readonly kind: 'counted'
  readonly where: number
  readonly level: PackagingLevel
  readonly quantity: number
}

/** One thing that a packaging line says it did, in our names of items. */
export type LineRecord = MadeRecord | PackedRecord | CountedRecord
