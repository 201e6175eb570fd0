import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, format, parse } from 'node:path'
import type { Instant } from '#shared/kernel/time.ts'
import { isoUtc } from '#shared/kernel/time.ts'

/** A moment as part of a file name, in UTC: `20261123T014638123Z`. */
export function fileStamp(at: Instant): string {
  return isoUtc(at).replaceAll(/[-:.]/g, '')
}

/** The name of a file with a word before its ending: `ledger.db` and `before` give `ledger.before.db`. */
export function besides(file: string, word: string): string {
  const { dir, name, ext } = parse(file)
  return format({ dir, name: `${name}.${word}`, ext })
}

/**
 * Moves a database out of the way, with the -wal that holds its last commits and its -shm, under a name that says
 * when. The names stay a pair that SQLite opens, so that what is in it can still be saved. Deletes nothing.
 * Returns the new name; throws the file system's error.
 */
export function setAside(file: string, at: Instant): string {
  const aside = besides(file, `set-aside-${fileStamp(at)}`)
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending)
  }
  syncDirectory(dirname(file))
  return aside
}

/** Makes renamings in a directory durable. Windows has no such call and does it by itself. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Deletes a copy of ours with the files that SQLite makes beside it. Never for a database that was in use. */
export function removeCopy(copy: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true })
}
