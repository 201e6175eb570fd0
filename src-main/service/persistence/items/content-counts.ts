import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'

/** Keeps the count of what is directly in each container, beside the column that says what an item is in. */
export type ContentCounts = {
  /** What any of these items is in now; call it before they move. */
  containersOf(items: readonly ItemId[]): readonly ItemId[]
  /** Counts what is in these containers anew. Call it after anything moved into them or out of them. */
  recount(containers: Iterable<ItemId>): void
}

/** Prepares the statements on this database. Both work in the caller's transaction. */
export function contentCounts(database: Database): ContentCounts {
  const containersOf = database
    .prepare<[string], ItemId>(
      'select distinct item.parent from json_each(?) cross join item on item.id = value where item.parent is not null',
    )
    .pluck()
  const forget = database.prepare<[ItemId]>('delete from content_count where container = ?')
  // One walk along the index of parents: a millisecond for fifty thousand, once an act and not once an item.
  const count = database.prepare<{ container: ItemId }>(`
    insert into content_count (container, items)
    select :container, counted from (select count(*) as counted from item where parent = :container) where counted > 0`)
  return {
    containersOf: (items) => containersOf.all(JSON.stringify(items)),
    recount: (containers) => {
      for (const container of new Set(containers)) {
        forget.run(container)
        count.run({ container })
      }
    },
  }
}
