/**
 * The fields of one line of CSV (RFC 4180, without line breaks inside a field); null where a quote is not closed or stands
 * where none may. Takes time in proportion to the line.
 */
export function splitCsvLine(line: string, separator: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(separator)
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (line.charAt(at) !== '"') {
      const end = line.indexOf(separator, at)
      const field = line.slice(at, end < 0 ? line.length : end)
      if (field.includes('"')) return null
      fields.push(field)
      if (end < 0) return fields
      at = end + 1
      continue
    }
    let field = ''
    let from = at + 1
    for (;;) {
      const quote = line.indexOf('"', from)
      if (quote < 0) return null
      field += line.slice(from, quote)
      from = quote + 1
      if (line.charAt(from) !== '"') break
      field += '"'
      from += 1
    }
    fields.push(field)
    if (from === line.length) return fields
    if (line.charAt(from) !== separator) return null
    at = from + 1
  }
}
