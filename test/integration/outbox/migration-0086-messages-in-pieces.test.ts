import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { migrate } from '#service/persistence/database/migrate.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

/** A file as it was before, with messages of which one is held back, one was set aside and one lies in a file. */
function fileFromBefore() {
  const database = databaseAfter(85)
  database.exec(`
    insert into outbox_message (number, id, endpoint, type, state, waits_for, suspects, attempts, items, events, bytes, created_at, updated_at, last_reply, set_aside_because, may_be_there) values
      (1, 'm1', 'e', 'damage', 'refused', null, null, 1, 1, 1, 2, 1000, 1000, 'no', null, 0),
      (2, 'm2', 'e', 'damage', 'queued', 1, 7, 1, 1, 1, 2, 1000, 1000, null, null, 1),
      (3, 'm3', 'e', 'damage', 'setAside', null, null, 1, 1, 1, 2, 1000, 1000, 'told by telephone', 'leftOut', 0),
      (4, 'm4', 'e', 'damage', 'exported', null, null, 1, 1, 1, 2, 1000, 1000, 'unsent-1', null, 0);
    insert into outbox_event (message, position, id, body) values (1, 0, 'e1', '{}'), (2, 0, 'e2', '{}'), (3, 0, 'e3', '{}');
    insert into outbox_item (item, message) values ('i', 1), ('i', 2);`)
  migrate(database, allMigrations)
  return database
}

const piece = (number: number, of: number | null, from: number) =>
  `insert into outbox_message (number, id, endpoint, type, state, items, events, bytes, created_at, updated_at, piece_of, piece_from)
   values (${number}, 'p${number}', 'e', 'damage', 'queued', 1, 1, 2, 1000, 1000, ${of}, ${from})`

test('the table that is made anew keeps every index and trigger of the one before', () => {
  const guards = (version: number) =>
    databaseAfter(version)
      .prepare<[], string>(
        `select name from sqlite_schema where tbl_name = 'outbox_message' and type in ('index', 'trigger') order by name`,
      )
      .pluck()
      .all()
  expect(guards(86)).toEqual([...guards(85), 'outbox_message_pieces'].toSorted())
})

test('every message is there under its number and at its place, with all that was known of it', () => {
  const database = fileFromBefore()
  const columns = 'number, place, piece_of, state, waits_for, suspects, last_reply, set_aside_because, may_be_there'
  expect(database.prepare(`select ${columns} from outbox_message`).raw().all()).toEqual([
    [1, 1, null, 'refused', null, null, 'no', null, 0],
    [2, 2, null, 'queued', 1, 7, null, null, 1],
    [3, 3, null, 'setAside', null, null, 'told by telephone', 'leftOut', 0],
    [4, 4, null, 'exported', null, null, 'unsent-1', null, 0],
  ])
  expect(database.pragma('foreign_key_check')).toEqual([])
})

test('a piece stands where its message stood, and stays a piece of it', () => {
  const database = fileFromBefore()
  database.exec(`${piece(5, 2, 0)}; ${piece(6, 2, 9)}`)
  expect(
    database.prepare('select number from outbox_message order by place, piece_from, number').pluck().all(),
  ).toEqual([1, 2, 5, 6, 3, 4])
  expect(() => database.exec('update outbox_message set piece_of = 1 where number = 5')).toThrow('stays what it is')
  expect(() => database.exec('update outbox_message set piece_from = 1 where number = 5')).toThrow('stays what it is')
  expect(() => database.exec(piece(7, null, 3))).toThrow('CHECK')
})

test('one that is asked for because it is too large says how large its pieces may be, and no other does', () => {
  const database = fileFromBefore()
  const change = (columns: string) => database.exec(`update outbox_message set ${columns} where number = 2`)
  expect(() => change(`state = 'unsure', unsure_because = 'tooLarge', last_reply = 'big'`)).toThrow('CHECK')
  expect(() => change(`state = 'unsure', unsure_because = 'tooLarge', split_to = 900`)).toThrow('CHECK')
  expect(() => change(`state = 'unsure', unsure_because = 'replyLost', split_to = 900`)).toThrow('CHECK')
  change(`state = 'unsure', unsure_because = 'tooLarge', split_to = 900, last_reply = 'big'`)
  change(`state = 'split', unsure_because = null, split_to = null`)
})
