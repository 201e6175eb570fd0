import type { Product } from '#shared/domain/items/facts.ts'
import { percentEncoded } from '#shared/gs1/percent-encoding.ts'
import type { Gtin, ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'
import { joinItemId, splitItemId } from './item-number.ts'
import type { SplitItemId } from './item-number.ts'

/** The questions that find items and products by what somebody knows of them. All are bounded, none walks through a table. */
export type ItemSearch = {
  /** Whether any fact is about this item. */
  isMentioned(id: ItemId): boolean
  /** Items whose serial number or SSCC begins so; an equal one comes first. */
  nameBegins(words: string, limit: number): readonly ItemId[]
  ofLot(lot: string, limit: number): readonly ItemId[]
  /** The products that have a lot of exactly this name. */
  lots(lot: string, limit: number): readonly { readonly gtin: Gtin; readonly lot: string }[]
  ofLotAndProduct(lot: string, gtin: Gtin, limit: number): readonly ItemId[]
  ofProduct(gtin: Gtin, limit: number): readonly ItemId[]
  product(gtin: Gtin): Product | null
  /** Products in whose name a word begins with each of these words, whatever their case and accents; names that begin so come first. */
  productsNamed(words: string, limit: number): readonly Product[]
}

/** Sorts after every character that an id may have next. */
const afterAll = '\u007f'

/** The questions as they are asked; a test looks at how SQLite would answer each. */
export const searchQuestions = {
  isMentioned: 'select 1 from item_number where name = ? and before_name = ?',
  nameBegins: `select name, before_name as beforeName from item_number
    where name >= ? and name < ? order by name, before_name limit ?`,
  ofLot: 'select id from item where lot = ? order by id limit ?',
  firstOfLot: 'select id from item where lot = ? and id > ? order by id limit 1',
  ofLotAndProduct: 'select id from item where lot = ? and id > ? and id < ? order by id limit ?',
  ofProduct: 'select id from item where id > ? and id < ? order by id limit ?',
  product: 'select gtin, name, level from product where gtin = ?',
} as const

/** Names are few enough to be put in order. */
const productsNamed = `
  select product.gtin, product.name, product.level
  from product_name join product using (gtin)
  where product_name match ?
  order by product.name like ? escape '\\' desc, product.name collate nocase limit ?`

/** Prepares the questions on this database. */
export function openItemSearch(database: Database): ItemSearch {
  const isMentioned = database.prepare<[string, string], number>(searchQuestions.isMentioned).pluck()
  const nameBegins = database.prepare<[string, string, number], SplitItemId>(searchQuestions.nameBegins)
  const ofLot = database.prepare<[string, number], ItemId>(searchQuestions.ofLot).pluck()
  const firstOfLot = database.prepare<[string, string], ItemId>(searchQuestions.firstOfLot).pluck()
  const ofLotAndProduct = database
    .prepare<[string, string, string, number], ItemId>(searchQuestions.ofLotAndProduct)
    .pluck()
  const ofProduct = database.prepare<[string, string, number], ItemId>(searchQuestions.ofProduct).pluck()
  const product = database.prepare<[string], Product>(searchQuestions.product)
  const named = database.prepare<[string, string, number], Product>(productsNamed)
  return {
    isMentioned: (id) => {
      const { name, beforeName } = splitItemId(id)
      return isMentioned.get(name, beforeName) !== undefined
    },
    nameBegins: (words, limit) => {
      const name = percentEncoded(words)
      return nameBegins.all(name, `${name}${afterAll}`, limit).map(joinItemId)
    },
    ofLot: (lot, limit) => ofLot.all(lot, limit),
    lots: (lot, limit) => {
      // From the first item of one product to the first of the next: as many steps as there are products.
      const found: { gtin: Gtin; lot: string }[] = []
      let next = firstOfLot.get(lot, '01/')
      while (next !== undefined && next.startsWith('01/') && found.length < limit) {
        const gtin = next.slice(3, 17) as Gtin
        found.push({ gtin, lot })
        next = firstOfLot.get(lot, idsOfProduct(gtin)[1])
      }
      return found
    },
    ofLotAndProduct: (lot, gtin, limit) => ofLotAndProduct.all(lot, ...idsOfProduct(gtin), limit),
    ofProduct: (gtin, limit) => ofProduct.all(...idsOfProduct(gtin), limit),
    product: (gtin) => product.get(gtin) ?? null,
    productsNamed: (words, limit) => {
      const wanted = beginningsOf(words)
      return wanted === '' ? [] : named.all(wanted, `${words.replace(/[\\%_]/g, '\\$&')}%`, limit)
    },
  }
}

/** What a person typed as a question to the index of words: each word quoted, so that none of its signs asks for anything. */
function beginningsOf(words: string): string {
  const each = words.split(/[\s\p{Cc}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return each.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
}

function idsOfProduct(gtin: Gtin): readonly [string, string] {
  return [`01/${gtin}/21/`, `01/${gtin}/21/${afterAll}`]
}
