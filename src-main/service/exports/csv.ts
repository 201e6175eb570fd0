/** A value of a table: what is not there is an empty field. */
export type CsvValue = string | number | null

/** A column: what stands at its head, and what it has of a row. */
export type CsvColumn<Row> = readonly [head: string, valueOf: (row: Row) => CsvValue]

/** What makes a spreadsheet take a field for a formula. */
const beginsAFormula = /^[=+\-@\t\r]/

/**
 * A CSV file (RFC 4180), line by line, with every text in quotes. A text that a spreadsheet would run as a formula gets
 * an apostrophe before it: labels and replies are written by strangers. The JSON beside it has every text as it is.
 */
export function* csvFile<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): Iterable<string> {
  yield csvLine(columns.map(([head]) => head))
  for (const row of rows) yield csvLine(columns.map(([, valueOf]) => valueOf(row)))
}

/** One line of such a file. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = beginsAFormula.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
