import type { LineReading } from './line-reading.ts'
import type { LineFormat } from './line-record.ts'
import { readLineCsv } from './read-line-csv.ts'
import { readLineEpcis } from './read-line-epcis.ts'

/** A file of a packaging line: JSON is EPCIS, anything else is CSV. Each reading is a place at which the caller may pause. */
export function readLineFile(text: string): { readonly format: LineFormat; readonly readings: Iterable<LineReading> } {
  return /^\uFEFF?\s*\{/.test(text)
    ? { format: 'epcis', readings: readLineEpcis(text) }
    : { format: 'csv', readings: readLineCsv(text) }
}
