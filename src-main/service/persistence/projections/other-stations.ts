import type { StationDeed } from '#shared/epcis/station-deed.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import { blockedByHolds } from '../items/blocked-by-holds.ts'
import { contentCounts } from '../items/content-counts.ts'
import { gtinOf } from '../items/item-number.ts'
import type { Projection } from './projections.ts'

/** What other stations of the site did to items. It keeps no table of its own: items and holds stand as if it was done here. */
export const otherStationsProjection: Projection = {
  name: 'other stations',
  tables: [],
  prepare: (database) => {
    const counts = contentCounts(database)
    const { release, block } = blockedByHolds(database)
    const becomeKnown = database.prepare(`
      insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      values (:id, :gtin, coalesce((select level from product where gtin = :gtin), :level), :lot, :expiry,
        'commissioned', 'AVAILABLE', null, :at)
      on conflict (id) do update set lot = coalesce(lot, excluded.lot), expiry = coalesce(expiry, excluded.expiry)`)
    // A later move of this station stands.
    const putInto = database.prepare(
      'update item set parent = ? where id in (select value from json_each(?)) and last_event_at <= ?',
    )
    const takeOut = database.prepare(`
      update item set parent = null where parent = :container and last_event_at <= :at
        and (:everything = 1 or id in (select value from json_each(:items)))`)
    const withContents = `
      with recursive whole (id) as (
        select value from json_each(:items) union select item.id from whole join item on item.parent = whole.id
      )`
    const receive = database.prepare(`
      ${withContents} update item set availability = 'AVAILABLE', last_event_at = max(last_event_at, :at)
      where id in (select id from whole) and lifecycle = 'commissioned'
        and availability in ('SHIPPED', 'PENDINGRECEIPT', 'RECEIVED')`)
    const end = database.prepare(`
      update item set lifecycle = :as, availability = 'AVAILABLE' where id in (select value from json_each(:items))`)
    const hold = database.prepare(
      'insert or ignore into hold (item, kind, since) select value, :kind, :at from json_each(:items)',
    )
    const lift = database.prepare('delete from hold where item in (select value from json_each(:items))')
    const touch = database.prepare(
      'update item set last_event_at = max(last_event_at, :at) where id in (select value from json_each(:items))',
    )

    function change({ did, container, items: ids, at }: StationDeed): void {
      const items = JSON.stringify(ids)
      switch (did) {
        case 'packed': {
          const left = counts.containersOf(ids)
          putInto.run(container, items, at)
          return counts.recount([...left, ...(container === null ? [] : [container])])
        }
        case 'unpacked':
          takeOut.run({ container, at, items, everything: ids.length === 0 ? 1 : 0 })
          return counts.recount(container === null ? [] : [container])
        case 'received':
          receive.run({ items, at })
          return block(ids)
        case 'damaged':
          return void hold.run({ items, at, kind: 'damaged' })
        case 'held':
          return void hold.run({ items, at, kind: 'exception' })
        case 'suspected':
          return void hold.run({ items, at, kind: 'suspect' })
        case 'released':
          lift.run({ items })
          return release(ids)
        case 'destroyed':
        case 'decommissioned':
          end.run({ items, as: did })
          return void lift.run({ items })
        case 'commissioned':
          return
      }
    }

    return ({ body }: Fact) => {
      if (body.kind !== 'other-station.acted') return
      const { deed } = body
      const all = [...deed.items, ...(deed.container === null ? [] : [deed.container])]
      for (const id of all) {
        const gtin = gtinOf(id)
        const level = gtin === null ? 'PL' : 'EA'
        becomeKnown.run({ id, gtin, level, lot: deed.lot, expiry: deed.expiry, at: deed.at })
      }
      change(deed)
      touch.run({ items: JSON.stringify(all), at: deed.at })
    }
  },
}
