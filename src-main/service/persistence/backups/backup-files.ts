import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import type { Instant } from '#shared/kernel/time.ts'
import { backupsToKeep } from './backup-rotation.ts'
import { isContainedIn } from '../items/is-contained.ts'
import { fileStamp, instantOfStamp, namesIn } from '../database/database-files.ts'

/** One backup that was checked: a whole database in one file, and when it was made. */
export type Backup = { readonly file: string; readonly at: Instant }

/** Where the backups of a database lie: `backups` beside it. */
export function backupDirectory(file: string): string {
  return join(dirname(file), 'backups')
}

/** Makes sure of the directory, without the parts that an interrupted backup left. Throws the file system's error. */
export function clearBackupDirectory(file: string): void {
  const directory = backupDirectory(file)
  mkdirSync(directory, { recursive: true })
  const { name, ext } = parse(file)
  for (const entry of readdirSync(directory)) {
    if (entry.startsWith(`${name}-`) && entry.includes(`${ext}.part`)) rmSync(join(directory, entry), { force: true })
  }
}

/** Where the backup of this moment goes: `backups/ledger-20261123T014638123Z.db`. */
export function backupFile(file: string, at: Instant): string {
  const { name, ext } = parse(file)
  return join(backupDirectory(file), `${name}-${fileStamp(at)}${ext}`)
}

/** Where the one backup lies that did not check out; the next such takes its place. */
export function doubtfulBackupFile(file: string): string {
  const { name, ext } = parse(file)
  return join(backupDirectory(file), `${name}-doubtful${ext}`)
}

/** The checked backups of a database, the newest first; none where their directory cannot be read. */
export function listBackups(file: string): readonly Backup[] {
  const directory = backupDirectory(file)
  const { name, ext } = parse(file)
  return namesIn(directory)
    .flatMap((entry): Backup[] => {
      if (!entry.startsWith(`${name}-`) || !entry.endsWith(ext)) return []
      const at = instantOfStamp(entry.slice(name.length + 1, entry.length - ext.length))
      return at === null ? [] : [{ file: join(directory, entry), at }]
    })
    .toSorted((one, other) => other.at - one.at)
}

/**
 * Deletes the backups that the rotation no longer keeps, and of these only ones whose every fact is in the newest too: what a
 * backup alone still knows, because an older one was restored since, is never removed.
 */
export function rotateBackups(file: string): void {
  const backups = listBackups(file)
  const [newest] = backups
  const kept = backupsToKeep(backups.map((backup) => backup.at))
  for (const backup of backups) {
    if (newest === undefined || kept.has(backup.at) || !isContainedIn(newest.file, backup.file)) continue
    rmSync(backup.file, { force: true })
  }
}
