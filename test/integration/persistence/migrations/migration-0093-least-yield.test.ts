import { expect, test } from 'vitest'
import { leastYield } from '#service/persistence/migrations/0093-least-yield.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a site has one least yield, of 1 to 100 percent or none', () => {
  const database = databaseAfter(leastYield.version)
  database.exec('insert into least_yield values (1, null, 1)')
  expect(() => database.exec('insert into least_yield values (2, 95, 1)')).toThrow('CHECK')
  expect(() => database.exec('update least_yield set percent = 101')).toThrow('CHECK')
  database.exec('update least_yield set percent = 95')
})
