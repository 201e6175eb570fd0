import type { ItemId } from '../../gs1/item-identity.ts'
import type { PartOfFact, SaidOfItem } from './part-of-fact.ts'

type AnnouncedAlike = {
  readonly id: ItemId
  readonly parent: ItemId | null
  readonly lot: string | null
  readonly expiry: string | null
}

/** One part for all that came in the same container with the same lot and expiry. */
export function alikeInOnePart<Item extends AnnouncedAlike>(
  announced: readonly Item[],
  says: (first: Item, items: number) => SaidOfItem,
): readonly PartOfFact[] {
  const groups = new Map<string, { readonly first: Item; readonly items: ItemId[] }>()
  for (const item of announced) {
    // No lot, date or item has a line break in it, and none of them is the empty text.
    const likeness = `${item.parent ?? ''}\n${item.lot ?? ''}\n${item.expiry ?? ''}`
    const group = groups.get(likeness)
    if (group === undefined) groups.set(likeness, { first: item, items: [item.id] })
    else group.items.push(item.id)
  }
  return [...groups.values()].map(({ first, items }) => ({ items, says: says(first, items.length) }))
}
