import { expect, test } from 'vitest'
import { peopleSources } from '#service/persistence/migrations/0075-people-sources.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a station that people come from has one key and one newest file', () => {
  const database = databaseAfter(peopleSources.version)
  const keep = database.prepare(
    'insert or replace into people_source (station, public_key, exported_at) values (?, ?, ?)',
  )
  keep.run('s1', 'k1', 10)
  keep.run('s1', 'k2', 20)
  expect(database.prepare('select * from people_source').all()).toEqual([
    { station: 's1', public_key: 'k2', exported_at: 20 },
  ])
})
