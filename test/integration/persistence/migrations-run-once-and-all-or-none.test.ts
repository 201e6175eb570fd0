import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Migration } from '#service/persistence/database/migrate.ts'
import { migrate, userVersion } from '#service/persistence/database/migrate.ts'
import { ledger } from '#service/persistence/migrations/0001-ledger.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import {
  databaseFile,
  namesBeside,
  openLedgerFile,
  valueOf,
  verify,
  writeLedger,
} from '#test/support/ledger/ledger-file.ts'

const shelves: Migration = { version: 2, name: 'shelves', up: 'create table shelf (name text not null) strict;' }
const labels: Migration = {
  version: 5,
  name: 'labels',
  up: `alter table shelf add column label text; insert into shelf values ('A', 'a');`,
}
const broken: Migration = { version: 6, name: 'broken', up: 'create table half (name text) strict; select nonsense;' }
const astray: Migration = {
  version: 6,
  name: 'astray',
  up: 'create table box (shelf text references station (id)) strict; pragma foreign_keys;',
}

const rows = (database: import('better-sqlite3').Database, table: string) =>
  database.prepare(`select * from ${table}`).all()

test('an older database gets the steps that it lacks, each once, and keeps its facts', () => {
  const file = databaseFile()
  const end = writeLedger(file, 3)
  for (let start = 1; start <= 2; start += 1) {
    const opened = valueOf(openDatabase(file, { migrations: [ledger, shelves, labels] }))
    expect(userVersion(opened.database)).toBe(5)
    expect(rows(opened.database, 'shelf')).toEqual([{ name: 'A', label: 'a' }])
    opened.close()
  }
  expect(verify(file, end).ok).toBe(true)
})

test('the file as it was before the steps stays beside it', () => {
  const file = databaseFile()
  const end = writeLedger(file, 3)
  valueOf(openDatabase(file, { migrations: [ledger, shelves] })).close()
  expect(namesBeside(file)).toEqual(['ledger.before-version-1.db', 'ledger.db'])
  const before = file.replace('ledger.db', 'ledger.before-version-1.db')
  expect(verify(before, end).ok).toBe(true)
  const database = valueOf(openReadOnly(before))
  expect(userVersion(database)).toBe(1)
  database.close()
})

test('a step that fails takes the steps before it back', () => {
  const { database } = openLedgerFile(databaseFile())
  expect(() => migrate(database, [ledger, shelves, broken])).toThrow('no such column: nonsense')
  expect(userVersion(database)).toBe(1)
  expect(database.prepare(`select name from sqlite_schema where name in ('shelf', 'half')`).all()).toEqual([])
})

test('a step that leaves a row that points nowhere is taken back', () => {
  const { database } = openLedgerFile(databaseFile())
  database.pragma('foreign_keys = off')
  const step = { ...astray, up: `${astray.up} insert into box values ('nowhere');` }
  expect(() => migrate(database, [ledger, step])).toThrow('rows astray')
  expect(userVersion(database)).toBe(1)
})

test('a list that does not rise is a bug', () => {
  const { database } = openLedgerFile(databaseFile())
  expect(() => migrate(database, [ledger, labels, shelves])).toThrow('migration 2 (shelves) does not rise')
})

test('the list has every file of the folder once, in order, and every table of ours is strict', () => {
  const files = readdirSync('src-main/service/persistence/migrations').filter((name) => name !== 'all.ts')
  expect(allMigrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`)).toEqual(
    files.sort(),
  )

  const opened = valueOf(openDatabase(databaseFile(), { migrations: allMigrations }))
  const loose = opened.database
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`,
    )
    .all()
  opened.close()
  expect(loose).toEqual([])
})
