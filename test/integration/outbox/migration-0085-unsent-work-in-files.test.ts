import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { migrate } from '#service/persistence/database/migrate.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

/** A file as it was before, with messages of which one is held back and one was set aside. */
function fileFromBefore() {
  const database = databaseAfter(84)
  database.exec(`
    insert into outbox_message (number, id, endpoint, type, state, waits_for, suspects, attempts, items, events, bytes, created_at, updated_at, last_reply, set_aside_because) values
      (1, 'm1', 'e', 'damage', 'refused', null, null, 1, 1, 1, 2, 1000, 1000, 'no', null),
      (2, 'm2', 'e', 'damage', 'queued', 1, 7, 1, 1, 1, 2, 1000, 1000, null, null),
      (3, 'm3', 'e', 'damage', 'setAside', null, null, 1, 1, 1, 2, 1000, 1000, 'told by telephone', 'leftOut');
    insert into outbox_event (message, position, id, body) values (1, 0, 'e1', '{}'), (2, 0, 'e2', '{}'), (3, 0, 'e3', '{}');
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
  expect(guards(85)).toEqual([...guards(84), 'outbox_message_in_file'].toSorted())
})

test('every message is there under its number, with all that was known of it', () => {
  const database = fileFromBefore()
  const columns = 'number, state, waits_for, suspects, last_reply, set_aside_because'
  expect(database.prepare(`select ${columns} from outbox_message`).raw().all()).toEqual([
    [1, 'refused', null, null, 'no', null],
    [2, 'queued', 1, 7, null, null],
    [3, 'setAside', null, null, 'told by telephone', 'leftOut'],
  ])
  expect(database.pragma('foreign_key_check')).toEqual([])
})

test('a message in a file names it, and which file holds which is neither changed nor deleted', () => {
  const database = fileFromBefore()
  const change = (columns: string) =>
    database.exec(`update outbox_message set goes_to = endpoint, ${columns} where number = 2`)
  expect(() => change(`state = 'exported'`)).toThrow('CHECK')
  change(`state = 'exported', last_reply = 'unsent-1'`)
  const sha256 = '0'.repeat(64)
  database.exec(`
    insert into outbox_export (number, id, folder, at, person) values (1, 'x', 'unsent-1', 1000, 'p');
    insert into outbox_export_file (export, position, name, sha256) values
      (1, 0, 'manifest.json', '${sha256}'), (1, 1, 'document-00001.json', '${sha256}');
    insert into outbox_export_message (export, message, document, sha256) values (1, 2, 1, '${sha256}');`)
  for (const table of ['outbox_export', 'outbox_export_file', 'outbox_export_message']) {
    expect(() => database.exec(`delete from ${table}`)).toThrow('is never deleted')
    expect(() => database.exec(`update ${table} set rowid = rowid`)).toThrow()
  }
  expect(() => database.exec(`update outbox_export_file set sha256 = 'x'`)).toThrow('stays what it is')
  expect(() => database.exec(`update outbox_export_message set document = 2`)).toThrow('stays what it is')
})
