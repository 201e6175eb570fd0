import { statSync } from 'node:fs'
import { basename } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { ReplacedEnd } from '#shared/domain/record-keeping/restoring.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { listBackups } from './backup-files.ts'
import type { Backup } from './backup-files.ts'
import { inspectFile } from '../database/inspect-file.ts'

/** A backup as it can be chosen for restoring: each was read back whole, every page and the chain, before it got its name. */
export type BackupInfo = {
  readonly name: string
  readonly at: Instant
  readonly bytes: number
  /** The last fact in it; null where it cannot be read any more. */
  readonly end: ReplacedEnd | null
  /** Whether it can be restored by this version: readable, ours, and not of a newer version. */
  readonly fit: 'fits' | 'newer' | 'damaged'
}

/** The backups of a database, the newest first. Reads the header and the end of each, so that a long ledger is listed as fast as a short one. */
export function inspectBackups(file: string, newestKnown: number): readonly BackupInfo[] {
  return listBackups(file).map((backup) => inspect(backup, newestKnown))
}

function inspect({ file, at }: Backup, newestKnown: number): BackupInfo {
  const info = { name: basename(file), at, bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0 }
  const finding = inspectFile(file, newestKnown, false)
  if (finding.kind === 'newer') return { ...info, end: null, fit: 'newer' }
  if (finding.kind !== 'ours') return { ...info, end: null, fit: 'damaged' }
  return { ...info, end: endOf(file), fit: 'fits' }
}

function endOf(file: string): ReplacedEnd | null {
  const database = new Sqlite(file, { readonly: true })
  try {
    const end = database
      .prepare<[], ReplacedEnd>(
        'select epoch, sequence, hash from fact where station = 1 order by sequence desc limit 1',
      )
      .get()
    return end ?? null
  } finally {
    database.close()
  }
}
