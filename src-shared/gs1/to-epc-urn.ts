import { prefixLengthOf } from './company-prefixes.ts'
import type { CompanyPrefixes } from './company-prefixes.ts'
import type { ItemIdentity } from './item-identity.ts'

/**
 * The pure identity EPC URN of an item (Tag Data Standard, sections 6.3.1 and 6.3.2): the check digit is left out, and the
 * first digit (indicator, extension) stands behind the company prefix.
 */
export function urnOfItem(item: ItemIdentity, prefixes: CompanyPrefixes): string {
  if (item.kind === 'sscc') return `urn:epc:id:sscc:${parted(item.sscc, prefixes)}`
  return `urn:epc:id:sgtin:${parted(item.gtin, prefixes)}.${escaped(item.serial)}`
}

/** The SGLN URN of a place; the extension 0 stands for none (Tag Data Standard, section 6.3.3). */
export function urnOfPlace(gln: string, prefixes: CompanyPrefixes): string {
  const digits = gln.slice(0, -1)
  const length = prefixLengthOf(digits, prefixes)
  return `urn:epc:id:sgln:${digits.slice(0, length)}.${digits.slice(length)}.0`
}

function parted(key: string, prefixes: CompanyPrefixes): string {
  const digits = key.slice(1, -1)
  const length = prefixLengthOf(digits, prefixes)
  return `${digits.slice(0, length)}.${key.slice(0, 1)}${digits.slice(length)}`
}

/** A serial in a URN: only what has a meaning in one is escaped (Tag Data Standard, table A-1), and nothing else may be. */
function escaped(serial: string): string {
  return serial.replaceAll(/["%&/<>?]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
