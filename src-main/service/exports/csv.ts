/** A value of a table: what is not there is an empty field. */
export type CsvValue = string | number | boolean | null

/** What makes a spreadsheet take a field for a formula. */
const beginsAFormula = /^[=+\-@\t\r]/

/**
 * One line of a CSV file (RFC 4180), every text in quotes. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it: labels and replies are written by strangers. The JSON beside it has every text as it is.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = beginsAFormula.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
