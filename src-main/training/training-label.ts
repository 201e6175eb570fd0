import type { AnnouncedItem } from '#shared/domain/items/facts.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'

/**
 * What a scanner sends for the label of a training item: the DataMatrix of a pack or case with symbology identifier,
 * GTIN, serial, separator and lot, or the GS1-128 code of an SSCC. No expiry: it depends on the day on which the site
 * was set up. Null for what is no item.
 */
export function trainingLabel(item: Pick<AnnouncedItem, 'id' | 'lot'>): string | null {
  const identity = parseItemId(item.id)
  if (!identity.ok) return null
  if (identity.value.kind === 'sscc') return `]C100${identity.value.sscc}`
  const { gtin, serial } = identity.value
  return `]d201${gtin}21${serial}${item.lot === null ? '' : `\u001d10${item.lot}`}`
}
