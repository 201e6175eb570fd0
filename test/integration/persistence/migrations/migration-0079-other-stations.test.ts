import { expect, test } from 'vitest'
import { otherStations } from '#service/persistence/migrations/0079-other-stations.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('what others told is kept once, and neither deleted nor changed', () => {
  const database = databaseAfter(otherStations.version)
  const insert = database.prepare(`insert into inbound_event values ('e1', 'd', 'unread', '{}', 1)`)
  insert.run()
  expect(() => insert.run()).toThrow('UNIQUE')
  expect(() => database.exec('delete from inbound_event')).toThrow('never deleted')
  expect(() => database.exec(`update inbound_event set became = 'deed'`)).toThrow('stays as it came')
})
