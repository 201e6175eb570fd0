import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { ItemState } from '../items/transitions.ts'
import type { ShipmentId } from '../shipments/shipment-id.ts'

/** One thing that goes back. In the ledger and in this order: each is undone before the next. */
export type Undoing =
  /** What went into a container comes out of it. */
  | { readonly kind: 'comesOut'; readonly container: ItemId; readonly items: readonly ItemId[] }
  /** What came out of a container is in it again. */
  | { readonly kind: 'goesBack'; readonly container: ItemId; readonly items: readonly ItemId[] }
  /** A hold goes, unless it was on the item before: `since` is when the act put it on. */
  | { readonly kind: 'holdGoes'; readonly hold: HoldKind; readonly since: Instant; readonly items: readonly ItemId[] }
  /** A hold that the act lifted is on the items again, since when it was before. */
  | { readonly kind: 'isHeldAgain'; readonly hold: HoldKind; readonly items: readonly ItemId[] }
  /** Items stand again where they stood. */
  | { readonly kind: 'standsAgain'; readonly state: ItemState; readonly items: readonly ItemId[] }
  /** Without the act this station would not know them: new containers, and what nobody had announced. */
  | { readonly kind: 'isUnknownAgain'; readonly items: readonly ItemId[] }
  /** What a damaged container and its contents wait for: nobody has to inspect them. `since` is when the act said so. */
  | { readonly kind: 'isNotToInspect'; readonly since: Instant; readonly items: readonly ItemId[] }
  /** Returned goods wait for their verification again. */
  | { readonly kind: 'awaitsVerification'; readonly items: readonly ItemId[] }
  /** Packs are no samples any more, unless they were before: `since` is when the act took them. */
  | { readonly kind: 'isNoSample'; readonly since: Instant; readonly items: readonly ItemId[] }
  /** What a receipt was short of is expected with the rest of the shipment. */
  | { readonly kind: 'isMissingNoMore'; readonly shipment: ShipmentId; readonly items: readonly ItemId[] }
  /** What a supplementary receipt received is missing again. */
  | { readonly kind: 'isMissingAgain'; readonly shipment: ShipmentId; readonly items: readonly ItemId[] }

/** The items that undoing changes, and the containers that they go into or come out of and that stay as they are. */
export type Touched = { readonly changed: readonly ItemId[]; readonly containers: readonly ItemId[] }

/** Which items are touched by this, each once. */
export function touchedBy(undoings: readonly Undoing[]): Touched {
  const changed = new Set(undoings.flatMap(({ items }) => items))
  const containers = new Set(undoings.flatMap((undoing) => containersOf(undoing)))
  return { changed: [...changed], containers: [...containers].filter((container) => !changed.has(container)) }
}

function containersOf(undoing: Undoing): readonly ItemId[] {
  switch (undoing.kind) {
    case 'comesOut':
    case 'goesBack':
      return [undoing.container]
    case 'holdGoes':
    case 'isHeldAgain':
    case 'standsAgain':
    case 'isUnknownAgain':
    case 'isNotToInspect':
    case 'awaitsVerification':
    case 'isNoSample':
    case 'isMissingNoMore':
    case 'isMissingAgain':
      return []
    default:
      return unreachable(undoing)
  }
}
