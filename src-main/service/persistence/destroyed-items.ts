import type { DestructionFactOf } from '#shared/domain/destruction/facts.ts'
import { contentCounts } from './content-counts.ts'
import type { Database } from './connection.ts'

/** What destruction does to items, as the projection of items keeps it. */
export type DestroyedItems = {
  /** What is missing where it is to be destroyed goes on exception hold, until somebody finds it. */
  missing(fact: DestructionFactOf<'destruction.items-removed'>, at: number): void
  /** Items come out of containers, then they end; what ends whole keeps what is in it. */
  executed(fact: DestructionFactOf<'destruction.executed'>): void
}

/** Prepares the statements on this database. All work in the caller's transaction; each is one statement for all items. */
export function destroyedItems(database: Database): DestroyedItems {
  const counts = contentCounts(database)
  const hold = database.prepare(
    `insert or ignore into hold (item, kind, since) select value, 'exception', ? from json_each(?)`,
  )
  const takeOut = database.prepare(
    'update item set parent = null, last_event_at = ? where id in (select value from json_each(?))',
  )
  const touch = database.prepare('update item set last_event_at = ? where id = ?')
  const destroy = database.prepare(`
    update item set lifecycle = 'destroyed', availability = 'AVAILABLE', last_event_at = ?
    where id in (select value from json_each(?))`)
  const release = database.prepare('delete from hold where item in (select value from json_each(?))')
  return {
    missing: ({ items, because }, at) => {
      if (because === 'missing') hold.run(at, JSON.stringify(items))
    },
    executed: ({ takenOut, waves, eventTime }) => {
      for (const { container, items } of takenOut) {
        takeOut.run(eventTime - 1, JSON.stringify(items))
        touch.run(eventTime - 1, container)
      }
      counts.recount(takenOut.map(({ container }) => container))
      for (const [wave, units] of waves.entries()) {
        const ended = JSON.stringify(units.flatMap(({ item, inside }) => [item, ...inside]))
        destroy.run(eventTime + wave, ended)
        release.run(ended)
      }
    },
  }
}
