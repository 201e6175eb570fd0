import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Database } from './connection.ts'
import { errorCode, isDamage } from './disk-refusal.ts'
import { storedColumns } from '../ledger/fact-row.ts'
import { applicationId } from './inspect-file.ts'

/** Why a file cannot be read as a ledger. */
export type NotReadable =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notAFile' }
  | { readonly kind: 'notSqlite' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'notALedger' }
  /** A ledger of ours without the tables of one: written by another version, or altered. */
  | { readonly kind: 'unknownLayout' }
  | { readonly kind: 'folderReadOnly' }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Opens a ledger to be read by somebody else than its owner: a file that was handed over, a backup, or the file of a
 * station at work. Nothing is written to it or its -wal; to read a file that was in use SQLite needs to make a -shm
 * beside it. What a hostile file could run, views and virtual tables under the names of ours, is refused.
 */
export function openReadOnly(file: string): Result<Database, NotReadable> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return err({ kind: 'missing' })
  if (!found.isFile()) return err({ kind: 'notAFile' })
  let database: Database | null = null
  try {
    database = new Sqlite(file, { readonly: true })
    database.pragma('trusted_schema = off')
    const isOurs = database.pragma('application_id', { simple: true }) === applicationId
    if (isOurs && hasLedgerTables(database)) return ok(database)
    database.close()
    return err({ kind: isOurs ? 'unknownLayout' : 'notALedger' })
  } catch (error) {
    database?.close()
    return err(reasonOf(error))
  }
}

function hasLedgerTables(database: Database): boolean {
  const columns = database.prepare<[string], { name: string }>(`
    select info.name from sqlite_schema as entry join pragma_table_info(entry.name) as info
    where entry.type = 'table' and entry.rootpage > 0 and entry.name = ?`)
  const has = (table: string, wanted: readonly string[]) => {
    const found = new Set(columns.all(table).map((column) => column.name))
    return wanted.every((name) => found.has(name))
  }
  return has('station', ['number', 'id']) && has('fact', storedColumns)
}

function reasonOf(error: unknown): NotReadable {
  const code = errorCode(error)
  if (code === null || !(error instanceof Error)) throw error
  if (isDamage(error)) return { kind: code === 'SQLITE_NOTADB' ? 'notSqlite' : 'damaged' }
  if (/^SQLITE_(CANTOPEN|READONLY)/.test(code)) return { kind: 'folderReadOnly' }
  return { kind: 'failed', reason: `${code}: ${error.message}` }
}
