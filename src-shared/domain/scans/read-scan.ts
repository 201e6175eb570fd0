import { elementValue } from '../../gs1/elements.ts'
import { isoExpiry } from '../../gs1/expiry.ts'
import { itemIdOf, parseItemId } from '../../gs1/item-identity.ts'
import { parseScan } from '../../gs1/parse-scan.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ReadItem } from './read-item.ts'
import type { ScanRefusal } from './refusal.ts'

/**
 * Reads what a scanner sent as one item with what its label states, or says why it cannot be one.
 * `year` is the current one: a label has two digits of it (GS1 General Specifications, section 7.12).
 */
export function readScan(text: string, year: number): Result<ReadItem, ScanRefusal> {
  const parsed = parseScan(text)
  if (!parsed.ok) return err({ code: 'SCAN_UNREADABLE', because: parsed.error.code, ai: parsed.error.ai })
  const { elements } = parsed.value
  const id = itemIdOf(elements)
  if (id === null) return err({ code: 'SCAN_NAMES_NO_ITEM' })
  const identity = parseItemId(id)
  const expiry = elementValue(elements, '17')
  return ok({
    id,
    gtin: identity.ok && identity.value.kind === 'sgtin' ? identity.value.gtin : null,
    serial: identity.ok && identity.value.kind === 'sgtin' ? identity.value.serial : null,
    lot: elementValue(elements, '10'),
    expiry: expiry === null ? null : isoExpiry(expiry, year),
  })
}
