import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { KnownItem } from './item.ts'
import type { ItemAct } from './transitions.ts'

/** A destruction order keeps the item for itself. */
export type ListedRefusal = { readonly code: 'LISTED_FOR_DESTRUCTION'; readonly item: ItemId; readonly number: string }

/**
 * Whether no destruction order keeps an item from an act. What is listed ends with its order or is withdrawn from it; what has
 * something listed in it may only be opened, because that leaves the list as it is.
 */
export function freeOfDestruction(
  { id, listed }: Pick<KnownItem, 'id' | 'listed'>,
  act: ItemAct,
): Result<true, ListedRefusal> {
  if (listed === null || !listed.keeps || act === 'destroy') return ok(true)
  if (listed.where === 'inside' && act === 'takeOut') return ok(true)
  return err({ code: 'LISTED_FOR_DESTRUCTION', item: id, number: listed.number })
}
