import { copyFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import {
  databaseFile,
  errorOf,
  fingerprint,
  openLedgerFile,
  record,
  valueOf,
  verify,
  writeLedger,
} from '#test/support/ledger/ledger-file.ts'

const at = Date.UTC(2026, 10, 23, 6) as Instant
const epoch = at / 1000

/** A station of 9 facts with a backup of its first 5, and the checkpoint of its end. */
function stationWithBackup() {
  const file = databaseFile()
  const backup = databaseFile()
  writeLedger(file, 5)
  copyFileSync(file, backup)
  const opened = openLedgerFile(file)
  const ledger = openLedger(opened.database, uuidv7())
  record(opened.database, ledger, ['6', '7', '8', '9'])
  const end = { station: ledger.station, ...ledger.head() }
  opened.close()
  return { file, backup, end }
}

function recordOne(file: string) {
  const opened = openLedgerFile(file)
  const facts = record(opened.database, openLedger(opened.database, uuidv7()), ['after the backup'])
  opened.close()
  return facts[0]
}

test('a restored station goes on in a new epoch: no number names two facts, and the chain is whole', () => {
  const { file, backup } = stationWithBackup()
  expect(valueOf(restoreBackup(backup, file, at)).epoch).toBe(epoch)
  expect(recordOne(file)).toMatchObject({ sequence: 6, epoch })
  expect(verify(file)).toMatchObject({ ok: true, value: { sequence: 6, epoch } })
})

test('two restorings of one backup have two epochs', () => {
  const { file, backup } = stationWithBackup()
  valueOf(restoreBackup(backup, file, at))
  expect(valueOf(restoreBackup(backup, file, (at + 1000) as Instant)).epoch).toBe(epoch + 1)
})

test('a checkpoint of a fact that the backup did not have tells of the restoring', () => {
  const { file, backup, end } = stationWithBackup()
  valueOf(restoreBackup(backup, file, at))
  for (let count = 0; count < 4; count += 1) recordOne(file)
  expect(errorOf(verify(file, end))).toEqual({ kind: 'restored', sequence: 9, epoch })
})

test('the database that was in place moves away whole; the backup stays', () => {
  const { file, backup, end } = stationWithBackup()
  const before = fingerprint(backup)
  const { replaced } = valueOf(restoreBackup(backup, file, at))
  expect(verify(replaced ?? '', end)).toEqual({ ok: true, value: end })
  expect(fingerprint(backup)).toBe(before)
})

test('a backup can be put where no database is', () => {
  const { backup } = stationWithBackup()
  const file = databaseFile()
  expect(valueOf(restoreBackup(backup, file, at)).replaced).toBeNull()
  expect(verify(file).ok).toBe(true)
})

test('a database in use is not replaced', () => {
  const { file, backup, end } = stationWithBackup()
  openLedgerFile(file)
  expect(errorOf(restoreBackup(backup, file, at)).code).toBe('DATABASE_IN_USE')
  expect(verify(file, end).ok).toBe(true)
})

test('what is no sound backup replaces nothing', () => {
  const { file, end } = stationWithBackup()
  const bad = databaseFile()
  expect(errorOf(restoreBackup(bad, file, at)).code).toBe('DATABASE_NOT_OURS')
  writeFileSync(bad, 'garbage')
  expect(errorOf(restoreBackup(bad, file, at)).code).toBe('DATABASE_CORRUPT')
  expect(verify(file, end)).toEqual({ ok: true, value: end })
})
