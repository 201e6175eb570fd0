import type { Brand } from '../kernel/brand.ts'
import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import { allIn, cset82, digit } from './character-sets.ts'
import { endsInCheckDigit } from './check-digit.ts'
import { elementValue } from './elements.ts'
import type { Element } from './elements.ts'
import { percentDecoded, percentEncoded } from './percent-encoding.ts'

/** A GTIN of 14 digits whose check digit was verified; shorter GTINs are filled with zeros on the left. */
export type Gtin = Brand<string, 'Gtin'>

/** A serial number of 1 to 20 characters of GS1 character set 82, byte for byte as the label has it. */
export type Serial = Brand<string, 'Serial'>

/** A Serial Shipping Container Code of 18 digits whose check digit was verified. */
export type Sscc = Brand<string, 'Sscc'>

/**
 * How every record names an item: the path of its canonical GS1 Digital Link, `01/<GTIN>/21/<serial, percent-encoded>`
 * or `00/<SSCC>`. Each item has exactly one spelling, so equal text is the same item.
 */
export type ItemId = Brand<string, 'ItemId'>

/** What an ItemId says, taken apart. */
export type ItemIdentity =
  | { readonly kind: 'sgtin'; readonly gtin: Gtin; readonly serial: Serial }
  | { readonly kind: 'sscc'; readonly sscc: Sscc }

/** Why a text is not the name of an item. */
export type ItemIdRefusal = 'NOT_AN_ITEM_ID' | 'BAD_GTIN' | 'BAD_SERIAL' | 'BAD_SSCC'

const longestSerial = 20

/**
 * The item that the elements of one scan name, or null where they name a product, a place or nothing.
 *
 * GTIN and serial (01 with 21), or an SSCC (00). A label that bears both states two names of one thing, which is allowed;
 * GTIN and serial win, because lot and expiry beside them are attributes of that GTIN. Without a serial the SSCC is the item.
 * A serial under 03 (made to order) or 8006 (piece of a trade item) names no item that the network knows.
 */
export function itemIdOf(elements: readonly Element[]): ItemId | null {
  const gtin = parseGtin(elementValue(elements, '01') ?? '')
  const serial = parseSerial(elementValue(elements, '21') ?? '')
  if (gtin !== null && serial !== null) return sgtinId(gtin, serial)
  const sscc = parseSscc(elementValue(elements, '00') ?? '')
  return sscc === null ? null : ssccId(sscc)
}

/** The name of an item by GTIN and serial. */
export function sgtinId(gtin: Gtin, serial: Serial): ItemId {
  return `01/${gtin}/21/${percentEncoded(serial)}` as ItemId
}

/** The name of an item by SSCC. */
export function ssccId(sscc: Sscc): ItemId {
  return `00/${sscc}` as ItemId
}

/** The text as a GTIN of 14 digits, or null. */
export function parseGtin(text: string): Gtin | null {
  return isKey(text, 14) ? (text as Gtin) : null
}

/** The text as an SSCC, or null. */
export function parseSscc(text: string): Sscc | null {
  return isKey(text, 18) ? (text as Sscc) : null
}

/** The text as a serial number, or null. */
export function parseSerial(text: string): Serial | null {
  return text.length >= 1 && text.length <= longestSerial && allIn(cset82, text) ? (text as Serial) : null
}

/**
 * Takes an ItemId apart. Only the one spelling that `sgtinId` and `ssccId` give is accepted; a serial that is
 * percent-encoded in another way is refused, because two spellings of one item would be two items.
 */
export function parseItemId(text: string): Result<ItemIdentity, ItemIdRefusal> {
  if (text.startsWith('00/')) {
    const sscc = parseSscc(text.slice(3))
    return sscc === null ? err('BAD_SSCC') : ok({ kind: 'sscc', sscc })
  }
  if (!text.startsWith('01/') || text.slice(17, 21) !== '/21/') return err('NOT_AN_ITEM_ID')
  const gtin = parseGtin(text.slice(3, 17))
  if (gtin === null) return err('BAD_GTIN')
  const serial = parseSerial(percentDecoded(text.slice(21)))
  if (serial === null || sgtinId(gtin, serial) !== text) return err('BAD_SERIAL')
  return ok({ kind: 'sgtin', gtin, serial })
}

function isKey(text: string, length: number): boolean {
  return text.length === length && allIn(digit, text) && endsInCheckDigit(text)
}
