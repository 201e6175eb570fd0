import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a site that was set up before works by no market of its own, and no other word than the known ones is a market', () => {
  const database = databaseAfter(26)
  database.exec(`
    insert into site (only, name, gln, station_name, mode, unknown_items, clock_tolerance_minutes, short_dated_days)
    values (1, 'Site', '9521234000006', 'Dock', 'training', 'refuse', 5, 180)`)
  expect(database.prepare('select market from site').pluck().get()).toBe('default')
  expect(() => database.exec(`update site set market = 'Atlantis'`)).toThrow('CHECK')
})
