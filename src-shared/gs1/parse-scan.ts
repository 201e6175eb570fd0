import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import type { Element } from './elements.ts'
import { checkGathered, gathering } from './gathering.ts'
import type { Gathering } from './gathering.ts'
import { readBracketed } from './read-bracketed.ts'
import { isLink, readDigitalLink } from './read-digital-link.ts'
import { readElementString } from './read-element-string.ts'
import { readRetailCode } from './read-retail-code.ts'
import { refused } from './scan-refusal.ts'
import type { ScanRefusal } from './scan-refusal.ts'

/** The AIM symbology identifiers of the carriers that GS1 applications read (GS1 General Specifications, section 5.1.2). */
export type SymbologyId = ']C1' | ']E0' | ']E4' | ']e0' | ']d1' | ']d2' | ']Q1' | ']Q3'

/**
 * How the elements were written. `retail`: an EAN or UPC symbol, whose number is no element. `plain`: a Data Matrix or QR
 * symbol that holds neither elements nor a link.
 */
export type ScanForm = 'elementString' | 'digitalLink' | 'bracketed' | 'retail' | 'plain'

/** A valid scan. Elements are in the order in which they were read; values are byte for byte those of the label. */
export type ParsedScan = {
  /** What the scanner said it read, or null if it said nothing. */
  readonly symbology: SymbologyId | null
  readonly form: ScanForm
  readonly elements: readonly Element[]
}

/** A QR Code holds 7,089 digits and no other symbol holds more; the limit is the official engine's. */
const longestScan = 8191

/**
 * Reads what a scanner sent or a person typed and checks it against the GS1 standards, as the Syntax Dictionary states them.
 * Never throws; takes time in proportion to the text, which may be hostile. docs/gs1.md lists the rules and their sources.
 */
export function parseScan(text: string): Result<ParsedScan, ScanRefusal> {
  if (text === '') return err(refused('EMPTY_SCAN'))
  if (text.length > longestScan) return err(refused('SCAN_TOO_LONG'))
  if (text.startsWith(']')) return parseCarrier(text)
  const scan = gathering()
  if (text.startsWith('(')) return result(scan, null, 'bracketed', readBracketed(text, scan))
  if (isLink(text)) return result(scan, null, 'digitalLink', readDigitalLink(text, scan))
  return result(scan, null, 'elementString', readElementString(text, 0, scan))
}

/** Reads a message that begins with an AIM symbology identifier (ISO/IEC 15424). */
function parseCarrier(text: string): Result<ParsedScan, ScanRefusal> {
  const symbology = text.slice(0, 3)
  const scan = gathering()
  switch (symbology) {
    case ']d2':
    case ']C1':
    case ']Q3':
    case ']e0':
      if (text.length === symbology.length) return err(refused('EMPTY_SCAN'))
      return result(scan, symbology, 'elementString', readElementString(text, 3, scan))
    case ']d1':
    case ']Q1': {
      const message = text.slice(3)
      if (!isLink(message)) return result(scan, symbology, 'plain', null)
      return result(scan, symbology, 'digitalLink', readDigitalLink(message, scan))
    }
    case ']E0':
    case ']E4':
      return result(scan, symbology, 'retail', readRetailCode(text, symbology === ']E0' ? 13 : 8, scan))
    default:
      return err(refused('UNKNOWN_SYMBOLOGY'))
  }
}

function result(
  scan: Gathering,
  symbology: SymbologyId | null,
  form: ScanForm,
  refusal: ScanRefusal | null,
): Result<ParsedScan, ScanRefusal> {
  const wrong = refusal ?? checkGathered(scan)
  return wrong === null ? ok({ symbology, form, elements: scan.elements }) : err(wrong)
}
