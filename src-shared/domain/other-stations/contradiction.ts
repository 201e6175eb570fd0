import type { ItemId } from '../../gs1/item-identity.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import type { Doubt } from '../shipments/doubt.ts'
import type { StationDeed } from '../../epcis/station-deed.ts'

/** What this station knows of the items of a deed, and what is around its container, outermost last. */
export type KnownOfDeed = {
  readonly items: readonly (KnownItem | UnknownItem)[]
  readonly container: KnownItem | UnknownItem | null
  readonly aroundContainer: readonly ItemId[]
}

/**
 * What another station did against what was done here, where both can not be true; null where they can. Two holds, or a hold
 * and a move, can: they are about different things. The code says what each side did, its subject which item.
 */
export function contradiction(deed: StationDeed, known: KnownOfDeed): Doubt | null {
  const circle = deed.items.find((item) => item === deed.container || known.aroundContainer.includes(item))
  if (deed.did === 'packed' && circle !== undefined) return { code: 'PACKED_AT_BOTH', about: circle }
  const container = known.container === null ? null : usedAfterItsEnd(deed, known.container)
  if (container !== null) return container
  for (const item of known.items) {
    const doubt = contradictionAbout(deed, item)
    if (doubt !== null) return doubt
  }
  return null
}

function contradictionAbout(deed: StationDeed, item: KnownItem | UnknownItem): Doubt | null {
  const ends = deed.did === 'destroyed' || deed.did === 'decommissioned'
  if (item.kind === 'unknown') {
    return ends && item.claimedBy !== null ? { code: 'ENDED_THERE_USED_HERE', about: item.id } : null
  }
  const ended = usedAfterItsEnd(deed, item)
  if (ended !== null) return ended
  const actedLater = item.lastEventAt > deed.at
  if (ends && (actedLater || item.claimedBy !== null)) return { code: 'ENDED_THERE_USED_HERE', about: item.id }
  if (deed.did === 'packed' && actedLater && item.parent !== null && item.parent !== deed.container)
    return { code: 'PACKED_AT_BOTH', about: item.id }
  if (deed.did === 'received' && !mayBeReceived.has(item.availability))
    return { code: 'RECEIVED_AT_BOTH', about: item.id }
  return null
}

/** What has ended here can not have been used there, and ends once. */
function usedAfterItsEnd(deed: StationDeed, item: KnownItem | UnknownItem): Doubt | null {
  if (item.kind === 'unknown' || item.lifecycle === 'commissioned') return null
  if (deed.did === 'destroyed' || deed.did === 'decommissioned') return { code: 'ENDED_AT_BOTH', about: item.id }
  // What happened there before it ended here only comes late.
  return deed.at > item.lastEventAt ? { code: 'ENDED_HERE_USED_THERE', about: item.id } : null
}

const mayBeReceived: ReadonlySet<KnownItem['availability']> = new Set(['SHIPPED', 'PENDINGRECEIPT', 'RECEIVED'])
