import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Receipts with their scans and the discrepancies in them. */
export const receivingProjection: Projection = {
  name: 'receiving',
  tables: ['receipt', 'receiving_scan', 'receiving_report', 'missing_item'],
  prepare: (database) => {
    const open = database.prepare(`insert into receipt (job, shipment, found, status) values (?, ?, ?, 'open')`)
    const find = database.prepare('update receipt set shipment = ? where job = ? and found = 1')
    const addScan = database.prepare(`
      insert into receiving_scan (job, item, how, discrepancy, hold, sequence) values (?, ?, ?, ?, ?, ?)`)
    const removeScan = database.prepare('delete from receiving_scan where job = ? and item = ?')
    const removeReports = database.prepare('delete from receiving_report where job = ? and item = ?')
    const openContainer = database.prepare('update receiving_scan set opened = 1 where job = ? and item = ?')
    const report = database.prepare(
      'insert into receiving_report (job, sequence, discrepancy, item) values (?, ?, ?, ?)',
    )
    const complete = database.prepare(
      `update receipt set status = 'completed', completed = ?, short_because = ?, short = ? where job = ?`,
    )
    const miss = database.prepare('insert or ignore into missing_item (shipment, item, found) values (?, ?, null)')
    const findMissing = database.prepare(`
      update missing_item set found = ?
      where shipment = ? and found is null and item in (select value from json_each(?))`)
    const abandon = database.prepare(`update receipt set status = 'abandoned' where job = ?`)

    const undo = database.prepare(`update receipt set status = 'abandoned', completed = null where job = ?`)
    const missNoMore = database.prepare(
      'delete from missing_item where shipment = ? and item in (select value from json_each(?))',
    )
    const missAgain = database.prepare(
      'update missing_item set found = null where shipment = ? and item in (select value from json_each(?))',
    )

    return ({ body, sequence }: Fact) => {
      switch (body.kind) {
        case 'job.opened':
          if (body.purpose.operation !== 'receiving') return
          open.run(body.job, body.purpose.shipment, body.purpose.shipment === null ? 1 : 0)
          return
        case 'receiving.item-scanned': {
          const { job, item, how, shipment, discrepancy } = body
          find.run(shipment, job)
          addScan.run(job, item, how, discrepancy?.kind ?? null, discrepancy?.hold ?? null, sequence)
          return
        }
        case 'receiving.container-opened':
          openContainer.run(body.job, body.item)
          return
        case 'receiving.discrepancy-reported':
          report.run(body.job, sequence, body.discrepancy, body.item)
          return
        case 'job.item-taken-back':
          removeScan.run(body.job, body.item)
          removeReports.run(body.job, body.item)
          return
        case 'receiving.completed':
          complete.run(sequence, body.shortBecause, body.short.length, body.job)
          for (const item of body.short) miss.run(body.shipment.id, item)
          if (body.supplements !== null) {
            const came = body.units.flatMap(({ item, inside }) => [item, ...inside])
            findMissing.run(sequence, body.shipment.id, JSON.stringify(came))
          }
          return
        case 'correction.recorded':
          if (!body.corrects.some(({ kind }) => kind === 'receiving.completed')) return
          undo.run(body.act)
          for (const undoing of body.corrects.flatMap(({ undoings }) => undoings)) {
            if (undoing.kind === 'isMissingNoMore') missNoMore.run(undoing.shipment, JSON.stringify(undoing.items))
            if (undoing.kind === 'isMissingAgain') missAgain.run(undoing.shipment, JSON.stringify(undoing.items))
          }
          return
        case 'job.abandoned':
          abandon.run(body.job)
          return
        default:
          return
      }
    }
  },
}
