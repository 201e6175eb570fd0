import type { Database } from './connection.ts'

/**
 * Runs work in one immediate transaction: the write lock is taken first, so nothing that was read can change before
 * the write. Rolls back when the work throws, and when it returns a failure (`{ ok: false }`): a refused command
 * leaves no trace. Durable when it returns. Throws what the work throws, and SQLite's own error when the commit fails.
 * Transactions do not nest: a second one inside throws.
 */
export function immediately<Value>(database: Database, work: () => Value): Value {
  database.exec('begin immediate')
  try {
    const value = work()
    database.exec(isFailure(value) ? 'rollback' : 'commit')
    return value
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}

function isFailure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
