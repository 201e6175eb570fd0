import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { listSetAside } from '#service/persistence/database/database-files.ts'
import { ledger } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { suspectDamage } from '#service/persistence/database/suspicion.ts'
import {
  databaseFile,
  fingerprint,
  namesBeside,
  openLedgerFile,
  valueOf,
  verify,
  writeLedger,
} from '#test/support/ledger/ledger-file.ts'

const aside = /^ledger\.set-aside-\d{8}T\d{9}Z\.db$/

/** Opens, and gives the one file that was set aside. */
function setAsideBy(file: string): { readonly name: string; readonly path: string } {
  const opened = openLedgerFile(file)
  const path = opened.setAside?.details.setAside ?? 'nothing was set aside'
  expect(opened.setAside).toEqual({ code: 'DATABASE_CORRUPT', details: { path: file, setAside: path } })
  expect(opened.database.prepare('select count(*) from fact').pluck().get()).toBe(0)
  const name = path.slice(dirname(path).length + 1)
  return { name, path }
}

function overwrite(file: string, offset: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, offset)
  closeSync(handle)
}

test('a file that begins with garbage is set aside whole, under a name that says when, and a new one begins', () => {
  const file = databaseFile()
  writeLedger(file, 3)
  overwrite(file, 0, Buffer.from('garbage over the header'))
  const before = fingerprint(file)
  const { name, path } = setAsideBy(file)
  expect(name).toMatch(aside)
  expect(fingerprint(path)).toBe(before)
})

test('an empty file is damage: a database of ours is never empty', () => {
  const file = databaseFile()
  writeFileSync(file, '')
  expect(statSync(setAsideBy(file).path).size).toBe(0)
})

test('a file that lost its end is set aside', () => {
  const file = databaseFile()
  writeLedger(file, 300)
  truncateSync(file, 5 * 4096)
  expect(statSync(setAsideBy(file).path).size).toBe(5 * 4096)
})

test('damaged pages behind a good header are found', () => {
  const file = databaseFile()
  writeLedger(file, 300)
  overwrite(file, 4096, Buffer.alloc(statSync(file).size - 4096, 0x5a))
  const before = fingerprint(file)
  expect(fingerprint(setAsideBy(file).path)).toBe(before)
})

test('the log goes with its database, so that the pair can still be opened', () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const running = openLedgerFile(file)
  running.database.exec(`update station set epoch = 7`)
  copyFileSync(`${file}-wal`, `${file}-copy`)
  running.close()
  renameSync(`${file}-copy`, `${file}-wal`)
  const log = fingerprint(`${file}-wal`)
  overwrite(file, 0, Buffer.from('garbage over the header'))

  const { name, path } = setAsideBy(file)
  expect(fingerprint(`${path}-wal`)).toBe(log)
  expect(namesBeside(file)).toEqual(['ledger.db', 'ledger.db-shm', 'ledger.db-wal', name, `${name}-wal`])
})

test('a log whose database is gone is kept: SQLite itself would delete it', () => {
  const file = databaseFile()
  writeFileSync(`${file}-wal`, 'the last commits of somebody')
  const { path } = setAsideBy(file)
  expect(readFileSync(`${path}-wal`, 'utf8')).toBe('the last commits of somebody')
})

test('damage in the middle waits for suspicion: then every page is read', () => {
  const file = databaseFile()
  writeLedger(file, 5000)
  overwrite(file, 100 * 4096, Buffer.alloc(4096, 0x5a))
  const opened = openLedgerFile(file)
  expect(opened.setAside).toBeNull()
  opened.close()

  suspectDamage(file)
  expect(setAsideBy(file).name).toMatch(aside)
  expect(namesBeside(file)).not.toContain('ledger.db-suspect')
})

test('damage that a migration meets is damage like any other', () => {
  const file = databaseFile()
  writeLedger(file, 5000)
  overwrite(file, 100 * 4096, Buffer.alloc(4096, 0x5a))
  const next = { version: 2, name: 'next', up: 'create table next (name text) strict;' }
  const opened = valueOf(openDatabase(file, { migrations: [ledger, next] }))
  opened.close()
  expect(opened.setAside?.code).toBe('DATABASE_CORRUPT')
  expect(namesBeside(file)).toEqual(['ledger.db', expect.stringMatching(aside)])
})

test('a suspicion that proves wrong is settled and changes nothing', () => {
  const file = databaseFile()
  const end = writeLedger(file, 50)
  suspectDamage(file)
  const opened = openLedgerFile(file)
  expect(opened.setAside).toBeNull()
  opened.close()
  expect(namesBeside(file)).toEqual(['ledger.db'])
  expect(verify(file, end).ok).toBe(true)
})

test('every damaged file that still lies there is listed, so that no start forgets one', () => {
  const file = databaseFile()
  writeFileSync(file, 'garbage')
  const first = openLedgerFile(file)
  first.close()
  writeFileSync(file, '')
  const second = openLedgerFile(file)
  second.close()
  openLedgerFile(file)
  const paths = [second, first].map((opened) => opened.setAside?.details.setAside)
  expect(listSetAside(file).map(({ path }) => path)).toEqual(paths)
  rmSync(paths[0] ?? '')
  expect(listSetAside(file)).toEqual([{ path: paths[1], since: expect.any(Number) }])
})

test('a first start that was interrupted is no damage', () => {
  const file = databaseFile()
  writeFileSync(join(dirname(file), 'ledger.db-new'), 'half a database')
  const opened = openLedgerFile(file)
  expect(opened.setAside).toBeNull()
  opened.close()
  expect(namesBeside(file)).toEqual(['ledger.db'])
})
