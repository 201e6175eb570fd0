import type { ItemId } from '../../gs1/item-identity.ts'

/** What a scan said of one item: who it is, and what else its label states. */
export type ReadItem = {
  readonly id: ItemId
  readonly gtin: string | null
  readonly serial: string | null
  readonly lot: string | null
  /** ISO date; a label's day 00 has become the last day of the month (GS1 General Specifications, section 3.4). */
  readonly expiry: string | null
}
