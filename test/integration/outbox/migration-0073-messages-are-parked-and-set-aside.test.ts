import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { migrate } from '#service/persistence/database/migrate.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

/** A file as it was before, with messages of which one belongs to a half of a rejected document. */
function fileFromBefore() {
  const database = databaseAfter(72)
  database.exec(`
    insert into outbox_message (number, id, endpoint, type, state, waits_for, suspects, attempts, items, events, bytes, created_at, updated_at, last_reply) values
      (1, 'm1', 'e', 'damage', 'refused', null, null, 1, 1, 1, 2, 1000, 1000, 'no'),
      (2, 'm2', 'e', 'damage', 'queued', 1, 7, 1, 1, 1, 2, 1000, 1000, null);
    insert into outbox_event (message, position, id, body) values (1, 0, 'e1', '{}'), (2, 0, 'e2', '{}');
    insert into outbox_item (item, message) values ('i', 1), ('i', 2);`)
  migrate(database, allMigrations)
  return database
}

test('the table that is made anew keeps every index and trigger of the one before', () => {
  const guards = (version: number) =>
    databaseAfter(version)
      .prepare<[], string>(
        `select name from sqlite_schema where tbl_name = 'outbox_message' and type in ('index', 'trigger') order by name`,
      )
      .pluck()
      .all()
  expect(guards(73)).toEqual(guards(72))
})

test('every message is there under its number, with its order; the halves of before are forgotten', () => {
  const database = fileFromBefore()
  expect(database.prepare('select number, state, waits_for, suspects, last_reply from outbox_message').all()).toEqual([
    { number: 1, state: 'refused', waits_for: null, suspects: null, last_reply: 'no' },
    { number: 2, state: 'queued', waits_for: 1, suspects: null, last_reply: null },
  ])
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(database.prepare('select state, messages from outbox_count order by state').all()).toEqual([
    { state: 'queued', messages: 1 },
    { state: 'refused', messages: 1 },
  ])
})

test('a message is parked with a reason, set aside with why, and neither deleted nor made another one', () => {
  const database = fileFromBefore()
  const change = (columns: string) => database.exec(`update outbox_message set ${columns} where number = 2`)
  expect(() => change(`state = 'parked'`)).toThrow('CHECK')
  change(`state = 'parked', last_reply = 'too large'`)
  expect(() => change(`state = 'setAside'`)).toThrow('CHECK')
  change(`state = 'setAside', set_aside_because = 'leftOut'`)
  expect(() => change(`set_aside_because = null`)).toThrow('CHECK')
  expect(() => change(`type = 'other'`)).toThrow('a message stays what it is')
  expect(() => database.exec('delete from outbox_message')).toThrow('a message is never deleted')
})
