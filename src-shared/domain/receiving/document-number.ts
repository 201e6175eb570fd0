import { elementValue } from '../../gs1/elements.ts'
import { parseScan } from '../../gs1/parse-scan.ts'

/**
 * The elements that number a document or a delivery (GS1 General Specifications, sections 3.2 and 3.9): global document
 * type, customer's order, consignment, shipment.
 */
const numberingElements = ['253', '400', '401', '402']

/**
 * The number that a code on a delivery note says: the element of a GS1 code that numbers a document, or else all that
 * the code holds, without the scanner's word for its symbology.
 */
export function documentNumberOf(code: string): string {
  const scan = parseScan(code)
  const numbers = scan.ok ? numberingElements.flatMap((ai) => elementValue(scan.value.elements, ai) ?? []) : []
  return (numbers[0] ?? code.replace(/^\][A-Za-z]\w/, '')).trim()
}
