import type { ItemId } from '../../gs1/item-identity.ts'
import type { Opening } from './facts.ts'
import { mostItemsInOneEvent } from '../network/in-slices.ts'

/** Something that ends as it stands: a unit, an empty container, or a container with everything in it. */
export type EndedUnit = { readonly item: ItemId; readonly inside: readonly ItemId[] }

/** How goods are destroyed or decommissioned, in the order in which the network hears of it. */
export type EndingPlan = {
  /** What comes out of containers that do not end with it, or are too large for one event. */
  readonly takenOut: readonly Opening[]
  /** What ends, each wave 1 ms after the one before: contents before the containers they were taken out of. */
  readonly waves: readonly (readonly EndedUnit[])[]
}

/** An item that ends, with the container it is in. */
export type PlacedItem = {
  readonly id: ItemId
  /** The container, where that ends too; null for what ends by itself. */
  readonly within: ItemId | null
  /** The container, whether or not that ends too. */
  readonly parent: ItemId | null
}

/** How the items of a list end. */
type Ending = {
  readonly openings: Opening[]
  readonly waves: EndedUnit[][]
}

/**
 * Plans the end of everything on a list. What stands in it by itself and is inside a container comes out of that first. A
 * container that fits one event with everything in it ends whole; a larger one is taken apart, level by level, and ends
 * after what was in it. The same list gives the same plan, whatever its order.
 */
export function planEnding(list: readonly PlacedItem[]): EndingPlan {
  const items = list.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const contents = groupedBy(items, ({ within }) => within)
  const sizes = sizesOf(contents)
  const byThemselves = contents.get(null) ?? []
  const ending: Ending = { openings: [], waves: [] }
  for (const [container, leaving] of groupedBy(byThemselves, ({ parent }) => parent))
    if (container !== null) ending.openings.push({ container, items: leaving.map(({ id }) => id) })
  for (const { id } of byThemselves) end(id, contents, sizes, ending)
  return { takenOut: ending.openings, waves: ending.waves }
}

/** Lets one item end, and gives the wave that it is in. */
function end(
  id: ItemId,
  contents: ReadonlyMap<ItemId | null, readonly PlacedItem[]>,
  sizes: ReadonlyMap<ItemId, number>,
  ending: Ending,
): number {
  const children = contents.get(id) ?? []
  if ((sizes.get(id) ?? 1) <= mostItemsInOneEvent) return put(ending, 0, { item: id, inside: allInside(id, contents) })
  ending.openings.push({ container: id, items: children.map((child) => child.id) })
  const last = children.reduce((latest, child) => Math.max(latest, end(child.id, contents, sizes, ending)), 0)
  return put(ending, last + 1, { item: id, inside: [] })
}

function put({ waves }: Ending, wave: number, unit: EndedUnit): number {
  while (waves.length <= wave) waves.push([])
  waves[wave]?.push(unit)
  return wave
}

/** How many items each container is with everything in it. Parents form a forest, so this ends. */
function sizesOf(contents: ReadonlyMap<ItemId | null, readonly PlacedItem[]>): ReadonlyMap<ItemId, number> {
  const sizes = new Map<ItemId, number>()
  const sizeOf = (id: ItemId): number => {
    const children = contents.get(id)
    if (children === undefined) return 1
    const size = children.reduce((sum, child) => sum + sizeOf(child.id), 1)
    sizes.set(id, size)
    return size
  }
  for (const { id } of contents.get(null) ?? []) sizeOf(id)
  return sizes
}

function allInside(id: ItemId, contents: ReadonlyMap<ItemId | null, readonly PlacedItem[]>): readonly ItemId[] {
  return (contents.get(id) ?? []).flatMap((child) => [child.id, ...allInside(child.id, contents)])
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
