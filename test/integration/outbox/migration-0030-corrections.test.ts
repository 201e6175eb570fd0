import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { migrate } from '#service/persistence/database/migrate.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const hash = 'a'.repeat(64)

/** A file as it was before, with two finished acts and the messages about them. */
function fileFromBefore() {
  const database = databaseAfter(14)
  database.exec(`
    insert into station (number, id, epoch) values (1, 's', 1);
    insert into fact (station, sequence, epoch, id, kind, at, offset_minutes, body, previous_hash, hash) values
      (1, 1, 1, 'f1', 'contents.taken-out', 1000, 0, '{"job":"j1"}', '${hash}', '${hash}'),
      (1, 2, 1, 'f2', 'damage.finished', 1000, 0, '{"job":"j1"}', '${hash}', '${hash}'),
      (1, 3, 1, 'f3', 'contents.packed', 2000, 0, '{"job":"j2"}', '${hash}', '${hash}'),
      (1, 4, 1, 'f4', 'job.finished', 2000, 0, '{"job":"j2"}', '${hash}', '${hash}');
    insert into outbox_message (number, id, endpoint, type, state, waits_for, attempts, items, events, bytes, created_at, updated_at, last_reply) values
      (1, 'm1', 'e', 'unpacking', 'processed', null, 1, 1, 1, 2, 1000, 1000, 'ok'),
      (2, 'm2', 'e', 'damage', 'queued', null, 1, 1, 1, 2, 1000, 1000, 'no connection'),
      (3, 'm3', 'e', 'unpacking', 'queued', 2, 0, 1, 1, 2, 2000, 2000, null),
      (4, 'm4', 'e', 'commissioning', 'refused', null, 2, 1, 1, 2, 2000, 2000, 'no'),
      (5, 'm5', 'e', 'packing', 'queued', 4, 0, 1, 1, 2, 2000, 2000, null);
    insert into outbox_event (message, position, id, body) values (1, 0, 'e1', '{}'), (2, 0, 'e2', '{}');
    insert into outbox_item (item, message) values ('i', 1), ('i', 2);
    insert into outbox_document (number, endpoint, sent_at, bytes) values (1, 'e', 1000, 2);
    insert into outbox_document_message (message, document) values (1, 1);`)
  migrate(database, allMigrations)
  return database
}

test('every message is there under its number, with all that points to it, and its kind of fact is found', () => {
  const database = fileFromBefore()
  expect(
    database.prepare('select number, fact, may_be_there as mayBeThere from outbox_message order by number').all(),
  ).toEqual([
    { number: 1, fact: 'f1', mayBeThere: 1 },
    { number: 2, fact: 'f2', mayBeThere: 1 },
    { number: 3, fact: 'f3', mayBeThere: 0 },
    { number: 4, fact: 'f3', mayBeThere: 0 },
    { number: 5, fact: 'f3', mayBeThere: 0 },
  ])
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(database.prepare('select state, messages from outbox_count order by state').all()).toEqual([
    { state: 'processed', messages: 1 },
    { state: 'queued', messages: 3 },
    { state: 'refused', messages: 1 },
  ])
  expect(() => database.exec('delete from outbox_message')).toThrow('a message is never deleted')
})

test('the acts so far are known by their job', () => {
  expect(fileFromBefore().prepare('select sequence, fact, act from act_fact').all()).toEqual([
    { sequence: 1, fact: 'f1', act: 'j1' },
    { sequence: 2, fact: 'f2', act: 'j1' },
    { sequence: 3, fact: 'f3', act: 'j2' },
  ])
})

test('an event and its declaration bear one id; two declarations of one time do not', () => {
  const database = fileFromBefore()
  const add = (position: number, declaredAt: number | null) =>
    database
      .prepare(`insert into outbox_event (message, position, id, declared_at, body) values (3, ?, 'e1', ?, '{}')`)
      .run(position, declaredAt)
  expect(() => add(0, null)).toThrow('UNIQUE')
  add(0, 3000)
  expect(() => add(1, 3000)).toThrow('UNIQUE')
})

test('what may be there is never voided, and a message is declared wrong once', () => {
  const database = fileFromBefore()
  expect(() => database.exec(`update outbox_message set state = 'voided' where number = 2`)).toThrow('CHECK')
  database.exec(`update outbox_message set state = 'voided' where number = 3`)
  database.exec(`update outbox_message set declares = 1 where number = 5`)
  expect(() => database.exec(`update outbox_message set declares = 1 where number = 4`)).toThrow('UNIQUE')
})

test('the messages of a fact and the facts of an act are found by keys', () => {
  const database = databaseAfter(30)
  expect(planOf(database, `select number from outbox_message where fact = 'f'`)).toMatch(/INDEX outbox_message_of_fact/)
  expect(planOf(database, `select sequence from act_fact where act = 'a' order by sequence`)).toMatch(
    /INDEX act_fact_of_act/,
  )
})
