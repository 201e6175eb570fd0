import { beforeEach, expect, test } from 'vitest'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import type { Database } from '#service/persistence/database/open-database.ts'
import { pageOfChain } from '#service/persistence/ledger/verify-chain.ts'
import { databaseFile, openLedgerFile, record } from '#test/support/ledger/ledger-file.ts'

let database: Database

beforeEach(() => {
  database = openLedgerFile(databaseFile()).database
  record(database, openLedger(database, uuidv7()), ['one', 'two', 'three'])
})

const hash = 'f'.repeat(64)
const insert = (sequence: number, verb = 'insert', entry = 'null') =>
  database.exec(`
    ${verb} into fact (entry, station, sequence, epoch, id, kind, at, offset_minutes, body, previous_hash, hash)
    values (${entry}, 1, ${sequence}, 1, 'id', 'kind', 0, 0, '{}', '${hash}', '${hash}')`)

test.each([
  ['changed', `update fact set body = '{}' where sequence = 2`],
  ['given another number', 'update fact set sequence = 9 where sequence = 3'],
  ['changed by a write that changes nothing', 'update fact set body = body'],
])('a fact cannot be %s', (_, sql) => {
  expect(() => database.exec(sql)).toThrow('a fact is never changed')
})

test.each([
  ['deleted', 'delete from fact where sequence = 3'],
  ['deleted with all the others', 'delete from fact'],
])('a fact cannot be %s', (_, sql) => {
  expect(() => database.exec(sql)).toThrow('a fact is never deleted')
})

test('a fact cannot be replaced by an insert', () => {
  expect(() => insert(3, 'insert or replace')).toThrow('a fact follows the last one')
  expect(() => insert(4, 'insert or replace', '2')).toThrow('a fact is never deleted')
  expect(database.prepare('select count(*) from fact').pluck().get()).toBe(3)
})

test.each([3, 5, 0, -1])('after fact 3 there is no fact %s', (sequence) => {
  expect(() => insert(sequence)).toThrow('a fact follows the last one')
})

test('a station keeps its name', () => {
  expect(() => database.exec(`update station set id = 'other'`)).toThrow('a station keeps its name')
})

test('a station that has facts cannot be removed', () => {
  expect(() => database.exec('delete from station')).toThrow('FOREIGN KEY constraint failed')
})

test('a fact of the wrong type is refused', () => {
  expect(() => database.exec(`insert into station values (2, 'other', 'one')`)).toThrow(
    'cannot store TEXT value in INTEGER column',
  )
})

test('the newest fact and a page of facts are found without reading the others', () => {
  const plan = (sql: string) =>
    database
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...(sql.includes('?') ? [1] : []))
      .map((step) => step.detail)
      .join('; ')
  expect(plan('select hash from fact where station = 1 order by sequence desc limit 1')).toMatch(
    /^SEARCH fact USING INDEX/,
  )
  expect(plan('select hash from fact where station = 1 and sequence >= 2 order by sequence limit 9')).toMatch(
    /^SEARCH fact USING INDEX[^;]*$/,
  )
  expect(plan(pageOfChain)).toMatch(/SEARCH fact USING INTEGER PRIMARY KEY \(rowid>\?\)/)
  expect(plan(pageOfChain)).not.toContain('TEMP B-TREE')
})
