import type { EndingPlan } from '#shared/domain/contents/plan-ending.ts'
import type { Lifecycle } from '#shared/domain/items/item.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { contentCounts } from './content-counts.ts'
import type { Database } from '../database/connection.ts'

/** What destruction and decommissioning do to items, as the projection of items keeps it. */
export type EndedItems = {
  /** Items come out of containers, then they end; what ends whole keeps what is in it. No hold outlives an item. */
  end(ending: EndingPlan & { readonly eventTime: Instant }, as: Exclude<Lifecycle, 'commissioned'>): void
}

/** Prepares the statements on this database. All work in the caller's transaction; each is one statement for all items. */
export function endedItems(database: Database): EndedItems {
  const counts = contentCounts(database)
  const takeOut = database.prepare(
    'update item set parent = null, last_event_at = ? where id in (select value from json_each(?))',
  )
  const touch = database.prepare('update item set last_event_at = ? where id = ?')
  const endAll = database.prepare(`
    update item set lifecycle = ?, availability = 'AVAILABLE', last_event_at = ?
    where id in (select value from json_each(?))`)
  const release = database.prepare('delete from hold where item in (select value from json_each(?))')
  return {
    end: ({ takenOut, waves, eventTime }, as) => {
      for (const { container, items } of takenOut) {
        takeOut.run(eventTime - 1, JSON.stringify(items))
        touch.run(eventTime - 1, container)
      }
      counts.recount(takenOut.map(({ container }) => container))
      for (const [wave, units] of waves.entries()) {
        const ended = JSON.stringify(units.flatMap(({ item, inside }) => [item, ...inside]))
        endAll.run(as, eventTime + wave, ended)
        release.run(ended)
      }
    },
  }
}
