import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a station has one network at a time', () => {
  const database = databaseAfter(81)
  database.prepare("insert into network_address (only, address) values (1, 'https://one.example')").run()
  expect(() =>
    database.prepare("insert into network_address (only, address) values (2, 'https://other.example')").run(),
  ).toThrow('CHECK')
})
