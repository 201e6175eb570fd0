import type { Brand } from '../../kernel/brand.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Availability, Lifecycle } from '../items/item.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { ProductClass } from '../items/product-class.ts'
import type { JobId } from '../jobs/job.ts'

/**
 * SHA-256 over the lines of a list (`listLine`), each ended by a line feed, as 64 hexadecimal digits. Each container comes right
 * before what is in it, and items beside each other in the order of their ids, so that one list has one hash.
 */
export type ListHash = Brand<string, 'ListHash'>

/** One item that an order destroys: what is listed itself, and everything in it at any depth. */
export type ItemToDestroy = {
  readonly id: ItemId
  /** The container it is in, where that is destroyed too; null for what stands in the list by itself. */
  readonly within: ItemId | null
  readonly level: PackagingLevel
  readonly gtin: string | null
  readonly lot: string | null
  readonly expiry: string | null
}

/** An item as it goes into the hash of the list: JSON of a list of texts, which is canonical as it is. */
export function listLine({ id, within, level, gtin, lot, expiry }: ItemToDestroy): string {
  return JSON.stringify([id, within, level, gtin, lot, expiry])
}

/** A list in numbers and by its hash: small, however long the list is. */
export type ListSummary = {
  readonly hash: ListHash
  /** Everything: containers and contents at all levels. */
  readonly items: number
  /** Of these, the ones of the lowest level. */
  readonly units: number
  readonly containers: number
  /** The strictest class of any product in it. */
  readonly productClass: ProductClass
}

/** What is known of a list when it is judged: gathered in SQL, however long it is. */
export type ListNow = {
  readonly summary: ListSummary
  /** Each state that items of the list are in, with one of them. */
  readonly states: readonly {
    readonly lifecycle: Lifecycle
    readonly availability: Availability
    readonly example: ItemId
  }[]
  /** An item that an open job of other work claims; null where none does. */
  readonly claimed: { readonly item: ItemId; readonly job: JobId } | null
}
