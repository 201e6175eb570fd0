import { renameSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import {
  backupDirectory,
  backupFile,
  clearBackupDirectory,
  doubtfulBackupFile,
  listBackups,
  rotateBackups,
} from './backup-files.ts'
import { checkBackup } from './check-backup.ts'
import type { BackupFlaw } from './check-backup.ts'
import { connect } from './connection.ts'
import type { Database } from './connection.ts'
import { diskRefusal, isDamage } from './disk-refusal.ts'
import { removeCopy, syncDirectory } from './database-files.ts'
import { suspectDamage } from './suspicion.ts'

/** What the screens say of the backups. */
export type BackupState = {
  /** When the newest backup that checked out was made. */
  readonly lastAt: Instant | null
  /** Why the last try failed, in English; null once one succeeds. */
  readonly problem: { readonly at: Instant; readonly said: string } | null
}

/** Backups being kept while the service runs. */
export type Backups = {
  state(): BackupState
  /** Makes a backup now, or waits for the one that is being made. Never rejects: a failure is in the state. */
  make(): Promise<BackupState>
  /** Ends a backup that is being made; the database may be closed once this is done. */
  stop(): Promise<void>
}

/** What backups are made of. */
export type BackupSources = {
  readonly file: string
  readonly database: Database
  /** The end of the chain at this moment. */
  readonly checkpoint: () => Checkpoint
  readonly readClock: () => ClockReading
  /** Called after every try that was not ended by `stop`. */
  readonly changed: () => void
}

const hour = 60 * 60 * 1000
const dueAfter = 24 * hour
/** A service that is restarted again and again does not fill the disk with copies. */
const dueAtStartAfter = hour

/**
 * Keeps backups beside the database, in `backups`: one at the start (unless the newest is younger than an hour), one
 * a day, the last 7 days and 4 weeks of them. A failed try is repeated every hour. Each is a copy made while the
 * station works, then read back from end to end before it counts: this is also the full check of the database itself,
 * which its opening is too short for. One that does not check out takes a place of its own, so that it pushes no good
 * one out, and damage makes the next opening check every page.
 */
export function keepBackups(sources: BackupSources): Backups {
  const { file, readClock, changed } = sources
  let state: BackupState = { lastAt: listBackups(file)[0]?.at ?? null, problem: null }
  let making: Promise<BackupState> | null = null
  let stopped = false

  const goOn = (): void => {
    if (stopped) throw interrupted
  }
  const attempt = async (): Promise<BackupState> => {
    const { at } = readClock()
    try {
      const flaw = await copyAndCheck(sources, at, goOn)
      state = flaw === null ? { lastAt: at, problem: null } : { ...state, problem: { at, said: flaw.said } }
    } catch (error) {
      if (error === interrupted) return state
      if (isDamage(error)) suspectDamage(file)
      state = { ...state, problem: { at, said: wordsFor(error, file) } }
    }
    return state
  }
  const make = (): Promise<BackupState> => {
    making ??= attempt().finally(() => {
      making = null
      if (!stopped) changed()
    })
    return making
  }
  const makeIfOlderThan = (age: number): void => {
    const sinceLast = state.lastAt === null ? Infinity : Math.abs(readClock().at - state.lastAt)
    if (sinceLast >= age || state.problem !== null) void make()
  }

  const timer = setInterval(() => makeIfOlderThan(dueAfter), hour)
  timer.unref()
  makeIfOlderThan(dueAtStartAfter)
  return {
    state: () => state,
    make,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await making
    },
  }
}

/** Ends a backup from within; recognised by identity. */
const interrupted = new Error('the service stops')

const pagesAtOnce = 100

/** One backup from the first page to its place; what is wrong with it, or null. `goOn` throws to end it early. */
async function copyAndCheck(
  { file, database, checkpoint }: BackupSources,
  at: Instant,
  goOn: () => void,
): Promise<BackupFlaw | null> {
  clearBackupDirectory(file)
  const part = `${backupFile(file, at)}.part`
  try {
    const atLeast = checkpoint()
    await database.backup(part, {
      progress: () => {
        goOn()
        return pagesAtOnce
      },
    })
    leaveWal(part)
    const checked = await checkBackup(part, atLeast, async () => {
      await setImmediate()
      goOn()
    })
    if (!checked.ok && checked.error.kind === 'damage') suspectDamage(file)
    renameSync(part, checked.ok ? backupFile(file, at) : doubtfulBackupFile(file))
    syncDirectory(backupDirectory(file))
    if (checked.ok) rotateBackups(file)
    return checked.ok ? null : checked.error
  } finally {
    removeCopy(part)
  }
}

/** Makes a copy a database of one file, which can be read where nothing may be written beside it. */
function leaveWal(copy: string): void {
  const database = connect(copy)
  try {
    database.pragma('journal_mode = delete')
  } finally {
    database.close()
  }
}

function wordsFor(error: unknown, file: string): string {
  const refusal = diskRefusal(error, backupDirectory(file))
  if (refusal?.code === 'DISK_FULL') return 'The disk is full.'
  if (refusal?.code === 'DISK_READ_ONLY') return 'The folder of the backups cannot be written.'
  return error instanceof Error ? error.message : String(error)
}
