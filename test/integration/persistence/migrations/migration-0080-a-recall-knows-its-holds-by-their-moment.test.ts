import { expect, test } from 'vitest'
import { aRecallKnowsItsHoldsByTheirMoment } from '#service/persistence/migrations/0080-a-recall-knows-its-holds-by-their-moment.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('the moment of each hold of a recall is read from the ledger, the latest where one was put on twice', () => {
  const database = databaseAfter(79)
  const begin = database.prepare("insert into recalled_item (item, recall) values (?, 'r')")
  for (const item of ['a', 'b']) begin.run(item)
  database.prepare("insert or ignore into station (number, id, epoch) values (1, 's', 1)").run()
  const write = database.prepare(`
    insert into fact (station, sequence, epoch, id, kind, at, offset_minutes, body, previous_hash, hash)
    values (1, ?, 1, ?, 'holds.put', 1, 0, ?, '${'0'.repeat(64)}', '${'0'.repeat(64)}')`)
  const put = (sequence: number, reason: string, eventTime: number, items: readonly string[]) =>
    write.run(sequence, `f${sequence}`, JSON.stringify({ reason, eventTime, items }))
  put(1, 'recalled', 100, ['a', 'b', 'of another recall'])
  put(2, 'other', 200, ['a'])
  put(3, 'recalled', 300, ['b'])

  database.exec(aRecallKnowsItsHoldsByTheirMoment.up)

  expect(database.prepare('select item, recall, since from recalled_item order by item').all()).toEqual([
    { item: 'a', recall: 'r', since: 100 },
    { item: 'b', recall: 'r', since: 300 },
  ])
})
