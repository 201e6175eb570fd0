import { identifierAt, identifierOf } from '../../gs1/application-identifiers.ts'
import { elementValue } from '../../gs1/elements.ts'
import { isoExpiry } from '../../gs1/expiry.ts'
import { parseGtin, parseSerial, sgtinId } from '../../gs1/item-identity.ts'
import type { Gtin } from '../../gs1/item-identity.ts'
import { parseScan } from '../../gs1/parse-scan.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import type { ReadItem } from './read-item.ts'
import type { ScanRefusal } from './refusal.ts'

/** An item that the station knows: it was announced, or came here in another way. */
type Expected = { readonly item: KnownItem; readonly serial: string }
type Find = (id: ReadItem['id']) => KnownItem | UnknownItem

const separator = '\u001d'
/** The longest serial and the longest lot (GS1 General Specifications, sections 3.5.2 and 3.4.1). */
const longestValue = 20
/** Serial, lot and expiry with their identifiers: a text that is longer is that of no label that could be compared. */
const longestTail = 2 + longestValue + 2 + longestValue + 2 + 6

/**
 * Judges what was read by a scanner that is known to lose separators. Where a value of variable length ends cannot be seen
 * then, so nothing is split. The text is compared with what the labels of expected items give through such a scanner:
 * serial, and lot and expiry as they are known of the item, in any order. It counts where exactly one item gives it, to
 * the sign; what none or more than one gives is refused. `year` is that of the scan.
 */
export function judgeWithoutSeparators(
  text: string,
  read: Result<ReadItem, ScanRefusal>,
  year: number,
  find: Find,
): Result<ReadItem, ScanRefusal> {
  if (!needsSeparators(text)) return read
  const start = endOfFixed(text)
  const fixed = parseScan(text.slice(0, start))
  if (!fixed.ok) return lost('')
  const gtin = parseGtin(elementValue(fixed.value.elements, '01') ?? '')
  if (gtin === null) return judgeContainer(read, find)
  const date = elementValue(fixed.value.elements, '17')
  const tail = text.slice(start).replaceAll(separator, '')
  const given = expectedIn(tail, gtin, find).flatMap((expected) => asGivenBy(expected, gtin, tail, date !== null, year))
  const [only] = given
  if (only === undefined || given.length > 1) return lost(read.ok ? (read.value.serial ?? '') : '')
  return ok(date === null ? only : { ...only, expiry: isoExpiry(date, year) })
}

/** An SSCC is of fixed length; what stands behind it on a label counts only where it is what is known. */
function judgeContainer(read: Result<ReadItem, ScanRefusal>, find: Find): Result<ReadItem, ScanRefusal> {
  if (!read.ok) return lost('')
  const item = find(read.value.id)
  const isExpected = item.kind === 'known' && (read.value.lot === null || read.value.lot === item.lot)
  return isExpected ? read : lost(read.value.serial ?? '')
}

/** Where the elements end whose lengths all readers know: up to there nothing can be lost. */
function endOfFixed(text: string): number {
  let at = text.startsWith(']') ? 3 : 0
  for (;;) {
    const identifier = identifierAt(text, at)
    if (identifier === null || !identifier.predefinedLength) return at
    const next = at + identifier.ai.length + identifier.longest
    if (next > text.length) return at
    at = next
  }
}

/** The known items of a GTIN whose serial stands somewhere in a text behind its identifier. */
function expectedIn(tail: string, gtin: Gtin, find: Find): readonly Expected[] {
  if (tail.length > longestTail) return []
  const serials = new Set<string>()
  for (let at = tail.indexOf('21'); at !== -1; at = tail.indexOf('21', at + 1))
    for (let length = 1; length <= Math.min(longestValue, tail.length - at - 2); length += 1)
      serials.add(tail.slice(at + 2, at + 2 + length))
  return [...serials].flatMap((text): readonly Expected[] => {
    const serial = parseSerial(text)
    const item = serial === null ? null : find(sgtinId(gtin, serial))
    return item?.kind === 'known' ? [{ item, serial: text }] : []
  })
}

type Part = { readonly says: 'serial' | 'lot' | 'expiry'; readonly text: string }

/** What was read, where the label of this item gives exactly this text; nothing where it gives another. */
function asGivenBy(
  { item, serial }: Expected,
  gtin: Gtin,
  tail: string,
  isDated: boolean,
  year: number,
): readonly ReadItem[] {
  const parts: readonly Part[] = [
    { says: 'serial', text: `21${serial}` },
    ...(item.lot === null ? [] : [{ says: 'lot', text: `10${item.lot}` } as const]),
    ...(item.expiry === null || isDated ? [] : datesOf(item.expiry, tail, year)),
  ]
  const used = orderedAs(tail, parts)
  if (used === null || !used.has('serial')) return []
  const { id, lot, expiry } = item
  return [{ id, gtin, serial, lot: used.has('lot') ? lot : null, expiry: used.has('expiry') ? expiry : null }]
}

/** The expiry as elements that stand in this text; a label may write the last day of a month as day 00. */
function datesOf(expiry: string, tail: string, year: number): readonly Part[] {
  const written = [expiry.slice(2).replaceAll('-', ''), `${expiry.slice(2, 4)}${expiry.slice(5, 7)}00`]
  return written
    .filter((date) => tail.includes(`17${date}`) && isoExpiry(date, year) === expiry)
    .map((date) => ({ says: 'expiry', text: `17${date}` }))
}

/** Which parts make up this text one behind the other, each said at most once; null where they cannot. */
function orderedAs(text: string, parts: readonly Part[]): ReadonlySet<Part['says']> | null {
  if (text === '') return new Set()
  for (const { says, text: part } of parts) {
    if (!text.startsWith(part)) continue
    const rest = orderedAs(
      text.slice(part.length),
      parts.filter((other) => other.says !== says),
    )
    if (rest !== null) return new Set([says, ...rest])
  }
  return null
}

/** Whether a text is made of elements, one of which has no length that all readers know. */
function needsSeparators(text: string): boolean {
  const parsed = parseScan(text)
  if (!parsed.ok) return parsed.error.ai !== null && hasNoKnownLength(parsed.error.ai)
  return parsed.value.form === 'elementString' && parsed.value.elements.some(([ai]) => hasNoKnownLength(ai))
}

function hasNoKnownLength(ai: string): boolean {
  return identifierOf(ai)?.predefinedLength === false
}

function lost(serial: string): Result<ReadItem, ScanRefusal> {
  return err({ code: 'SEPARATOR_LOST', serial })
}
