import { expect, test } from 'vitest'
import { databaseFile, openLedgerFile } from '#test/support/ledger/ledger-file.ts'

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['fullfsync', 1],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['application_id', 0x544c4d4e],
])('the connection has %s = %s', (pragma, expected) => {
  const { database } = openLedgerFile(databaseFile())
  expect(database.pragma(pragma, { simple: true })).toBe(expected)
})

test('SQLite is new enough to have no bug that resets a log in use (3.51.3, sqlite.org/wal.html section 11)', () => {
  const { database } = openLedgerFile(databaseFile())
  const version = String(database.prepare('select sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003)
})

test('a file system that cannot keep a log beside the file is refused', async () => {
  const { connect } = await import('#service/persistence/database/connection.ts')
  // A database in memory has no log: SQLite answers "memory" to the wish for WAL.
  expect(() => connect(':memory:')).toThrow('SQLite answers memory to "journal_mode = wal"')
})
