import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, format, join, parse } from 'node:path'
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

/** Why a database was moved out of the way: it was damaged, or a backup took its place. */
export type MovedBecause = 'set-aside' | 'replaced'

/** The name under which a database moves out of the way at a moment. */
export function awayFile(file: string, because: MovedBecause, at: Instant): string {
  return besides(file, `${because}-${fileStamp(at)}`)
}

/**
 * Moves a database out of the way, with the -wal that holds its last commits and its -shm, under a name that says why
 * and when. The names stay a pair that SQLite opens, so that what is in it can still be saved. Deletes nothing.
 * Returns the new name; throws the file system's error.
 */
export function moveAway(file: string, because: MovedBecause, at: Instant): string {
  const away = awayFile(file, because, at)
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, away + ending)
  }
  syncDirectory(dirname(file))
  return away
}

/** A damaged database that still lies beside the one in use, and when it was set aside. */
export type SetAside = { readonly path: string; readonly since: Instant }

/**
 * The damaged databases that were set aside and that nobody has taken away yet, the newest first: what a person must
 * be told, whichever start of the station found the damage.
 */
export function listSetAside(file: string): readonly SetAside[] {
  const { dir, name, ext } = parse(file)
  const beginning = `${name}.set-aside-`
  // A log may have been set aside without its database.
  const entries = new Set(namesIn(dir).map((entry) => entry.replace(/-(wal|shm)$/, '')))
  return [...entries]
    .flatMap((entry): SetAside[] => {
      if (!entry.startsWith(beginning)) return []
      const since = instantOfStamp(entry.slice(beginning.length, entry.length - ext.length))
      return since === null ? [] : [{ path: join(dir, entry), since }]
    })
    .toSorted((one, other) => other.since - one.since)
}

const stampParts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

/** The moment that `fileStamp` wrote; null for anything else. */
export function instantOfStamp(text: string): Instant | null {
  const at = stampParts.test(text) ? Date.parse(text.replace(stampParts, '$1-$2-$3T$4:$5:$6.$7Z')) : Number.NaN
  return Number.isNaN(at) ? null : (at as Instant)
}

/** The names in a directory; none where it is missing or cannot be read, which whoever writes there meets and reports. */
export function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
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
