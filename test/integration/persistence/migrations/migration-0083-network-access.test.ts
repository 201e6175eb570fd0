import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a station signs in at its network in one way at a time', () => {
  const database = databaseAfter(83)
  database.prepare("insert into network_access (only, access) values (1, '{}')").run()
  expect(() => database.prepare("insert into network_access (only, access) values (2, '{}')").run()).toThrow('CHECK')
  expect(() => database.prepare("update network_access set access = 'no json'").run()).toThrow('CHECK')
})
