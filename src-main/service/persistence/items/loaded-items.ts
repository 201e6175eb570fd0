import type { BatchFactOf } from '#shared/domain/batches/facts.ts'
import type { ReceivedBatchFactOf } from '#shared/domain/batches/received-facts.ts'
import { contentCounts } from './content-counts.ts'
import type { Database } from '../database/connection.ts'

/** What loading a partner's batch does to items besides what the steps of any batch do. */
export type LoadedItems = {
  /** What was put into use is not here: it is expected. What came in before stays where it is, and is freed where it agrees. */
  expect(fact: BatchFactOf<'batch.commissioned'>): void
  putIn(fact: BatchFactOf<'batch.aggregated'>): void
  end(fact: ReceivedBatchFactOf<'batch.ends-loaded'>): void
}

/** Prepares the statements on this database. They work in the caller's transaction. */
export function loadedItems(database: Database): LoadedItems {
  const counts = contentCounts(database)
  const expect = database.prepare(
    `update item set availability = 'PENDINGRECEIPT' where id in (select value from json_each(?))`,
  )
  // What is here already stays where it is (found by its name alone: the plus keeps SQLite from other indexes). A container that came in before its batch is here with all that it holds.
  const putInto = database.prepare(`
    update item set parent = :container, last_event_at = max(last_event_at, :at),
      availability = (select availability from item as around where around.id = :container)
    where id = :item and +lifecycle = 'commissioned' and +availability = 'PENDINGRECEIPT' and +parent is null
      and exists (select 1 from item as around where around.id = :container and +around.lifecycle = 'commissioned')`)
  const touch = database.prepare('update item set last_event_at = max(last_event_at, ?) where id = ?')
  const end = database.prepare(
    `update item set lifecycle = ?, availability = 'AVAILABLE', last_event_at = max(last_event_at, ?) where id = ?`,
  )
  const say = database.prepare(`
    update item set level = :level, lot = case when gtin is null then lot else coalesce(lot, :lot) end,
      expiry = case when gtin is null then expiry else coalesce(expiry, :expiry) end
    where id in (select value from json_each(:items))`)
  const lift = database.prepare(
    `delete from hold where kind = 'exception' and item in (select value from json_each(?))`,
  )
  return {
    expect: ({ level, lot, expiry, items, ofPartner }) => {
      if (ofPartner === undefined) return
      const { early, agreed } = ofPartner
      const isEarly = new Set(early)
      expect.run(JSON.stringify(items.flatMap(({ id }) => (isEarly.has(id) ? [] : [id]))))
      if (early.length > 0) say.run({ level, lot, expiry, items: JSON.stringify(early) })
      if (agreed.length > 0) lift.run(JSON.stringify(agreed))
    },
    putIn: ({ containers }) => {
      for (const { container, items, at } of containers) {
        for (const item of items) putInto.run({ container, item, at })
        touch.run(at, container)
      }
      counts.recount(containers.map(({ container }) => container))
    },
    end: ({ did, items }) => {
      for (const { id, at } of items) end.run(did, at, id)
    },
  }
}
