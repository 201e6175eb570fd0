import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a job has photos of items and of everything, found by the job in the order in which they were added', () => {
  const database = databaseAfter(71)
  const add = database.prepare(
    `insert into photo (sequence, job, item, sha256, name, bytes, at) values (?, 'j', ?, ?, 'a.jpg', 12, 1)`,
  )
  add.run(7, null, 'b')
  add.run(3, 'pack', 'a')
  expect(() => add.run(3, 'other', 'c')).toThrow('UNIQUE')
  expect(database.prepare(`select sha256 from photo where job = 'j' order by sequence`).pluck().all()).toEqual([
    'a',
    'b',
  ])
})
