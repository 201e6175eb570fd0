import Sqlite from 'better-sqlite3'
import { diskPatience } from '#shared/contract/disk-patience.ts'

/** A connection to SQLite. */
export type Database = import('better-sqlite3').Database

/** What every writing connection sets, the answer that SQLite must give, and what it buys. */
const settings = [
  // Readers such as verify-ledger and the writer do not wait for each other; a commit is one sync.
  ['journal_mode = wal', 'wal'],
  // Each commit is synced before it returns: this is what makes an answered scan durable. The build's default in WAL is less.
  ['synchronous = full', undefined],
  ['synchronous', 2],
  // macOS keeps synced data in the drive's own memory unless asked for more. No effect elsewhere.
  ['fullfsync = on', undefined],
  ['fullfsync', 1],
  ['foreign_keys = on', undefined],
  ['foreign_keys', 1],
  // Makes `insert or replace` fire the trigger that forbids deleting a fact.
  ['recursive_triggers = on', undefined],
  ['recursive_triggers', 1],
  // Damage within a page is noticed when the page is read, not when its content is used.
  ['cell_size_check = on', undefined],
  // The schema of a tampered file cannot call functions with side effects.
  ['trusted_schema = off', undefined],
  // After a big commit the log shrinks back to 64 MiB.
  ['journal_size_limit = 67108864', undefined],
] as const

/** A setting that SQLite did not take; the code is one of its own kind, for `diskRefusal`. */
function notTaken(pragma: string, answer: unknown): Error {
  return Object.assign(new Error(`SQLite answers ${String(answer)} to "${pragma}"`), { code: 'SQLITE_IOERR_SETTING' })
}

/**
 * Opens a writing connection that commits durably, and proves that it does by reading the settings back: a file system
 * that cannot do WAL (some network shares) is refused. Throws SQLite's errors.
 */
export function connect(file: string): Database {
  const database = new Sqlite(file, { timeout: diskPatience })
  try {
    for (const [pragma, expected] of settings) {
      const answer = database.pragma(pragma, { simple: true })
      if (expected !== undefined && answer !== expected) throw notTaken(pragma, answer)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
