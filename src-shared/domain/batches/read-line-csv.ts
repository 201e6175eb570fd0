import { parseLot } from '../../gs1/lot.ts'
import { itemIdOf, parseSscc, ssccId } from '../../gs1/item-identity.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { parseScan } from '../../gs1/parse-scan.ts'
import { itemOfEpc } from '../../epcis/names.ts'
import { parseIsoDate, parseIsoTime } from '../../kernel/time.ts'
import { packagingLevels } from '../items/item.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { LineFlaw, LineFlawCode } from './flaw.ts'
import type { LineRecord } from './line-record.ts'
import type { LineReading } from './line-reading.ts'
import { splitCsvLine } from './split-csv-line.ts'

const columns = ['step', 'item', 'level', 'lot', 'expiry', 'parent', 'time', 'quantity'] as const
type Column = (typeof columns)[number]
const neededColumns: readonly Column[] = ['step', 'item', 'time']
const separators = [';', ',', '\t']
/** A line has eight short fields. */
const longestLine = 2048
const longestAbout = 100
const largestQuantity = 100_000_000

/**
 * Reads a packaging line's CSV file, line by line (docs/batches.md has the layout). The first line names the columns, in any order;
 * columns that we do not know are passed over. A line that is wrong does not take the others with it.
 */
export function* readLineCsv(text: string): Generator<LineReading> {
  let header: Header | null = null
  let line = 0
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    const content = text.slice(from, text.charAt(end - 1) === '\r' ? end - 1 : end)
    from = end + 1
    line += 1
    if (content.trim() === '') continue
    if (header === null) {
      header = readHeader(content)
      if (header === null) {
        yield flawed(line, 'NOT_THE_LAYOUT', content, end)
        return
      }
      continue
    }
    yield { ...readLine(content, line, header), upTo: Math.min(from, text.length) }
  }
}

type Header = {
  readonly separator: string
  readonly at: Readonly<Partial<Record<Column, number>>>
  /** What many lines after each other have in common is read once. */
  readonly parentOf: (text: string) => ItemId | null
  readonly lotOf: (text: string) => string | null
  readonly expiryOf: (text: string) => string | null
}

function readHeader(line: string): Header | null {
  for (const separator of separators) {
    const names = splitCsvLine(line, separator)?.map((name) => name.trim().toLowerCase()) ?? []
    if (!neededColumns.every((column) => names.includes(column))) continue
    const at = Object.fromEntries(
      columns.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)]] : [])),
    )
    return { separator, at, parentOf: asBefore(itemOf), lotOf: asBefore(parseLot), expiryOf: asBefore(parseIsoDate) }
  }
  return null
}

type Read = Omit<LineReading, 'upTo'>

function readLine(content: string, where: number, { separator, at, parentOf, lotOf, expiryOf }: Header): Read {
  const fields = content.length > longestLine ? null : splitCsvLine(content, separator)
  if (fields === null) return flawOf(where, 'LINE_UNREADABLE', content)
  const field = (column: Column) => {
    const index = at[column]
    return index === undefined ? '' : (fields[index] ?? '').trim()
  }
  const step = field('step').toLowerCase()
  if (step === 'count') return readCount(field('level'), field('quantity'), where)
  if (step !== 'commission' && step !== 'aggregate') return flawOf(where, 'STEP_UNKNOWN', field('step'))

  const item = itemOf(field('item'))
  if (item === null) return flawOf(where, 'ITEM_UNREADABLE', field('item'))
  const time = parseIsoTime(field('time'))
  if (time === null) return flawOf(where, 'TIME_UNREADABLE', field('time'))
  const parent = field('parent') === '' ? null : parentOf(field('parent'))
  if (parent === null && field('parent') !== '') return flawOf(where, 'ITEM_UNREADABLE', field('parent'))
  const packed: readonly LineRecord[] = parent === null ? [] : [{ kind: 'packed', where, item, parent, at: time }]
  if (step === 'aggregate')
    return parent === null ? flawOf(where, 'PARENT_MISSING', item) : { records: packed, flaw: null }

  const level = levelOf(field('level'))
  if (level === null) return flawOf(where, 'LEVEL_UNREADABLE', field('level'))
  const lot = field('lot') === '' ? null : lotOf(field('lot'))
  if (lot === null && field('lot') !== '') return flawOf(where, 'LOT_UNREADABLE', field('lot'))
  const expiry = field('expiry') === '' ? null : expiryOf(field('expiry'))
  if (expiry === null && field('expiry') !== '') return flawOf(where, 'EXPIRY_UNREADABLE', field('expiry'))
  return { records: [{ kind: 'made', where, item, level, lot, expiry, at: time }, ...packed], flaw: null }
}

function readCount(level: string, quantity: string, where: number): Read {
  const counted = levelOf(level)
  if (counted === null) return flawOf(where, 'LEVEL_UNREADABLE', level)
  const number = /^\d{1,9}$/.test(quantity) ? Number(quantity) : Number.NaN
  if (!(number <= largestQuantity)) return flawOf(where, 'QUANTITY_UNREADABLE', quantity)
  return { records: [{ kind: 'counted', where, level: counted, quantity: number }], flaw: null }
}

/** An item as a label writes it, in brackets or not, as a Digital Link or URN, or as an SSCC of 18 digits. */
function itemOf(text: string): ItemId | null {
  if (text.startsWith('urn:') || text.startsWith('http')) return itemOfEpc(text)
  const sscc = parseSscc(text)
  if (sscc !== null) return ssccId(sscc)
  const scan = parseScan(text)
  return scan.ok ? itemIdOf(scan.value.elements) : null
}

/** The same reading, which gives the last answer again for the same text. */
function asBefore<Value>(read: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) }
    return last.value
  }
}

function levelOf(text: string): PackagingLevel | null {
  return packagingLevels.find((level) => level === text.toUpperCase()) ?? null
}

function flawOf(where: number, code: LineFlawCode, about: string): Read {
  const flaw: LineFlaw = { where, code, about: about.slice(0, longestAbout) }
  return { records: [], flaw }
}

function flawed(where: number, code: LineFlawCode, about: string, upTo: number): LineReading {
  return { ...flawOf(where, code, about), upTo }
}
