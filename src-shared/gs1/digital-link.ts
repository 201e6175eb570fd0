import type { ItemId } from './item-identity.ts'
import { percentEncoded } from './percent-encoding.ts'

/** The domain of canonical GS1 Digital Link URIs; identifiers sent to a network always use it (GS1 Digital Link, URI syntax). */
const canonicalDomain = 'https://id.gs1.org'

/** The canonical GS1 Digital Link URI of an item, e.g. `https://id.gs1.org/01/09521234567899/21/ABC%2F1`. */
export function itemLink(item: ItemId): string {
  return `${canonicalDomain}/${item}`
}

/** The canonical GS1 Digital Link URI of a place, named by its GLN of 13 digits. */
export function locationLink(gln: string): string {
  return `${canonicalDomain}/414/${gln}`
}

/** The canonical GS1 Digital Link URI of a lot of a product, a class of items: `https://id.gs1.org/01/09521234567899/10/L-26%2F7`. */
export function lotLink(gtin: string, lot: string): string {
  return `${canonicalDomain}/01/${gtin}/10/${percentEncoded(lot)}`
}
