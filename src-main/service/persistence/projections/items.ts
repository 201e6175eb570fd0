import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { commissionedItems } from '../items/commissioned-items.ts'
import { contentCounts } from '../items/content-counts.ts'
import { ofNumberOutOfUse } from '../discrepancies.ts'
import { endedItems } from '../items/ended-items.ts'
import { insideOf } from '../items/inside-of.ts'
import { gtinOf } from '../items/item-number.ts'
import { loadedItems } from '../items/loaded-items.ts'
import type { Projection } from './projections.ts'
import { putBack } from '../items/put-back.ts'

/** Items, where they stand, and how many are in which. Comes after the products: they say the levels. What blocks items comes after it. */
export const itemsProjection: Projection = {
  name: 'items',
  tables: ['item', 'content_count'],
  prepare: (database) => {
    const counts = contentCounts(database)
    const ended = endedItems(database)
    const commissioned = commissionedItems(database)
    const loaded = loadedItems(database)
    const undo = putBack(database)
    const announceItem = database.prepare(`
      insert or ignore into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      values (?, ?, coalesce((select level from product where gtin = ?), 'EA'), ?, ?, 'commissioned', 'AVAILABLE', ?, ?)`)
    // An item that nobody announced becomes one the station knows, with what its label said, once it is reported as damaged.
    const becomeKnown = database.prepare(`
      insert or ignore into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      values (?, ?, 'EA', (select lot from job_item where job = ? and item = ?),
        (select expiry from job_item where job = ? and item = ?), 'commissioned', 'AVAILABLE', null, ?)`)
    const touch = database.prepare('update item set last_event_at = ? where id = ?')
    // What a shipment announced before and nobody received gives way to what it announces now.
    const expectNoMore = database.prepare(`
      delete from item where availability = 'PENDINGRECEIPT'
        and id in (select item from shipment_item where shipment = ?)
        and id not in (select item from batch_item)`)
    const expectedContainers = database
      .prepare<[string], ItemId>(
        'select distinct item.parent from shipment_item join item on item.id = shipment_item.item where shipment = ? and item.parent is not null',
      )
      .pluck()
    // Announced by its sender and not here yet. What left this site comes back, what was loaded with its batch comes; anything
    // else that is known stays as it is.
    const expectItem = database.prepare(`
      insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      values (?, ?, ?, ?, ?, 'commissioned', 'PENDINGRECEIPT', ?, ?)
      on conflict (id) do update set availability = 'PENDINGRECEIPT', parent = excluded.parent,
        lot = coalesce(excluded.lot, lot), expiry = coalesce(excluded.expiry, expiry),
        last_event_at = max(excluded.last_event_at, last_event_at)
      where item.availability in ('SHIPPED', 'PENDINGRECEIPT') and item.lifecycle = 'commissioned'`)
    const makeContainer = database.prepare(`
      insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      values (?, ?, ?, null, null, 'commissioned', ?, null, ?)`)
    const putInto = database.prepare('update item set parent = ?, last_event_at = ? where id = ?')
    const putOnHold = database.prepare(`insert or ignore into hold (item, kind, since) values (?, 'damaged', ?)`)
    const takeIntoStock = database.prepare(`
      update item set availability = ?, last_event_at = max(last_event_at, ?)
      where id in (select value from json_each(?))
        and availability in ('SHIPPED', 'PENDINGRECEIPT', 'RECEIVED') and lifecycle = 'commissioned'`)
    // What came in without an announcement stays out of stock, wherever it was before.
    const keepOutOfStock = database.prepare(`
      insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      select job_item.item, :gtin, coalesce((select level from product where gtin = :gtin), :level), lot, expiry,
        'commissioned', :availability, null, :at
      from job_item where job = :job and job_item.item = :item
      on conflict (id) do update set availability = excluded.availability
        where item.availability in ('SHIPPED', 'PENDINGRECEIPT') and item.lifecycle = 'commissioned'`)
    const touchAll = database.prepare('update item set last_event_at = ? where id in (select value from json_each(?))')
    const holdAll = database.prepare(
      'insert or ignore into hold (item, kind, since) select value, ?, ? from json_each(?)',
    )
    // Damage is what an inspection found: the exception hold that it put on the item goes, any other stays.
    const endInspections = database.prepare(`
      delete from hold where kind = 'exception' and item in (select value from json_each(?))
        and since = (select since from inspected_item where inspected_item.item = hold.item)`)
    // A number that is out of use and came in all the same: whoever settles that ends the suspicion.
    const endSuspicion = database.prepare(`
      delete from hold where kind = 'suspect' and item = (
        select item from discrepancy where id = ? and ${ofNumberOutOfUse})`)
    const hold = database.prepare('insert or ignore into hold (item, kind, since) values (?, ?, ?)')
    // What waits for its batch waits with all that came in inside it: taken out of it, nothing escapes.
    const holdInside = database.prepare(`
      ${insideOf} insert or ignore into hold (item, kind, since) select id, 'exception', :at from whole
      where id in (select id from item where availability not in ('PENDINGRECEIPT', 'SHIPPED'))`)
    const clearReturn = database.prepare(
      `delete from hold where kind = 'exception' and item in (select value from json_each(?))`,
    )
    const verified = database.prepare(`
      update item set last_event_at = max(last_event_at, ?),
        availability = case when availability = 'BLOCKED' then ? else availability end
      where id in (select value from json_each(?))`)
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'destruction.executed':
          return ended.end(body, 'destroyed')
        case 'decommissioning.finished':
          return ended.end(body, 'decommissioned')
        case 'batch.commissioned':
          commissioned.commission(body)
          return loaded.expect(body)
        case 'batch.aggregated':
          return body.ofPartner === true ? loaded.putIn(body) : commissioned.aggregate(body)
        case 'batch.ends-loaded':
          return loaded.end(body)
        case 'items.announced':
          for (const item of body.items) {
            announceItem.run(item.id, item.gtin, item.gtin, item.lot, item.expiry, item.parent, item.commissionedAt)
          }
          counts.recount(parentsIn(body.items))
          return
        case 'shipment.announced': {
          const { id, items } = body.shipment
          const left = [...expectedContainers.all(id), ...counts.containersOf(items.map((item) => item.id))]
          expectNoMore.run(id)
          for (const item of items) {
            expectItem.run(item.id, item.gtin, item.level, item.lot, item.expiry, item.parent, item.lastEventAt)
          }
          counts.recount([...left, ...parentsIn(items)])
          return
        }
        case 'contents.taken-out':
          for (const { container, items } of body.openings) {
            for (const item of items) {
              putInto.run(null, body.eventTime, item)
            }
            touch.run(body.eventTime, container)
          }
          counts.recount(body.openings.map(({ container }) => container))
          return
        case 'contents.packed':
          if (body.newContainer !== null) {
            const { level, availability } = body.newContainer
            makeContainer.run(body.container, gtinOf(body.container), level, availability, body.eventTime)
          }
          for (const kind of body.holds) hold.run(body.container, kind, body.eventTime)
          for (const { container } of body.movedFrom) touch.run(body.eventTime, container)
          for (const item of body.items) putInto.run(body.container, body.eventTime, item)
          touch.run(body.eventTime, body.container)
          counts.recount([body.container, ...body.movedFrom.map(({ container }) => container)])
          return
        case 'receiving.completed': {
          const { job, eventTime: at } = body
          const received = JSON.stringify(body.units.flatMap(({ item, inside }) => [item, ...inside]))
          takeIntoStock.run(body.stock === 'available' ? 'AVAILABLE' : 'BLOCKED', at, received)
          if (body.stock === 'onHold') holdAll.run('exception', at, received)
          for (const { item, because, hold: kind } of body.held) {
            const gtin = gtinOf(item)
            const level = gtin === null ? 'PL' : 'EA'
            const availability = kind === 'suspect' ? 'UNDERINVESTIGATION' : 'BLOCKED'
            keepOutOfStock.run({ job, item, gtin, level, availability, at })
            hold.run(item, kind, at)
            if (because === 'batchAwaited') holdInside.run({ item, at })
          }
          return
        }
        case 'receiving.discrepancy-settled':
          endSuspicion.run(body.discrepancy)
          return
        case 'damage.containers-found':
          for (const { container, contents, inside } of body.containers) {
            const whole = JSON.stringify([container, ...inside])
            const at = body.eventTime
            touchAll.run(at, whole)
            if (contents === 'damaged') endInspections.run(whole)
            holdAll.run(contents === 'damaged' ? 'damaged' : 'exception', at, whole)
          }
          return
        case 'returns.verified': {
          const items = JSON.stringify([...body.items, ...body.inside])
          if (body.outcome === 'saleable') clearReturn.run(items)
          verified.run(body.eventTime, body.outcome === 'saleable' ? 'AVAILABLE' : 'BLOCKED', items)
          return
        }
        case 'damage.finished':
          endInspections.run(JSON.stringify(body.items.map(({ id }) => id)))
          for (const { id, known } of body.items) {
            if (known) touch.run(body.eventTime, id)
            else becomeKnown.run(id, gtinOf(id), body.job, id, body.job, id, body.eventTime)
            putOnHold.run(id, body.eventTime)
          }
          return
        case 'correction.recorded':
          undo(body)
          return
        default:
          return
      }
    }
  },
}

function parentsIn(items: readonly { readonly parent: ItemId | null }[]): readonly ItemId[] {
  return items.flatMap(({ parent }) => parent ?? [])
}
