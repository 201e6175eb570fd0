import type { ItemView } from '#shared/contract/views.ts'
import type { ReadItem } from '#shared/domain/scans/read-item.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Workplace } from './workplace.ts'

/** What a screen shows of an item: its names taken apart, its product, and lot and expiry as scanned or as known. */
export function itemView(
  { items }: Pick<Workplace, 'items'>,
  id: ItemId,
  scanned: Pick<ReadItem, 'lot' | 'expiry'> | null,
): ItemView {
  const identity = parseItemId(id)
  const named = identity.ok ? identity.value : null
  const gtin = named?.kind === 'sgtin' ? named.gtin : null
  const known = items.find(id)
  return {
    id,
    product: gtin === null ? null : items.productName(gtin),
    gtin,
    serial: named?.kind === 'sgtin' ? named.serial : null,
    sscc: named?.kind === 'sscc' ? named.sscc : null,
    lot: scanned?.lot ?? (known.kind === 'known' ? known.lot : null),
    expiry: scanned?.expiry ?? (known.kind === 'known' ? known.expiry : null),
  }
}
