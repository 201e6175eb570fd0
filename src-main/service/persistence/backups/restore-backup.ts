import { existsSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { restoreAttachedFiles } from '../attached-files.ts'
import { connect } from '../database/connection.ts'
import type { Database } from '../database/connection.ts'
import { awayFile, moveAway, removeCopy, syncDirectory } from '../database/database-files.ts'
import { lockDatabase } from '../database/database-lock.ts'
import { withDiskRefusals } from '../database/disk-refusal.ts'
import { inspectFile } from '../database/inspect-file.ts'

/** A restored database: the epoch it goes on in, and where the file now lies that was in its place; null if none was. */
export type Restored = { readonly epoch: number; readonly replaced: string | null }

/** Writes what the new epoch begins with into the copy, before it takes its place; told what the file in place will be called. */
export type BeginEpoch = (database: Database, replacedFile: string | null) => void

/**
 * Puts a backup in the place of a station's database, which must not be open, and begins a new epoch: facts that were
 * recorded after the backup keep their numbers to themselves, wherever they went. The file in place moves away, and is never
 * deleted; the backup stays. Attached files that are missing or changed come back with it. Refused, with everything as it was: a database in use, a backup that is damaged, newer or
 * not ours, a disk that is full or read-only.
 */
export function restoreBackup(
  backup: string,
  file: string,
  at: Instant,
  begin: BeginEpoch = () => undefined,
): Result<Restored, Refusal> {
  return withDiskRefusals(file, () => {
    const lock = lockDatabase(file)
    if (!lock.ok) return lock
    const copy = `${file}-new`
    try {
      const finding = inspectFile(backup, Infinity, true)
      if (finding.kind === 'damaged') return err(refuse('DATABASE_CORRUPT', { path: backup, setAside: backup }))
      if (finding.kind !== 'ours') return err(refuse('DATABASE_NOT_OURS', { path: backup }))
      removeCopy(copy)
      copyWithLog(backup, copy)
      restoreAttachedFiles(file, dirname(backup))
      const away = existsSync(file) ? awayFile(file, 'replaced', at) : null
      const epoch = beginEpoch(copy, at, (database) => begin(database, away === null ? null : basename(away)))
      const replaced = away === null ? null : moveAway(file, 'replaced', at)
      renameSync(copy, file)
      syncDirectory(dirname(file))
      return ok({ epoch, replaced })
    } finally {
      removeCopy(copy)
      lock.value.release()
    }
  })
}

/** Copies what is in the file and in its -wal, if it has one; a copy of the file alone would lose the last commits. */
function copyWithLog(from: string, to: string): void {
  const database = new Sqlite(from, { readonly: true })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

/**
 * The time of the restoring in seconds serves as the number: two restorings of one backup never share it, without a
 * look into the file that was replaced, which may be beyond reading.
 */
function beginEpoch(file: string, at: Instant, begin: (database: Database) => void): number {
  const database = connect(file)
  try {
    database.prepare('update station set epoch = max(epoch + 1, ?) where number = 1').run(Math.floor(at / 1000))
    begin(database)
    return Number(database.prepare('select epoch from station where number = 1').pluck().get())
  } finally {
    database.close()
  }
}
