import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Which packs are samples, and for what. */
export const samplesProjection: Projection = {
  name: 'samples',
  tables: ['sample'],
  prepare: (database) => {
    const take = database.prepare('insert or ignore into sample (item, reason, since) values (?, ?, ?)')
    const touch = database.prepare('update item set last_event_at = ? where id = ?')
    const isNoSample = database.prepare(
      'delete from sample where since = ? and item in (select value from json_each(?))',
    )
    const forget = database.prepare('delete from sample where item in (select value from json_each(?))')
    return ({ body }: Fact) => {
      // A number that is used again is on another pack.
      if (body.kind === 'batch.commissioned') {
        const early = new Set(body.ofPartner?.early ?? [])
        forget.run(JSON.stringify(body.items.flatMap(({ id }) => (early.has(id) ? [] : [id]))))
      }
      if (body.kind === 'correction.recorded') {
        for (const undoing of body.corrects.flatMap(({ undoings }) => undoings)) {
          if (undoing.kind === 'isNoSample') isNoSample.run(undoing.since, JSON.stringify(undoing.items))
        }
      }
      if (body.kind !== 'sampling.finished') return
      for (const item of body.items) {
        take.run(item, body.reason, body.eventTime)
        touch.run(body.eventTime, item)
      }
    }
  },
}
