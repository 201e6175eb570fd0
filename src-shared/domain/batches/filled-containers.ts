import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import { packagingLevels } from '../items/item.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { FilledContainer } from './facts.ts'
import type { PackedRecord } from './line-record.ts'

/** What has to be known of containers and of what goes into them. */
export type ContainersKnown = {
  readonly levelOf: (container: ItemId) => PackagingLevel
  /** When something last happened to an item, as far as it is on record; null for one that is new. */
  readonly lastEventOf: (item: ItemId) => Instant | null
}

/**
 * Containers from the lowest level up, each with all that goes into it and the moment at which it was full. A container is full
 * before it goes into another, whatever the line wrote first, and nothing lies before what is on record of it: the time of each
 * is that of the last such moment (ours), because neither the record nor the network takes events of an item out of order.
 */
export function filledContainers(
  packed: readonly PackedRecord[],
  { levelOf, lastEventOf }: ContainersKnown,
): readonly FilledContainer[] {
  const containers = new Map<ItemId, { items: ItemId[]; at: Instant }>()
  for (const { item, parent, at } of packed) {
    const container = containers.get(parent)
    if (container === undefined) containers.set(parent, { items: [item], at })
    else {
      container.items.push(item)
      if (at > container.at) container.at = at
    }
  }
  const levels = new Map([...containers.keys()].map((container) => [container, levelOf(container)]))
  const full = new Map<ItemId, Instant>()
  return packagingLevels.flatMap((level) =>
    [...containers].flatMap(([container, { items, at: written }]) => {
      if (levels.get(container) !== level) return []
      let at = lastOf(lastEventOf(container), written)
      for (const item of items) at = lastOf(full.get(item) ?? lastEventOf(item), at)
      full.set(container, at)
      return [{ container, items, at }]
    }),
  )
}

function lastOf(one: Instant | null, other: Instant): Instant {
  return one !== null && one > other ? one : other
}
