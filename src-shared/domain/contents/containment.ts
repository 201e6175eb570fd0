import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { KnownItem } from '../items/item.ts'
import { freeOfDestruction } from '../items/free-of-destruction.ts'
import type { ListedRefusal } from '../items/free-of-destruction.ts'
import { transition } from '../items/transitions.ts'
import type { StateRefusal } from '../items/transitions.ts'

/** Why an item cannot go into a container. BADAGGREGATESTATE is the network's own code. */
export type ContainmentRefusal =
  | (StateRefusal & { readonly item: ItemId })
  | { readonly code: 'NOT_A_CONTAINER'; readonly item: ItemId }
  | { readonly code: 'ALREADY_INSIDE'; readonly item: ItemId; readonly parent: ItemId }
  | { readonly code: 'INTO_ITSELF'; readonly item: ItemId; readonly container: ItemId }
  | ListedRefusal
  | { readonly code: 'BADAGGREGATESTATE'; readonly item: ItemId; readonly container: ItemId }

/** A container that something is to go into, with what it is in itself, innermost first. */
export type Destination = { readonly container: KnownItem; readonly above: readonly ItemId[] }

/**
 * Whether an item may go into a container: both may be packed, the item is in nothing yet, the container is not the
 * item and not inside it, and both stand in the same state (the network's BADAGGREGATESTATE). Kept for every
 * single packing, these make a forest: an item has one parent at most, and nothing is in itself at any depth.
 */
export function mayGoInto(item: KnownItem, { container, above }: Destination): Result<true, ContainmentRefusal> {
  if (container.level === 'EA') return err({ code: 'NOT_A_CONTAINER', item: container.id })
  if (item.id === container.id || above.includes(item.id))
    return err({ code: 'INTO_ITSELF', item: item.id, container: container.id })
  for (const one of [container, item]) {
    const packed = transition(one, 'pack')
    if (!packed.ok) return err({ ...packed.error, item: one.id })
    const free = freeOfDestruction(one, 'pack')
    if (!free.ok) return free
  }
  if (item.availability !== container.availability)
    return err({ code: 'BADAGGREGATESTATE', item: item.id, container: container.id })
  if (item.parent !== null) return err({ code: 'ALREADY_INSIDE', item: item.id, parent: item.parent })
  return ok(true)
}
