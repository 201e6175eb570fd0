import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('no item is on the lists of two orders that are not over, and an order stands in a phase of the closed list', () => {
  const database = databaseAfter(21)
  database.exec(`insert into destruction_listed (item, destruction_order) values ('A', '1')`)
  expect(() => database.exec(`insert into destruction_listed (item, destruction_order) values ('A', '2')`)).toThrow(
    'UNIQUE',
  )
  const add = (id: string, phase: string) =>
    database
      .prepare(`insert into destruction_order (id, number, phase, changed_at, says) values (?, ?, ?, 1, '{}')`)
      .run(id, id, phase)
  add('1', 'draft')
  expect(() => add('2', 'forgotten')).toThrow('CHECK')
})
