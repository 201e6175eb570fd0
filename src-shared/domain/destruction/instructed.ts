import type { ItemId } from '../../gs1/item-identity.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import type { ScanSituation } from '../scans/situation.ts'

/** Why an item that an instruction names does not get onto the list of its order. */
export const notListedReasons = ['notHere', 'onOtherOrder', 'inOpenJob', 'stateForbids'] as const
export type NotListedReason = (typeof notListedReasons)[number]

/** An item that an instruction names and the list lacks. */
export type NotListed = { readonly item: ItemId; readonly because: NotListedReason }

/**
 * Whether an item that an owner or an authority wants destroyed can be put on a list, or why not. A file is not believed
 * because of who sent it: what it names is judged as if it had been scanned.
 */
export function judgeInstructed(
  item: KnownItem | UnknownItem,
  situation: Pick<ScanSituation, 'at' | 'site'>,
): NotListedReason | null {
  switch (item.kind) {
    case 'unknown':
      return 'notHere'
    case 'known':
      if (item.listed !== null) return 'onOtherOrder'
      if (item.claimedBy !== null) return 'inOpenJob'
      return mayUndergo(item, 'destroy', situation).ok ? null : 'stateForbids'
    default:
      return unreachable(item)
  }
}
