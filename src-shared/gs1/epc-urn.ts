import { gs1CheckDigit } from './check-digit.ts'
import { parseGtin, parseSerial, parseSscc, sgtinId, ssccId } from './item-identity.ts'
import type { ItemId } from './item-identity.ts'
import { parseLot } from './lot.ts'
import { percentDecoded } from './percent-encoding.ts'

/**
 * The item that a pure identity EPC URN names (Tag Data Standard, section 6.3), or null where it names none: an SGTIN or an
 * SSCC. The URN leaves the check digit out and moves the first digit (indicator, extension) behind the company prefix.
 */
export function itemOfUrn(urn: string): ItemId | null {
  const [, scheme, prefix = '', reference = '', encodedSerial = ''] =
    /^urn:epc:id:(sgtin|sscc):(\d{6,12})\.(\d{1,11})(?:\.(.+))?$/.exec(urn) ?? []
  if (scheme === undefined) return null
  const digits = `${reference.slice(0, 1)}${prefix}${reference.slice(1)}`
  const key = `${digits}${gs1CheckDigit(digits)}`
  if (scheme === 'sscc') {
    const sscc = encodedSerial === '' ? parseSscc(key) : null
    return sscc === null ? null : ssccId(sscc)
  }
  const gtin = parseGtin(key)
  const serial = parseSerial(percentDecoded(encodedSerial))
  return gtin === null || serial === null ? null : sgtinId(gtin, serial)
}

/** The GLN of 13 digits that an SGLN or PGLN URN names (Tag Data Standard, section 6.3), or null. An extension is left out: it is a place within. */
export function glnOfUrn(urn: string): string | null {
  const [, prefix, reference] = /^urn:epc:id:(?:sgln|pgln):(\d{6,12})\.(\d{0,6})(?:\.[^.]*)?$/.exec(urn) ?? []
  if (prefix === undefined || reference === undefined || prefix.length + reference.length !== 12) return null
  const digits = `${prefix}${reference}`
  return `${digits}${gs1CheckDigit(digits)}`
}

/** The lot of a product that a class URN names (Tag Data Standard, section 6.4: LGTIN), or null where it names none. */
export function lotOfUrn(urn: string): { readonly gtin: string; readonly lot: string } | null {
  const [, prefix = '', reference = '', encodedLot = ''] =
    /^urn:epc:class:lgtin:(\d{6,12})\.(\d{1,11})\.(.+)$/.exec(urn) ?? []
  const digits = `${reference.slice(0, 1)}${prefix}${reference.slice(1)}`
  const gtin = digits.length === 13 ? parseGtin(`${digits}${gs1CheckDigit(digits)}`) : null
  const lot = parseLot(percentDecoded(encodedLot))
  return gtin === null || lot === null ? null : { gtin, lot }
}
