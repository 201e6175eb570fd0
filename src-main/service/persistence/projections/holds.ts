import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { blockedByHolds } from '../items/blocked-by-holds.ts'
import { gtinOf } from '../items/item-number.ts'
import type { Projection } from './projections.ts'

/** What blocks items. Comes after the items: it looks at where they are by then. */
export const holdsProjection: Projection = {
  name: 'holds',
  tables: ['hold', 'held_inside'],
  prepare: (database) => {
    const { release, block } = blockedByHolds(database)
    // An item that nobody announced becomes one the station knows, with what its label said, once it is on hold.
    const becomeKnown = database.prepare<{ id: ItemId; gtin: string | null; job: string | null; at: number }>(`
      insert or ignore into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
      select :id, :gtin, coalesce((select level from product where gtin = :gtin), 'EA'), lot, expiry,
        'commissioned', 'AVAILABLE', null, :at
      from job_item where job = :job and item = :id`)
    const touch = database.prepare<{ items: string; at: number }>(
      'update item set last_event_at = max(last_event_at, :at) where id in (select value from json_each(:items))',
    )
    const put = database.prepare<{ items: string; kind: string; at: number }>(
      'insert or ignore into hold (item, kind, since) select value, :kind, :at from json_each(:items)',
    )
    const lift = database.prepare<{ items: string; kind: string }>(
      'delete from hold where kind = :kind and item in (select value from json_each(:items))',
    )
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'holds.put': {
          const { job, eventTime: at, hold: kind, unknown } = body
          const items = JSON.stringify(body.items)
          for (const id of unknown) becomeKnown.run({ id, gtin: gtinOf(id), job, at })
          put.run({ items, kind, at })
          touch.run({ items, at })
          return
        }
        case 'holds.lifted': {
          const items = JSON.stringify(body.items)
          lift.run({ items, kind: body.hold })
          touch.run({ items, at: body.eventTime })
          release(body.items)
          return
        }
        case 'holds.moved': {
          const { eventTime: at } = body
          const items = JSON.stringify(body.items)
          lift.run({ items, kind: body.from })
          put.run({ items, kind: body.to, at })
          touch.run({ items, at })
          return
        }
        case 'contents.taken-out':
          release(body.openings.flatMap(({ container, items }) => [container, ...items]))
          return
        case 'contents.packed':
          release(body.movedFrom.map(({ container }) => container))
          return
        case 'decommissioning.finished':
        case 'destruction.executed':
          release(body.takenOut.map(({ container }) => container))
          return
        case 'batch.commissioned':
          if (body.ofPartner !== undefined) release(body.ofPartner.agreed)
          return
        case 'receiving.completed':
          block(body.units.map(({ item }) => item))
          return
        default:
          return
      }
    }
  },
}
