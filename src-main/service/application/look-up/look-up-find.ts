import { mostMatches } from '#shared/contract/views/look-up-views.ts'
import type { LookUpMatches, Standing } from '#shared/contract/views/look-up-views.ts'
import { readWanted } from '#shared/domain/look-up/read-wanted.ts'
import type { Wanted } from '#shared/domain/look-up/read-wanted.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Records } from '#service/persistence/records.ts'
import { itemView } from './item-view.ts'

/** What a search reads. */
export type Searched = Pick<Records, 'items' | 'itemSearch' | 'shipmentSearch'>

/** One more than is shown, so that "too many" is known without counting. */
const asked = mostMatches + 1

/** Finds what a text can mean, the most exact first. An item that is named in full is found even when nobody knows it. */
export function findMatches(searched: Searched, { text }: { readonly text: string }): LookUpMatches {
  const wanted = readWanted(text)
  const items = itemsFor(searched, wanted)
  const products = productsFor(searched, wanted)
  const shipments = wanted.words === null ? [] : searched.shipmentSearch.numbered(wanted.words, asked)
  const lots = lotsFor(searched, wanted)
  const units = shipments.flatMap(({ id }) => searched.shipmentSearch.outermost(id, asked))
  const found = [...new Set([...items, ...units])]
  return {
    items: shown(found).map((id) => ({ item: itemView(searched, id, null), standing: standingOf(searched, id) })),
    products: [...shown(products)],
    lots: [...shown(lots)],
    shipments: [...shown(shipments)],
    tooMany: [found, products, lots, shipments].some((matches) => matches.length > mostMatches),
  }
}

/** How much the station knows of an item. */
export function standingOf({ items, itemSearch }: Pick<Records, 'items' | 'itemSearch'>, id: ItemId): Standing {
  if (items.find(id).kind === 'known') return 'known'
  return itemSearch.isMentioned(id) ? 'mentioned' : 'never'
}

function itemsFor({ itemSearch }: Searched, { items, product, words }: Wanted): readonly ItemId[] {
  const begun = words === null ? [] : itemSearch.nameBegins(words, asked)
  const ofLot = words === null ? [] : itemSearch.ofLot(words, asked)
  return [...items, ...begun, ...itemsOf(itemSearch, product), ...ofLot]
}

function itemsOf(itemSearch: Searched['itemSearch'], product: Wanted['product']): readonly ItemId[] {
  if (product === null) return []
  const { gtin, lot } = product
  return lot === null ? itemSearch.ofProduct(gtin, asked) : itemSearch.ofLotAndProduct(lot, gtin, asked)
}

function lotsFor({ items, itemSearch }: Searched, { product, words }: Wanted): LookUpMatches['lots'] {
  const named = product?.lot == null ? [] : [{ gtin: product.gtin, lot: product.lot }]
  const found = words === null ? named : [...named, ...itemSearch.lots(words, asked)]
  return found.map(({ gtin, lot }) => ({ gtin, product: items.productName(gtin), lot }))
}

function productsFor({ itemSearch }: Searched, { product, words }: Wanted): LookUpMatches['products'] {
  const named = product === null ? null : itemSearch.product(product.gtin)
  return [...(named === null ? [] : [named]), ...(words === null ? [] : itemSearch.productsNamed(words, asked))]
}

function shown<Match>(matches: readonly Match[]): readonly Match[] {
  return matches.slice(0, mostMatches)
}
