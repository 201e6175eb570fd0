import { elementValue } from '../gs1/elements.ts'
import { glnOfUrn, itemOfUrn } from '../gs1/epc-urn.ts'
import { itemIdOf } from '../gs1/item-identity.ts'
import type { ItemId } from '../gs1/item-identity.ts'
import { parseScan } from '../gs1/parse-scan.ts'

/**
 * The item that an EPC names, as a GS1 Digital Link of any domain or as a URN; null where it names none or a check digit is
 * wrong. Both spellings give the same item.
 */
export function itemOfEpc(epc: string): ItemId | null {
  if (epc.startsWith('urn:')) return itemOfUrn(epc)
  const read = readLink(epc)
  return read === null ? null : itemIdOf(read)
}

/** The GLN of a party or place (Digital Link with AI 414 or 417, SGLN or PGLN URN); null where it names none or the check digit is wrong. */
export function glnOfPlace(uri: string): string | null {
  if (uri.startsWith('urn:')) return glnOfUrn(uri)
  const read = readLink(uri)
  return read === null ? null : (elementValue(read, '414') ?? elementValue(read, '417'))
}

/** A word of the Core Business Vocabulary without the prefix of its web, URN or compact form. */
export function vocabularyWord(term: string): string {
  return term.replace(
    /^(?:https:\/\/(?:ref|ns)\.gs1\.org\/cbv\/[A-Za-z]+-|urn:epcglobal:cbv:[a-z_]+:|cbv:[A-Za-z]+-)/,
    '',
  )
}

function readLink(uri: string) {
  if (!uri.startsWith('https://') && !uri.startsWith('http://')) return null
  const read = parseScan(uri)
  return read.ok ? read.value.elements : null
}
