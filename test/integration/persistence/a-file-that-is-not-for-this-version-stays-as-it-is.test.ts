import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import {
  databaseFile,
  errorOf,
  fingerprint,
  namesBeside,
  openLedgerFile,
  refusalToOpen,
  temporaryDirectory,
  writeLedger,
} from '#test/support/ledger/ledger-file.ts'

test('a newer database is refused with both versions, and no byte of it or beside it changes', () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const newer = openLedgerFile(file)
  newer.database.pragma('user_version = 42')
  newer.close()
  const before = fingerprint(file)

  expect(refusalToOpen(file)).toEqual({ code: 'DATABASE_NEWER', details: { path: file, found: 42, known: 1 } })
  expect(fingerprint(file)).toBe(before)
  expect(namesBeside(file)).toEqual(['ledger.db'])
})

test('a newer version whose commit is still in the log is refused, and the log stays too', () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const newer = openLedgerFile(file)
  newer.database.pragma('user_version = 42')
  // As after a power cut: the log holds the commit, nobody wrote it back.
  const crashed = join(temporaryDirectory(), 'ledger.db')
  copyFileSync(file, crashed)
  copyFileSync(`${file}-wal`, `${crashed}-wal`)
  const before = [fingerprint(crashed), fingerprint(`${crashed}-wal`)]

  expect(refusalToOpen(crashed)).toMatchObject({ code: 'DATABASE_NEWER', details: { found: 42 } })
  expect([fingerprint(crashed), fingerprint(`${crashed}-wal`)]).toEqual(before)
})

test('a database of another program is refused, and no byte of it changes', () => {
  const file = databaseFile()
  const foreign = new Sqlite(file)
  foreign.exec('create table recipe (name text)')
  foreign.close()
  const before = fingerprint(file)

  expect(refusalToOpen(file)).toEqual({ code: 'DATABASE_NOT_OURS', details: { path: file } })
  expect(fingerprint(file)).toBe(before)
  expect(namesBeside(file)).toEqual(['ledger.db'])
})

test.each([9, Number.NaN])('a runtime with Node-API %s is refused before SQLite is loaded', (nodeApi) => {
  const file = databaseFile()
  const refusal = errorOf(openDatabase(file, { migrations: [], nodeApi }))
  expect(refusal.code).toBe('RUNTIME_UNSUITABLE')
  expect(existsSync(file)).toBe(false)
})
