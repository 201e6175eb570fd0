import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a lot is recalled once at a time, and again once that is lifted', () => {
  const database = databaseAfter(35)
  const begin = database.prepare(
    `insert into recall (id, gtin, lot, reason, begun_at) values (?, '09521234567899', 'B42', 'other', 1)`,
  )
  begin.run('r1')
  expect(() => begin.run('r2')).toThrow('UNIQUE')
  database.prepare(`update recall set lifted_at = 2 where id = 'r1'`).run()
  begin.run('r2')
})
