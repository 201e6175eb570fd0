import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'

/**
 * Keeps where items stand in step with what is held. An item, what it is in and what is in it share a state (the network's
 * BADAGGREGATESTATE), so this is about whole trees of containers: one stays BLOCKED or UNDERINVESTIGATION as long as any hold
 * is in it, and becomes AVAILABLE when the last is gone (`unblock` and `clear` in the table of transitions).
 */
export type BlockedByHolds = {
  /** Looks at the trees of these items, after a hold was lifted or one of them was moved. */
  release(items: readonly ItemId[]): void
  /** Blocks the trees of these items in which anything is held, after they came into stock. */
  block(items: readonly ItemId[]): void
}

const held = `exists (select 1 from hold where hold.item = above.id)
  or exists (select 1 from held_inside where held_inside.container = above.id)`

/** The trees of the items in the JSON list `:items` that stand so, as far as the outermost container is as asked. */
function treesOf(stands: string, outermost: string): string {
  return `
    with recursive above (id, parent) as (
      select item.id, item.parent from json_each(:items) cross join item on item.id = value
        where item.lifecycle = 'commissioned' and item.availability in (${stands})
      union
      select item.id, item.parent from above cross join item on item.id = above.parent
    ),
    tree (id) as (
      select id from above where parent is null and (${outermost})
      union all
      select item.id from tree cross join item on item.parent = tree.id
    )
    select id from tree`
}

/** Prepares the statements on this database. Both work in the caller's transaction. */
export function blockedByHolds(database: Database): BlockedByHolds {
  const blocked = `'BLOCKED', 'UNDERINVESTIGATION'`
  const release = database.prepare<{ items: string }>(`
    update item set availability = 'AVAILABLE'
    where lifecycle = 'commissioned' and availability in (${blocked}) and id in (${treesOf(blocked, `not (${held})`)})`)
  const block = database.prepare<{ items: string }>(`
    update item set availability = 'BLOCKED'
    where lifecycle = 'commissioned' and availability = 'AVAILABLE' and id in (${treesOf(`'AVAILABLE'`, held)})`)
  return {
    release: (items) => void release.run({ items: JSON.stringify(items) }),
    block: (items) => void block.run({ items: JSON.stringify(items) }),
  }
}
