import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a public key is named by one fact', () => {
  const database = databaseAfter(27)
  const add = (sequence: number) => database.exec(`insert into station_key values (${sequence}, 'key')`)
  add(1)
  expect(() => add(2)).toThrow('UNIQUE')
})
