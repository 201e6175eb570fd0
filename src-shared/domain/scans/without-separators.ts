import { identifierOf } from '../../gs1/application-identifiers.ts'
import { elementValue } from '../../gs1/elements.ts'
import { parseScan } from '../../gs1/parse-scan.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { certainBeginning, expectedReadings } from './expected-readings.ts'
import type { ExpectedGoods, ExpectedReading } from './expected-readings.ts'
import type { ReadItem } from './read-item.ts'
import { readScan } from './read-scan.ts'
import type { ScanRefusal } from './refusal.ts'

/** What a scan was read as. */
export type Reading = {
  readonly item: ReadItem
  /** The text with the separators that what is expected put in; null where the text says by itself what it is. */
  readonly readAs: string | null
}

/**
 * Judges what was read of a scanner that is known to lose separators. Where a value of variable length ends can not be seen
 * then, so every possible end is compared with what is expected: exactly one reading with a serial that is expected, the lot
 * and the expiry that belong to it, is taken. None, or two, and the scan is refused. Never a reason to guess a split: a reading
 * that cuts a value short counts only if a lot confirms it, because serials may begin alike.
 */
export function judgeWithoutSeparators(
  text: string,
  read: Result<ReadItem, ScanRefusal>,
  goods: ExpectedGoods,
  year: number,
): Result<Reading, ScanRefusal> {
  if (!needsSeparators(text)) return read.ok ? ok({ item: read.value, readAs: null }) : read
  const certain = certainBeginning(text).elements
  if (elementValue(certain, '01') === null) return judgeContainer(read, goods)
  const [only, ...others] = elementValue(certain, '00') === null ? (expectedReadings(text, goods) ?? []) : []
  const serial = read.ok ? (read.value.serial ?? '') : ''
  if (only === undefined || others.length > 0) return lost(serial)
  const reread = readScan(only.text, year)
  return reread.ok && isConfirmed(only, reread.value, goods)
    ? ok({ item: reread.value, readAs: only.isCut ? only.text : null })
    : lost(serial)
}

/** An SSCC is of known length; it counts if nothing before it has a length that nobody can see. */
function judgeContainer(read: Result<ReadItem, ScanRefusal>, goods: ExpectedGoods): Result<Reading, ScanRefusal> {
  if (!read.ok || read.value.gtin !== null) return lost(read.ok ? (read.value.serial ?? '') : '')
  const label = goods.labelOf(read.value.id)
  const isExpected = label !== null && (read.value.lot === null || read.value.lot === label.lot)
  return isExpected ? ok({ item: read.value, readAs: null }) : lost('')
}

/** Whether lot and expiry of a reading are those of the item that it names. */
function isConfirmed(reading: ExpectedReading, item: ReadItem, goods: ExpectedGoods): boolean {
  const label = goods.labelOf(item.id)
  if (label === null || item.serial !== reading.serial || item.lot !== reading.lot) return false
  const lotFits = reading.lot === null ? !reading.isCut : reading.lot === label.lot
  const expiryFits = reading.expiry === null || reading.expiryIsCertain || item.expiry === label.expiry
  return lotFits && expiryFits
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

function lost(serial: string): Result<never, ScanRefusal> {
  return err({ code: 'SEPARATOR_LOST', serial })
}
