import { expect, test } from 'vitest'
import { databaseFile, openLedgerFile, refusalToOpen, verify, writeLedger } from '#test/support/ledger/ledger-file.ts'

test('a second opening of one database is refused while the first is open', () => {
  const file = databaseFile()
  openLedgerFile(file)
  expect(refusalToOpen(file)).toEqual({ code: 'DATABASE_IN_USE', details: { path: file } })
})

test('the owner who closes lets the next one in', () => {
  const file = databaseFile()
  openLedgerFile(file).close()
  expect(openLedgerFile(file).database.open).toBe(true)
})

test('an owner does not keep readers out', () => {
  const file = databaseFile()
  writeLedger(file, 3)
  openLedgerFile(file)
  expect(verify(file).ok).toBe(true)
})

test('an opening that is refused lets the next one try', () => {
  const file = databaseFile()
  const opened = openLedgerFile(file)
  opened.database.pragma('user_version = 99')
  opened.close()
  expect(refusalToOpen(file).code).toBe('DATABASE_NEWER')
  expect(refusalToOpen(file).code).toBe('DATABASE_NEWER')
})
