import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** Damaged goods that are here and on the list of no destruction order yet. */
export type DamagedStock = {
  page(after: ItemId | null, limit: number): readonly { readonly item: ItemId; readonly since: Instant }[]
  count(): number
  all(): readonly ItemId[]
  /** Those of these that are damaged stock. */
  among(items: readonly ItemId[]): readonly ItemId[]
}

const damaged = `
  from hold cross join item on item.id = hold.item
  where hold.kind = 'damaged' and item.lifecycle = 'commissioned'
    and item.availability in ('AVAILABLE', 'BLOCKED', 'UNDERINVESTIGATION')
    and not exists (select 1 from destruction_listed where destruction_listed.item = hold.item)`

/** Prepares the questions on this database. */
export function openDamagedStock(database: Database): DamagedStock {
  const page = database.prepare<[string, number], { item: ItemId; since: Instant }>(
    `select hold.item, hold.since ${damaged} and hold.item > ? order by hold.item limit ?`,
  )
  const count = database.prepare<[], number>(`select count(*) ${damaged}`).pluck()
  const all = database.prepare<[], ItemId>(`select hold.item ${damaged} order by hold.item`).pluck()
  const among = database
    .prepare<[string], ItemId>(`select hold.item ${damaged} and hold.item in (select value from json_each(?))`)
    .pluck()
  return {
    page: (after, limit) => page.all(after ?? '', limit),
    count: () => count.get() ?? 0,
    all: () => all.all(),
    among: (items) => among.all(JSON.stringify(items)),
  }
}
