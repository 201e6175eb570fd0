import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** Announced shipments as they were announced last, and what was set aside. Comes after the items: they look at what was announced before. */
export const shipmentsProjection: Projection = {
  name: 'shipments',
  tables: ['shipment', 'shipment_item', 'inbound_set_aside', 'inbound_destination'],
  prepare: (database) => {
    const forgetItems = database.prepare('delete from shipment_item where shipment = ?')
    const announce = database.prepare(`
      insert into shipment (id, number, kind, from_gln, to_gln, shipped_at, announced_at, state, items, announced)
      values (?, ?, ?, ?, ?, ?, ?, 'expected', ?, 1)
      on conflict (id) do update set kind = excluded.kind, to_gln = excluded.to_gln, shipped_at = excluded.shipped_at,
        announced_at = excluded.announced_at, items = excluded.items, announced = 1`)
    const announceItem = database.prepare(`
      insert into shipment_item (shipment, item, gtin, level, lot, expiry, parent, last_event_at) values (?, ?, ?, ?, ?, ?, ?, ?)`)
    const settleOf = database.prepare(
      'update inbound_set_aside set settled_at = ? where number = ? and from_gln = ? and settled_at is null',
    )
    const setAside = database.prepare(`
      insert into inbound_set_aside (id, because, about, document, source, events, number, from_gln, since, settled_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)`)
    const forgetWord = database.prepare(
      'delete from inbound_destination where party = :party or (:party is null and number = :number and from_gln = :fromGln)',
    )
    const keepWord = database.prepare(
      'insert into inbound_destination (party, number, from_gln, comes_here) values (?, ?, ?, ?)',
    )
    const settleUnclear = database.prepare(`
      update inbound_set_aside set settled_at = :at where because = 'DESTINATION_UNCLEAR' and settled_at is null
        and (about = :party or (number = :number and from_gln = :fromGln))`)
    const settle = database.prepare('update inbound_set_aside set settled_at = ? where id = ? and settled_at is null')
    const takeUnannounced = database.prepare(`
      insert into shipment (id, number, kind, from_gln, to_gln, shipped_at, announced_at, state, items, announced)
      values (?, ?, ?, ?, (select gln from site), ?, ?, 'expected', 0, 0)`)
    // Nobody expects what nobody announced, once its job is given up.
    const forgetUnannounced = database.prepare(`
      delete from shipment where announced = 0 and state = 'expected' and id in (select shipment from receipt where job = ?)`)
    const setState = database.prepare('update shipment set state = ? where id = ?')
    // Another station took in what was still to come: nobody expects any of it any more.
    const receivedElsewhere = database.prepare(`
      update shipment set state = 'received' where state = 'expected'
        and id in (select shipment from shipment_item where parent is null and item in (select value from json_each(?)))
        and not exists (
          select 1 from shipment_item join item on item.id = shipment_item.item
          where shipment_item.shipment = shipment.id and shipment_item.parent is null and item.availability = 'PENDINGRECEIPT'
            and item.lifecycle = 'commissioned')`)
    const expectAgain = database.prepare(`
      update shipment set state = case when exists (
          select 1 from receipt where receipt.shipment = shipment.id and completed is not null) then 'received' else 'expected' end
        where state = 'receiving' and id in (select shipment from receipt where job = :job)
        and not exists (
          select 1 from receiving_scan join job on job.id = receiving_scan.job where job.id = :job and job.status = 'open')`)
    const expectAfterUndoing = database.prepare(`
      update shipment set state = case when exists (
          select 1 from receipt where receipt.shipment = shipment.id and completed is not null) then 'received' else 'expected' end
        where id in (select shipment from receipt where job = ?)`)
    return ({ id, at, body }: Fact) => {
      switch (body.kind) {
        case 'shipment.announced': {
          const { shipment } = body
          forgetItems.run(shipment.id)
          announce.run(
            shipment.id,
            shipment.number,
            shipment.kind,
            shipment.fromGln,
            shipment.toGln,
            shipment.shippedAt,
            at,
            shipment.items.length,
          )
          for (const item of shipment.items) {
            announceItem.run(
              shipment.id,
              item.id,
              item.gtin,
              item.level,
              item.lot,
              item.expiry,
              item.parent,
              item.lastEventAt,
            )
          }
          settleOf.run(at, shipment.number, shipment.fromGln)
          return
        }
        case 'receiving.unannounced': {
          const { number, kind, fromGln } = body.note
          takeUnannounced.run(body.shipment, number, kind, fromGln, at, at)
          return
        }
        case 'receiving.item-scanned':
          setState.run('receiving', body.shipment)
          return
        case 'receiving.completed':
          setState.run('received', body.shipment.id)
          return
        case 'job.item-taken-back':
          expectAgain.run({ job: body.job })
          return
        case 'job.abandoned':
          expectAgain.run({ job: body.job })
          forgetUnannounced.run(body.job)
          return
        case 'correction.recorded':
          if (!body.corrects.some(({ kind }) => kind === 'receiving.completed')) return
          expectAfterUndoing.run(body.act)
          forgetUnannounced.run(body.act)
          return
        case 'other-station.acted':
          if (body.deed.did === 'received') receivedElsewhere.run(JSON.stringify(body.deed.items))
          return
        case 'inbound.set-aside':
          setAside.run(
            id,
            body.because.code,
            body.because.about,
            body.document,
            canonicalJson(body.source),
            canonicalJson(body.events),
            body.shipment?.number ?? null,
            body.shipment?.fromGln ?? null,
            at,
          )
          return
        case 'inbound.destination-said': {
          const { party, comesHere } = body
          const { number, fromGln } = body.shipment
          forgetWord.run({ party, number, fromGln })
          const ofOne = party === null ? [number, fromGln] : [null, null]
          keepWord.run(party, ...ofOne, comesHere ? 1 : 0)
          settleUnclear.run({ at, party, number, fromGln })
          return
        }
        case 'inbound.settled':
          settle.run(at, body.setAside)
          return
        default:
          return
      }
    }
  },
}
