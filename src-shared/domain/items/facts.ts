import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from './item.ts'
import type { ProductClass } from './product-class.ts'

/** A product as the floor sees it: its name on the screen, its level in the hierarchy. */
export type Product = {
  readonly gtin: string
  readonly name: string
  readonly level: PackagingLevel
  /** Absent in facts from before there were classes, and for what nobody watches: standard. */
  readonly productClass?: ProductClass
}

/** One commissioned item as it was announced to this station. */
export type AnnouncedItem = {
  readonly id: ItemId
  readonly gtin: string
  /** The container it is in; null for one that is in nothing. A container is announced before what is in it. */
  readonly parent: ItemId | null
  readonly lot: string | null
  readonly expiry: string | null
  readonly commissionedAt: Instant
}

/** What the ledger keeps of products and items that came from elsewhere. */
export type ItemFact =
  | { readonly kind: 'products.announced'; readonly source: 'trainingSite'; readonly products: readonly Product[] }
  | { readonly kind: 'items.announced'; readonly source: 'trainingSite'; readonly items: readonly AnnouncedItem[] }
