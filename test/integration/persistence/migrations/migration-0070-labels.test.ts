import { expect, test } from 'vitest'
import { labels } from '#service/persistence/migrations/0070-labels.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('an item has one row for all its labels, and a station one printer', () => {
  const database = databaseAfter(labels.version)
  database.exec(`insert into label (item, prints, awaits_scan) values ('00/1', 1, 1)`)
  database.exec(`insert into printer (only, settings) values (1, '{}')`)
  expect(() => database.exec(`insert into label (item, prints, awaits_scan) values ('00/1', 1, 0)`)).toThrow('UNIQUE')
  expect(() => database.exec(`insert into label (item, prints, awaits_scan) values ('00/2', 1, 2)`)).toThrow('CHECK')
  expect(() => database.exec(`insert into printer (only, settings) values (2, '{}')`)).toThrow('CHECK')
})
