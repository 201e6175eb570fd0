import { elementValue } from '../../gs1/elements.ts'
import { itemIdOf, parseGtin, parseItemId, parseSscc, ssccId } from '../../gs1/item-identity.ts'
import type { Gtin, ItemId } from '../../gs1/item-identity.ts'
import { parseScan } from '../../gs1/parse-scan.ts'

/**
 * What a text that somebody looks up can mean. A text may mean several things at once: thirteen digits may be the GTIN
 * of a product, and may as well be a serial number or a lot.
 */
export type Wanted = {
  /** Items that the text names in full. */
  readonly items: readonly ItemId[]
  /** The product it names, where it names no item of it; with the lot that a scan states beside it. */
  readonly product: { readonly gtin: Gtin; readonly lot: string | null } | null
  /** The text as a person may mean it: how a serial number, an SSCC or a product name begins, a lot, a shipment's number. */
  readonly words: string | null
}

/** More than any serial number, lot, document number or product name has. */
const longestWords = 200
const symbologyIdentifier = /^\][A-Za-z]\d/
const digitsOfGtin = /^(?:\d{8}|\d{12,14})$/

/** Reads what was scanned or typed into the field of the look-up, in every way it can be meant. */
export function readWanted(typed: string): Wanted {
  const text = typed.trim()
  const scan = parseScan(text)
  const elements = scan.ok ? scan.value.elements : []
  const scanned = itemIdOf(elements)
  const named = parseItemId(text)
  const sscc = parseSscc(text)
  const items = [
    ...(scanned === null ? [] : [scanned]),
    ...(named.ok ? [text as ItemId] : []),
    ...(sscc === null ? [] : [ssccId(sscc)]),
  ]
  const gtin = scanned === null ? (parseGtin(elementValue(elements, '01') ?? '') ?? gtinOfDigits(text)) : null
  return {
    items: [...new Set(items)],
    product: gtin === null ? null : { gtin, lot: elementValue(elements, '10') },
    words: isWords(text) ? text : null,
  }
}

/** A GTIN of 8, 12 or 13 digits is the one of 14 with zeros before it (GS1 General Specifications, section 3.3.2). */
function gtinOfDigits(text: string): Gtin | null {
  return digitsOfGtin.test(text) ? parseGtin(text.padStart(14, '0')) : null
}

function isWords(text: string): boolean {
  return text !== '' && text.length <= longestWords && !symbologyIdentifier.test(text)
}
