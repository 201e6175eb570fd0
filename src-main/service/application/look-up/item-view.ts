import type { ItemView } from '#shared/contract/views/item-views.ts'
import type { ReadItem } from '#shared/domain/scans/read-item.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Workplace } from '../workplace.ts'

/** What a screen shows of an item: its names taken apart, its product, and lot and expiry as scanned or as known. */
export function itemView(
  { items }: Pick<Workplace, 'items'>,
  id: ItemId,
  scanned: Pick<ReadItem, 'lot' | 'expiry'> | null,
): ItemView {
  const known = items.labelOf(id)
  const { gtin, ...names } = namesOf(id)
  return {
    id,
    product: gtin === null ? null : items.productName(gtin),
    gtin,
    ...names,
    lot: scanned?.lot ?? known?.lot ?? null,
    expiry: scanned?.expiry ?? known?.expiry ?? null,
  }
}

/** The names of an item taken apart; null where it does not have one. */
export function namesOf(id: ItemId): Pick<ItemView, 'gtin' | 'serial' | 'sscc'> {
  const identity = parseItemId(id)
  const named = identity.ok ? identity.value : null
  return {
    gtin: named?.kind === 'sgtin' ? named.gtin : null,
    serial: named?.kind === 'sgtin' ? named.serial : null,
    sscc: named?.kind === 'sscc' ? named.sscc : null,
  }
}
