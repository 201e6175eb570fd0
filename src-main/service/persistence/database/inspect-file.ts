import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Database } from './connection.ts'
import { isDamage } from './disk-refusal.ts'

/** `TLMN`: says of a SQLite file that it is a station's database (`pragma application_id`). */
export const applicationId = 0x544c4d4e

/** What lies at the place of a database, found out without changing a byte of it. */
export type Finding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ours'; readonly version: number }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'damaged' }

/**
 * Looks at a database before it is opened. A newer or foreign file is recognised by its header; then the schema,
 * the end of the ledger and the first row of every table are read through a read-only connection, which cannot
 * write back even the -wal. The time does not grow with the file: damage elsewhere is found by the check of each
 * backup, which reads everything, and a file under suspicion is checked from end to end here.
 * Throws the error of SQLite or of the file system where it is not about damage.
 */
export function inspectFile(file: string, newestKnown: number, suspected: boolean): Finding {
  const hasLog = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  if (!existsSync(file)) return hasLog ? { kind: 'damaged' } : { kind: 'nothing' }
  const header = readHeader(file)
  if (header === null) return { kind: 'damaged' }
  const judged = judge(header, newestKnown)
  // The last commits may still be in the log, so only a file without one is judged by its header alone.
  if (!hasLog && judged.kind !== 'ours') return judged
  return lookInside(file, newestKnown, suspected)
}

function lookInside(file: string, newestKnown: number, suspected: boolean): Finding {
  const database = new Sqlite(file, { readonly: true })
  try {
    const stored = (pragma: string) => Number(database.pragma(pragma, { simple: true }))
    const finding = judge({ application: stored('application_id'), version: stored('user_version') }, newestKnown)
    if (finding.kind === 'ours') readSamples(database)
    if (finding.kind === 'ours' && suspected) checkEveryPage(database)
    return finding
  } catch (error) {
    if (isDamage(error)) return { kind: 'damaged' }
    throw error
  } finally {
    database.close()
  }
}

function judge(header: Header, newestKnown: number): Finding {
  if (header.application !== applicationId) return { kind: 'notOurs' }
  return { kind: header.version > newestKnown ? 'newer' : 'ours', version: header.version }
}

type Header = { readonly application: number; readonly version: number }

/** The two numbers of the header (https://sqlite.org/fileformat.html section 1.3); null where it is no SQLite file. */
function readHeader(file: string): Header | null {
  const bytes = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, bytes) < bytes.length) return null
  } finally {
    closeSync(handle)
  }
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null
  return { version: bytes.readUInt32BE(60), application: bytes.readUInt32BE(68) }
}

/** Reads the schema, the first row of every table, and the last facts, which a crash would have hit. */
function readSamples(database: Database): void {
  const tables = database.prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table'`).all()
  for (const { name } of tables) database.prepare(`select * from "${name}" limit 1`).get()
  database.prepare('select * from fact order by entry desc limit 200').all()
}

/** Checks every page. Seconds per gigabyte. Throws SQLITE_CORRUPT on damage. */
export function checkEveryPage(database: Database): void {
  const verdict = database.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') throw Object.assign(new Error(String(verdict)), { code: 'SQLITE_CORRUPT' })
}
