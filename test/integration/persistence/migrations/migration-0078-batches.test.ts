import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('a batch is named by its product and its lot, and a number is of one batch', () => {
  const database = databaseAfter(78)
  const begin = database.prepare(
    `insert into batch (id, gtin, lot, expiry, begun_at, items) values (?, '09521234567899', ?, '2028-06-30', 1, 0)`,
  )
  begin.run('b1', 'L1')
  begin.run('b2', 'L2')
  expect(() => begin.run('b3', 'L1')).toThrow('UNIQUE')
  const add = database.prepare(`insert into batch_item (item, batch, made_at) values ('i', ?, 1)`)
  add.run('b1')
  expect(() => add.run('b2')).toThrow('UNIQUE')
})

test('an import that did not end is found without looking at the others', () => {
  const plan = planOf(
    databaseAfter(78),
    'select file, person from batch_import where ended_at is null order by sequence limit 1',
  )
  expect(plan).toContain('batch_import_open')
})
