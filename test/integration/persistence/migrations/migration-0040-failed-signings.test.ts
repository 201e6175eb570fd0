import { expect, test } from 'vitest'
import { failedSignings } from '#service/persistence/migrations/0040-failed-signings.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('failed signings are kept by person, and those that are nobody’s together', () => {
  const database = databaseAfter(failedSignings.version)
  database.exec(`
    insert into failed_signing (sequence, person, at, meaning, because) values
      (1, null, 10, 'liftsHold', 'unknownPerson'), (2, 'p1', 11, 'liftsHold', 'wrongSecret'),
      (3, null, 12, 'liftsHold', 'unknownPerson')`)
  const count = database.prepare('select count(*) from failed_signing where person is ?').pluck()
  expect([count.get(null), count.get('p1')]).toEqual([2, 1])
})
