import type { Piece } from '../../epcis/inbound-event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'

/** Lot and expiry as commissioning told them. */
export type LabelTold = { readonly lot: string | null; readonly expiry: string | null }

/** Lot and expiry of each item that was commissioned up to this time; `conflict` where two events tell different ones. */
export function labelsTold(pieces: readonly Piece[], until: Instant): ReadonlyMap<ItemId, LabelTold | 'conflict'> {
  const labels = new Map<ItemId, LabelTold | 'conflict'>()
  for (const piece of pieces) {
    if (piece.kind !== 'commissioned' || piece.at > until) continue
    for (const item of piece.items) {
      const before = labels.get(item)
      labels.set(item, before === undefined ? piece : joined(before, piece))
    }
  }
  return labels
}

/** What one event leaves open another may tell; what both tell must be the same. */
function joined(one: LabelTold | 'conflict', other: LabelTold): LabelTold | 'conflict' {
  if (one === 'conflict' || differ(one.lot, other.lot) || differ(one.expiry, other.expiry)) return 'conflict'
  return { lot: one.lot ?? other.lot, expiry: one.expiry ?? other.expiry }
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}
