import { identifierOf } from '../../gs1/application-identifiers.ts'
import { parseScan } from '../../gs1/parse-scan.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import type { ReadItem } from './read-item.ts'
import type { ScanRefusal } from './refusal.ts'

/**
 * Judges what was read of a scanner that is known to lose separators. Where a value of variable length ends can not be seen
 * then: the serial counts if an item of exactly this name is known, its lot if it is the one that is known of it, and
 * anything else is refused. Never a reason to guess a split.
 */
export function judgeWithoutSeparators(
  text: string,
  read: Result<ReadItem, ScanRefusal>,
  find: (id: ReadItem['id']) => KnownItem | UnknownItem,
): Result<ReadItem, ScanRefusal> {
  if (!needsSeparators(text)) return read
  if (!read.ok) return lost('')
  const item = find(read.value.id)
  const isExpected = item.kind === 'known' && (read.value.lot === null || read.value.lot === item.lot)
  return isExpected ? ok(read.value) : lost(read.value.serial ?? '')
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
