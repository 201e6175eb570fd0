import type { BatchFactOf } from '#shared/domain/batches/facts.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { contentCounts } from './content-counts.ts'
import type { Database } from '../database/connection.ts'

/** What the steps of a batch do to items. */
export type CommissionedItems = {
  commission(fact: BatchFactOf<'batch.commissioned'>): void
  aggregate(fact: BatchFactOf<'batch.aggregated'>): void
}

/** Prepares the statements on this database. They work in the caller's transaction. */
export function commissionedItems(database: Database): CommissionedItems {
  const counts = contentCounts(database)
  // A number that was taken out of use is used again, with what its new label says.
  const make = database.prepare(`
    insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
    values (?, ?, ?, ?, ?, 'commissioned', 'AVAILABLE', null, ?)
    on conflict (id) do update set level = excluded.level, lot = excluded.lot, expiry = excluded.expiry,
      lifecycle = 'commissioned', availability = 'AVAILABLE', parent = null, last_event_at = excluded.last_event_at`)
  const known = database
    .prepare<[string], ItemId>('select item.id from json_each(?) cross join item on item.id = value')
    .pluck()
  // What was taken out of use with its container still lies in it on record: a number that is used again begins in nothing, and empty.
  const emptied = database
    .prepare<[string], ItemId>('select container from json_each(?) cross join content_count on container = value')
    .pluck()
  const empty = database.prepare('update item set parent = null where parent = ?')
  const putInto = database.prepare('update item set parent = ?, last_event_at = ? where id = ?')
  const touch = database.prepare('update item set last_event_at = max(last_event_at, ?) where id = ?')
  return {
    commission: ({ level, lot, expiry, items: all, ofPartner }) => {
      const early = new Set(ofPartner?.early ?? [])
      const items = early.size === 0 ? all : all.filter(({ id }) => !early.has(id))
      const numbers = items.map(({ id }) => id)
      // Nearly always nothing: a line uses numbers that nobody has used.
      const used = known.all(JSON.stringify(numbers))
      const left = counts.containersOf(used)
      const containers = emptied.all(JSON.stringify(used))
      for (const container of containers) empty.run(container)
      for (const { id, at } of items) {
        const gtin = id.startsWith('01/') ? id.slice(3, 17) : null
        make.run(id, gtin, level, gtin === null ? null : lot, gtin === null ? null : expiry, at)
      }
      counts.recount([...left, ...containers])
    },
    aggregate: ({ containers }) => {
      for (const { container, items, at } of containers) {
        for (const item of items) putInto.run(container, at, item)
        touch.run(at, container)
      }
      counts.recount(containers.map(({ container }) => container))
    },
  }
}
