import type { DestroyedItem } from '#shared/domain/destruction/certificate.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'

/** What is known of goods that were destroyed; nothing about them changes any more. */
export type DestroyedGoods = {
  /** These items as an annex lists them, in no order. */
  items(ids: readonly ItemId[]): readonly DestroyedItem[]
  /** The names of products, as they are now. */
  products(gtins: readonly string[]): readonly { readonly gtin: string; readonly name: string }[]
}

/** Prepares the questions on this database. */
export function openDestroyedGoods(database: Database): DestroyedGoods {
  const items = database.prepare<[string], DestroyedItem>(
    'select item.id, level, gtin, lot, expiry from json_each(?) as wanted cross join item on item.id = wanted.value',
  )
  const products = database.prepare<[string], { gtin: string; name: string }>(
    'select gtin, name from product where gtin in (select value from json_each(?)) order by gtin',
  )
  return {
    items: (ids) => items.all(JSON.stringify(ids)),
    products: (gtins) => products.all(JSON.stringify(gtins)),
  }
}
