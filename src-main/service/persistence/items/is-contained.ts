import Sqlite from 'better-sqlite3'
import { errorCode } from '../database/disk-refusal.ts'

/**
 * Whether every fact of one database is in another: the last fact of the one is in the chain of the other, and with it all
 * before it. False where either cannot be read: then nobody knows.
 */
export function isContainedIn(whole: string, part: string): boolean {
  try {
    const end = endOf(part)
    return end === null || has(whole, end)
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_') === true) return false
    throw error
  }
}

type End = { readonly sequence: number; readonly hash: string }

/** The last fact of a database; null where it has none. */
function endOf(file: string): End | null {
  return reading(file, (database) => {
    const question = 'select sequence, hash from fact where station = 1 order by sequence desc limit 1'
    return database.prepare<[], End>(question).get() ?? null
  })
}

function has(file: string, { sequence, hash }: End): boolean {
  const question = 'select 1 from fact where station = 1 and sequence = ? and hash = ?'
  return reading(file, (database) => database.prepare(question).get(sequence, hash) !== undefined)
}

function reading<Value>(file: string, read: (database: Sqlite.Database) => Value): Value {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    return read(database)
  } finally {
    database.close()
  }
}
