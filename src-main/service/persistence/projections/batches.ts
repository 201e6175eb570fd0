import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** Batches with their imports, and which items are of which. */
export const batchesProjection: Projection = {
  name: 'batches',
  tables: ['batch', 'batch_import', 'batch_item', 'batch_count'],
  prepare: (database) => {
    const begin = database.prepare(
      'insert or ignore into batch (id, gtin, lot, expiry, begun_at, items, origin) values (?, ?, ?, ?, ?, 0, ?)',
    )
    const beginImport = database.prepare(`
      insert into batch_import (sequence, batch, at, person, file, commissioned, packed, ended_at)
      values (?, ?, ?, ?, ?, ?, ?, null)`)
    // A file that was interrupted and taken in again has come in whole.
    const endImport = database.prepare(`
      update batch_import set ended_at = ? where batch = ? and json_extract(file, '$.sha256') = ? and ended_at is null`)
    const ofOthers = database.prepare<[string], { batch: string; items: number }>(`
      select batch, count(*) as items from json_each(?) cross join batch_item on item = value group by batch`)
    const addItem = database.prepare(`
      insert into batch_item (item, batch, made_at) values (?, ?, ?)
      on conflict (item) do update set batch = excluded.batch, made_at = excluded.made_at`)
    const grow = database.prepare('update batch set items = items + ? where id = ?')
    const count = database.prepare(`
      insert into batch_count (batch, level, quantity) values (?, ?, ?)
      on conflict (batch, level) do update set quantity = excluded.quantity`)
    return ({ sequence, at, person, body }: Fact) => {
      switch (body.kind) {
        case 'batch.import-begun': {
          const { batch, gtin, lot, expiry, source, sizes } = body
          begin.run(batch, gtin, lot, expiry, at, 'lineFile')
          beginImport.run(sequence, batch, at, person, canonicalJson(source.file), sizes.commissioned, sizes.packed)
          return
        }
        case 'batch.loading-begun': {
          const { batch, gtin, closing } = body
          begin.run(batch, gtin, closing.lot, closing.expiry, at, 'received')
          return
        }
        case 'batch.commissioned': {
          const numbers = JSON.stringify(body.items.map(({ id }) => id))
          for (const other of ofOthers.all(numbers)) grow.run(-other.items, other.batch)
          for (const { id, at: madeAt } of body.items) addItem.run(id, body.batch, madeAt)
          grow.run(body.items.length, body.batch)
          return
        }
        case 'batch.counted':
          for (const { level, quantity } of body.counts) count.run(body.batch, level, quantity)
          return
        case 'batch.import-ended':
          endImport.run(at, body.batch, body.file)
          return
        default:
          return
      }
    }
  },
}
