import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/**
 * What receiving found to differ. A discrepancy with a hold is settled by whatever lifts the hold or ends the item's life,
 * and what was missing by its arrival: that shows where it is asked (discrepancies.ts), so nothing has to be told here.
 */
export const discrepanciesProjection: Projection = {
  name: 'discrepancies',
  tables: ['discrepancy', 'returned_item'],
  prepare: (database) => {
    const find = database.prepare(`
      insert into discrepancy (id, job, shipment, kind, item, hold, items, found_at, found_by, is_final)
      values (?, ?, (select shipment from receipt where job = ?), ?, ?, ?, 1, ?, ?, 0)`)
    const takeBack = database.prepare('delete from discrepancy where job = ? and item = ? and is_final = 0')
    const giveUp = database.prepare('delete from discrepancy where job = ? and is_final = 0')
    const makeFinal = database.prepare('update discrepancy set is_final = 1, shipment = ? where job = ?')
    const contentsDiffer = database.prepare(`
      insert into discrepancy (id, job, shipment, kind, item, hold, items, found_at, found_by, is_final)
      select :fact || '/' || container.item, :job, :shipment, 'contentsDiffer', container.item, null, 1, :at, :by, 1
      from receiving_scan as container where job = :job and opened = 1 and exists (
        select 1 from shipment_item join json_each(:short) on value = shipment_item.item
        where shipment_item.shipment = :shipment and shipment_item.parent = container.item)`)
    const short = database.prepare(`
      insert or ignore into discrepancy (id, job, shipment, kind, item, hold, items, found_at, found_by, is_final)
      with recursive missing (item) as (select value from json_each(:short)),
      inside (root, item) as (
        select shipment_item.item, shipment_item.item from missing
          cross join shipment_item on shipment = :shipment and shipment_item.item = missing.item
          where parent is null or parent not in (select item from missing)
        union all
        select root, shipment_item.item from inside
          cross join shipment_item on shipment = :shipment and parent = inside.item
          where shipment_item.item in (select item from missing)
      )
      select :fact || '/' || root, :job, :shipment, 'short', root, null, count(*), :at, :by, 1 from inside group by root`)
    const settle = database.prepare('update discrepancy set settled_at = ?, settled_by = ?, note = ? where id = ?')
    const comeBack = database.prepare(`
      insert or replace into returned_item (item, job, outcome, verified_at) select value, ?, null, null from json_each(?)`)
    const verify = database.prepare(`
      update returned_item set outcome = ?, verified_at = ? where item in (select value from json_each(?))`)

    const forgetAll = database.prepare('delete from discrepancy where job = ?')
    const notReturned = database.prepare('delete from returned_item where job = ?')
    const notVerified = database.prepare(
      'update returned_item set outcome = null, verified_at = null where item in (select value from json_each(?))',
    )

    return ({ id, body, at, person }: Fact) => {
      switch (body.kind) {
        case 'receiving.item-scanned': {
          const { job, item, discrepancy } = body
          if (discrepancy !== null) find.run(id, job, job, discrepancy.kind, item, discrepancy.hold, at, person)
          return
        }
        case 'receiving.discrepancy-reported': {
          const { job, item, discrepancy } = body
          find.run(id, job, job, discrepancy, item, discrepancy === 'damaged' ? 'damaged' : null, at, person)
          return
        }
        case 'job.item-taken-back':
          takeBack.run(body.job, body.item)
          return
        case 'job.abandoned':
          giveUp.run(body.job)
          return
        case 'receiving.completed': {
          const { job, shipment } = body
          const found = { fact: id, job, shipment: shipment.id, short: JSON.stringify(body.short), at, by: person }
          makeFinal.run(shipment.id, job)
          contentsDiffer.run(found)
          short.run(found)
          if (shipment.kind === 'return')
            comeBack.run(job, JSON.stringify(body.units.flatMap(({ item, inside }) => [item, ...inside])))
          return
        }
        case 'receiving.discrepancy-settled':
          settle.run(at, person, body.note, body.discrepancy)
          return
        case 'returns.verified':
          verify.run(body.outcome, body.eventTime, JSON.stringify([...body.items, ...body.inside]))
          return
        case 'correction.recorded':
          if (body.corrects.some(({ kind }) => kind === 'receiving.completed')) {
            forgetAll.run(body.act)
            notReturned.run(body.act)
          }
          for (const undoing of body.corrects.flatMap(({ undoings }) => undoings)) {
            if (undoing.kind === 'awaitsVerification') notVerified.run(JSON.stringify(undoing.items))
          }
          return
        default:
          return
      }
    }
  },
}
