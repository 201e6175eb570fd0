import type { AnnouncedItem } from '#shared/domain/items/facts.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'

/**
 * What a scanner sends for the DataMatrix of a training pack: symbology identifier, GTIN, serial, separator, lot.
 * No expiry: it depends on the day on which the site was set up. Null for what has no GTIN and serial.
 */
export function trainingLabel(item: Pick<AnnouncedItem, 'id' | 'lot'>): string | null {
  const identity = parseItemId(item.id)
  if (!identity.ok || identity.value.kind !== 'sgtin') return null
  const { gtin, serial } = identity.value
  return `]d201${gtin}21${serial}${item.lot === null ? '' : `\u001d10${item.lot}`}`
}
