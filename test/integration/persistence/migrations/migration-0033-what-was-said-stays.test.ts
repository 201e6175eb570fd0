import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a message moves on and stays what it is', () => {
  const database = databaseAfter(33)
  database.exec(`insert into outbox_message (id, endpoint, type, state, items, events, bytes, created_at, updated_at)
    values ('m', 'e', 'damage', 'queued', 1, 1, 1, 0, 0)`)
  database.exec(`update outbox_message set state = 'sending'`)
  for (const change of [`id = 'n'`, `type = 'receiving'`, `endpoint = 'f'`, 'created_at = 1', `fact = 'other'`])
    expect(() => database.exec(`update outbox_message set ${change}`)).toThrow('stays what it is')
})

test('the epoch of a station rises and never falls, and the station stays', () => {
  const database = databaseAfter(33)
  database.exec(`insert or ignore into station values (1, 's', 1)`)
  database.exec('update station set epoch = 7')
  expect(() => database.exec('update station set epoch = 6')).toThrow('an epoch never falls')
  expect(() => database.exec('delete from station')).toThrow('never deleted')
})
