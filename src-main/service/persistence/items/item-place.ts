import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/connection.ts'

/** A hold and since when. */
export type Hold = { readonly kind: HoldKind; readonly since: Instant }

/** One direct child of a container, and how many items are directly in it. */
export type Child = {
  readonly id: ItemId
  /** The name of its product, where both are known. */
  readonly product: string | null
  readonly lot: string | null
  readonly expiry: string | null
  readonly contents: number
}

/** Where an item is, what is in it and what blocks it, one look-up each. */
export type ItemPlace = {
  holds(id: ItemId): readonly Hold[]
  /** What the item is in, from the innermost container to the outermost. */
  containers(id: ItemId): readonly ItemId[]
  /** How many items are directly in it. */
  countContents(id: ItemId): number
  /** Direct children after this one, in the order of their ids, with how many items are directly in each. */
  children(container: ItemId, after: ItemId | null, limit: number): readonly Child[]
}

/** A bound for damaged or hostile records only: no packaging is that deep. */
const deepest = 50

/** The questions as they are asked; a test looks at how SQLite would answer each. */
export const placeQuestions = {
  holds: 'select kind, since from hold where item = ? order by kind',
  containers: `
    with recursive above (id, height) as (
      select parent, 1 from item where id = ?
      union all
      select item.parent, height + 1 from above join item on item.id = above.id where height < ${deepest}
    )
    select id from above where id is not null`,
  countContents: 'select items from content_count where container = ?',
  children: `
    select child.id, product.name as product, child.lot, child.expiry, coalesce(content_count.items, 0) as contents
    from item as child left join content_count on content_count.container = child.id
      left join product on product.gtin = child.gtin where child.parent = ? and child.id > ? order by child.id limit ?`,
} as const

/** Prepares the questions on this database. */
export function openItemPlace(database: Database): ItemPlace {
  const holds = database.prepare<[string], Hold>(placeQuestions.holds)
  const containers = database.prepare<[string], ItemId>(placeQuestions.containers).pluck()
  const countContents = database.prepare<[string], number>(placeQuestions.countContents).pluck()
  const children = database.prepare<[string, string, number], Child>(placeQuestions.children)
  return {
    holds: (id) => holds.all(id),
    containers: (id) => containers.all(id),
    countContents: (id) => countContents.get(id) ?? 0,
    children: (container, after, limit) => children.all(container, after ?? '', limit),
  }
}
