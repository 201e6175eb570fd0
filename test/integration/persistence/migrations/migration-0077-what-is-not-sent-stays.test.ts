import { expect, test } from 'vitest'
import { whatIsNotSentStays } from '#service/persistence/migrations/0077-what-is-not-sent-stays.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('why a message is not sent is neither deleted nor changed', () => {
  const database = databaseAfter(whatIsNotSentStays.version)
  database.exec(`
    insert into outbox_message (number, id, endpoint, type, state, items, events, bytes, created_at, updated_at)
      values (1, 'a', 'e', 'damage', 'voided', 1, 1, 1, 0, 0);
    insert into outbox_unsent (message, because) values (1, 'switchedOff')`)
  expect(() => database.exec('delete from outbox_unsent')).toThrow('never deleted')
  expect(() => database.exec(`update outbox_unsent set because = 'noMessageOfRole'`)).toThrow('stays as it was said')
})
