import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** Jobs with their items, claims, scans and stops. */
export const jobsProjection: Projection = {
  name: 'jobs',
  tables: ['job', 'job_item', 'claim', 'job_scan', 'stop'],
  prepare: (database) => {
    const open = database.prepare(`
      insert into job (id, purpose, status, opened_by, opened_at) values (?, ?, 'open', ?, ?)`)
    // What is recorded instead of a finished job's act does not close it again.
    const close = database.prepare(`update job set status = ?, closed_at = ? where id = ? and status = 'open'`)
    const addItem = database.prepare(`
      insert into job_item (job, item, sequence, known, lot, expiry) values (?, ?, ?, ?, ?, ?)`)
    const removeItem = database.prepare('delete from job_item where job = ? and item = ?')
    const claim = database.prepare('insert into claim (item, job) values (?, ?)')
    const releaseItem = database.prepare('delete from claim where item = ?')
    const releaseAll = database.prepare('delete from claim where job = ?')
    const addScan = database.prepare('insert into job_scan (job, sequence) values (?, ?)')
    const countRecorded = database.prepare('update job set recorded = recorded + ? where id = ?')
    const countRepeated = database.prepare('update job set repeated = repeated + 1 where id = ?')
    const countRefused = database.prepare('update job set refused = refused + 1 where id = ?')
    const openStop = database.prepare('insert into stop (id, job, sequence) values (?, ?, ?)')
    const answerStop = database.prepare('update stop set answered = 1 where id = ?')

    return ({ id, body, scan, sequence, at, person }: Fact) => {
      switch (body.kind) {
        case 'job.opened':
          open.run(body.job, canonicalJson(body.purpose), person, at)
          return
        case 'job.item-recorded':
        case 'receiving.item-scanned':
          addItem.run(body.job, body.item, sequence, body.known ? 1 : 0, body.lot, body.expiry)
          claim.run(body.item, body.job)
          addScan.run(body.job, sequence)
          countRecorded.run(1, body.job)
          return
        case 'label.verified':
          // Beside the fact of another scan it has none of its own.
          if (body.job !== null && scan !== null) addScan.run(body.job, sequence)
          return
        case 'job.scan-repeated':
          addScan.run(body.job, sequence)
          countRepeated.run(body.job)
          return
        case 'job.scan-refused':
          addScan.run(body.job, sequence)
          openStop.run(id, body.job, sequence)
          countRefused.run(body.job)
          return
        case 'job.stops-answered':
          for (const stop of body.stops) answerStop.run(stop)
          return
        case 'job.item-taken-back':
          removeItem.run(body.job, body.item)
          releaseItem.run(body.item)
          countRecorded.run(-1, body.job)
          return
        case 'damage.finished':
        case 'job.finished':
        case 'receiving.completed':
        case 'job.abandoned':
          close.run(body.kind === 'job.abandoned' ? 'abandoned' : 'finished', at, body.job)
          releaseAll.run(body.job)
          return
        default:
          return
      }
    }
  },
}
