import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Which lots are recalled, and which exception holds are those of a recall, known by the moment since when they are on. Comes after the items: it reads their lots. */
export const recallsProjection: Projection = {
  name: 'recalls',
  tables: ['recall', 'recalled_item'],
  prepare: (database) => {
    const begin = database.prepare(`
      insert into recall (id, gtin, lot, reason, note, begun_at, begun_by, lifted_at, lifted_by)
      values (?, ?, ?, ?, ?, ?, ?, null, null)`)
    const lift = database.prepare('update recall set lifted_at = ?, lifted_by = ? where id = ?')
    const hold = database.prepare(`
      insert or replace into recalled_item (item, recall, since)
      select item.id, recall.id, ? from json_each(?) cross join item on item.id = value
        join recall on recall.gtin = item.gtin and recall.lot = item.lot and recall.lifted_at is null`)
    const free = database.prepare('delete from recalled_item where recall = ?')
    return ({ body, at, person }: Fact) => {
      switch (body.kind) {
        case 'recall.begun':
          begin.run(body.recall, body.gtin, body.lot, body.reason, body.note, at, person)
          return
        case 'holds.put':
          if (body.reason === 'recalled') hold.run(body.eventTime, JSON.stringify(body.items))
          return
        case 'recall.lifted':
          lift.run(at, person, body.recall)
          free.run(body.recall)
          return
        default:
          return
      }
    }
  },
}
