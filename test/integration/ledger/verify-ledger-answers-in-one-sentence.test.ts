import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { formatCheckpoint } from '#shared/domain/ledger/checkpoint.ts'
import { uuidv7 } from '#service/ids.ts'
import { applicationId } from '#service/persistence/database/inspect-file.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import {
  databaseFile,
  fingerprint,
  openLedgerFile,
  record,
  tamper,
  temporaryDirectory,
  writeLedger,
} from '#test/support/ledger/ledger-file.ts'
import { verifyLedger } from '#test/support/ledger/verify-ledger.ts'

test('a whole ledger ends with 0 and the checkpoint of its end on a line of its own', () => {
  const file = databaseFile()
  const end = writeLedger(file, 9)
  const { status, said, complaint } = verifyLedger(file)
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  expect(said[0]).toBe(`WHOLE: 9 facts of station ${end.station}.`)
  expect(said.at(-1)).toBe(formatCheckpoint(end))
})

test('the line that one check printed serves the next', () => {
  const file = databaseFile()
  writeLedger(file, 9)
  const line = verifyLedger(file).said.at(-1) ?? ''
  expect(verifyLedger(file, line)).toMatchObject({ status: 0 })
  tamper(file, 'delete from fact where sequence = 9')
  expect(verifyLedger(file, line)).toEqual({
    status: 1,
    said: [`BROKEN: The checkpoint's fact 9 is gone: the ledger ends at fact 8.`],
    complaint: '',
  })
})

test('a broken ledger ends with 1 and names the fact', () => {
  const file = databaseFile()
  writeLedger(file, 9)
  tamper(file, `update fact set body = replace(body, 'fact 4', 'fact 5') where sequence = 4`)
  expect(verifyLedger(file)).toEqual({
    status: 1,
    said: ['BROKEN: Fact 4 was changed after it was recorded: its content does not match its hash.'],
    complaint: '',
  })
})

test('a ledger in use is checked up to its last commit, and its owner works on', () => {
  const file = databaseFile()
  const { database } = openLedgerFile(file)
  const ledger = openLedger(database, uuidv7())
  record(database, ledger, ['a', 'b'])
  expect(verifyLedger(file)).toMatchObject({
    status: 0,
    said: [expect.stringContaining('2 facts'), expect.anything(), expect.anything()],
  })
  expect(record(database, ledger, ['c'])[0]?.sequence).toBe(3)
})

test('a copy is checked with its log and, up to what was written back, without it; neither changes', () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const { database } = openLedgerFile(file)
  record(database, openLedger(database, uuidv7()), ['only in the log'])

  const copy = join(temporaryDirectory(), 'copy.db')
  copyFileSync(file, copy)
  const before = fingerprint(copy)
  expect(verifyLedger(copy).said[0]).toContain('3 facts')
  expect(fingerprint(copy)).toBe(before)

  const pair = join(temporaryDirectory(), 'copy.db')
  copyFileSync(file, pair)
  copyFileSync(`${file}-wal`, `${pair}-wal`)
  const log = fingerprint(`${pair}-wal`)
  expect(verifyLedger(pair).said[0]).toContain('4 facts')
  expect([fingerprint(pair), fingerprint(`${pair}-wal`)]).toEqual([before, log])
})

test('a ledger without a fact is whole', () => {
  const file = databaseFile()
  writeLedger(file, 0)
  expect(verifyLedger(file)).toMatchObject({
    status: 0,
    said: [expect.stringContaining('0 facts'), expect.anything(), expect.anything()],
  })
})

test.each([
  ['a file that is missing', () => join(temporaryDirectory(), 'none.db'), 'There is no file FILE.'],
  ['a directory', () => temporaryDirectory(), 'FILE is not a file.'],
  ['a file of another kind', () => file('{"a": 1}'.repeat(100)), 'FILE is not a ledger: it is no SQLite database.'],
  ['an empty file', () => file(''), 'FILE is a database, but not a ledger of Tallyman.'],
  [
    'a database of another program',
    () => databaseWith('create table recipe (name text)'),
    'FILE is a database, but not a ledger of Tallyman.',
  ],
])('%s ends with 2 and one clear sentence', (_, make, sentence) => {
  const path = make()
  expect(verifyLedger(path)).toEqual({ status: 2, said: [''], complaint: sentence.replace('FILE', path) })
})

test('a ledger that lost its end is broken', () => {
  const path = databaseFile()
  writeLedger(path, 300)
  truncateSync(path, 5 * 4096)
  expect(verifyLedger(path)).toEqual({
    status: 1,
    said: [`BROKEN: ${path} is damaged: its first pages cannot be read.`],
    complaint: '',
  })
})

test('a file that has views where the tables of a ledger should be is not read', () => {
  const path = databaseWith(`
    pragma application_id = ${applicationId};
    create table station (number integer, id text);
    create view fact as with recursive endless (n) as (select 1 union all select n from endless) select n from endless;`)
  const { status, complaint } = verifyLedger(path)
  expect(status).toBe(2)
  expect(complaint).toContain('has not the tables of a ledger')
})

test('what a forger writes into a ledger is never sent to the terminal', () => {
  const path = databaseFile()
  writeLedger(path, 3)
  tamper(path, `update station set id = char(27) || ']0;owned' || char(7)`)
  const { status, said, complaint } = verifyLedger(path)
  expect({ status, said, complaint }).toEqual({
    status: 1,
    said: ['BROKEN: The ledger does not say which station it belongs to.'],
    complaint: '',
  })
})

test('without a file, with too much, or with a cut-off checkpoint it ends with 2 and says how it is used', () => {
  expect(verifyLedger()).toMatchObject({
    status: 2,
    complaint: expect.stringContaining('verify-ledger -- FILE [CHECKPOINT] [--key KEY]'),
  })
  expect(verifyLedger('a', 'b', 'c')).toMatchObject({
    status: 2,
    complaint: expect.stringContaining('verify-ledger -- FILE [CHECKPOINT] [--key KEY]'),
  })
  expect(verifyLedger('--fix', 'a')).toMatchObject({
    status: 2,
    complaint: expect.stringContaining('verify-ledger -- FILE [CHECKPOINT] [--key KEY]'),
  })
  expect(verifyLedger('a', 'tallyman-checkpoint:1:x')).toMatchObject({
    status: 2,
    complaint: expect.stringContaining('no checkpoint'),
  })
})

function file(content: string): string {
  const path = join(temporaryDirectory(), 'file')
  writeFileSync(path, content)
  return path
}

function databaseWith(sql: string): string {
  const directory = join(temporaryDirectory(), 'elsewhere')
  mkdirSync(directory)
  const path = join(directory, 'other.db')
  const database = new Sqlite(path)
  database.exec(sql)
  database.close()
  return path
}
