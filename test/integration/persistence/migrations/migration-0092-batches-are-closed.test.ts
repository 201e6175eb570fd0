import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('a batch is closed once at a time, and closings that were taken back stay', () => {
  const database = databaseAfter(92)
  const close = database.prepare(`
    insert into batch_closing (sequence, fact, batch, at, closing, closing_set, levels, threshold, signed_by, signed_at)
    values (?, ?, 'b', 1, 'endOfBatch', 'commission', '[]', 100, 'Sam', 1)`)
  close.run(1, 'f1')
  expect(() => close.run(2, 'f2')).toThrow('UNIQUE')
  database.exec(`update batch_closing set undone_at = 2, undone_reason = 'wrong lot' where fact = 'f1'`)
  close.run(2, 'f2')
  expect(planOf(database, `select 1 from batch_closing where batch = 'b' and undone_at is null`)).toContain(
    'batch_closing_that_stands',
  )
})

test('one release of a lot is held at a time', () => {
  const database = databaseAfter(92)
  const hold = database.prepare(`
    insert into batch_release (release, gtin, lot, expiry, closing, quantity, at, signature)
    values (?, '09521234567899', 'L1', '2028-06-30', 'productRelease', 10, 1, '{}')`)
  hold.run('r1')
  expect(() => hold.run('r2')).toThrow('UNIQUE')
  database.exec(`update batch_release set ended = 'withdrawn' where release = 'r1'`)
  hold.run('r2')
})
