import { renameSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import {
  backupDirectory,
  backupFile,
  clearBackupDirectory,
  doubtfulBackupFile,
  listBackups,
  rotateBackups,
} from './backup-files.ts'
import { removeCopy, syncDirectory } from '../database/database-files.ts'
import type { BackupFlaw, BackupOrder } from './make-backup.ts'
import { suspectDamage } from '../database/suspicion.ts'

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
  /** Ends a backup that is being made, and makes no more. */
  stop(): Promise<void>
}

/** What backups are made of. */
export type BackupSources = {
  readonly file: string
  /** The end of the chain at this moment. */
  readonly checkpoint: () => Checkpoint
  readonly readClock: () => ClockReading
  /** Whether no backup may be removed now: the whole station is on legal hold. */
  readonly keepAll?: () => boolean
  /** Called after every try that was not ended by `stop`. */
  readonly changed: () => void
}

const hour = 60 * 60 * 1000
const dueAfter = 24 * hour
/** A service that is restarted again and again does not fill the disk with copies. */
const dueAtStartAfter = hour
/** The start itself has the disk for itself. */
const startsAfter = 10_000

/** The thread's program. From source it lies beside this file; built, both are files of one folder. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup.js', import.meta.url)

/**
 * Keeps backups beside the database, in `backups`: one shortly after the start (unless the newest is younger than an
 * hour), one a day, the last 7 days and 4 weeks of them. A failed try is repeated every hour. Each is copied and read
 * back from end to end, in a thread of its own, before it counts: this is also the full check of the database itself,
 * which its opening is too short for. One that does not check out takes a place of its own, so that it pushes no good
 * one out, and damage makes the next opening check every page.
 */
export function keepBackups(sources: BackupSources): Backups {
  const { file, checkpoint, readClock, changed } = sources
  let state: BackupState = { lastAt: listBackups(file)[0]?.at ?? null, problem: null }
  let making: Promise<BackupState> | null = null
  let worker: Worker | null = null
  let stopped = false

  const attempt = async (): Promise<BackupState> => {
    const { at } = readClock()
    const copy = `${backupFile(file, at)}.part`
    try {
      const made = await copyAndCheck({ file, copy, atLeast: checkpoint() })
      if (stopped) return state
      putInPlace(file, copy, at, made, sources.keepAll?.() ?? false)
      state = made.ok ? { lastAt: at, problem: null } : { ...state, problem: { at, said: made.error.said } }
    } catch (error) {
      state = { ...state, problem: { at, said: error instanceof Error ? error.message : String(error) } }
    }
    return state
  }
  const copyAndCheck = async (order: BackupOrder): Promise<Result<null, BackupFlaw>> => {
    clearBackupDirectory(file)
    worker = new Worker(workerFile, { workerData: order })
    const made = await answerOf(worker)
    // Of a backup that was not made or not finished, the part takes room that a full disk needs.
    if (stopped || (!made.ok && made.error.kind === 'failed')) removeCopy(order.copy)
    return made
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

  const start = setTimeout(() => makeIfOlderThan(dueAtStartAfter), startsAfter).unref()
  const timer = setInterval(() => makeIfOlderThan(dueAfter), hour).unref()
  return {
    state: () => state,
    make,
    stop: async () => {
      stopped = true
      clearTimeout(start)
      clearInterval(timer)
      await worker?.terminate()
      await making
    },
  }
}

/** What the thread answers; one that dies without an answer failed. */
function answerOf(worker: Worker): Promise<Result<null, BackupFlaw>> {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (error) => resolve(err({ kind: 'failed', said: error.message })))
    worker.once('exit', () => resolve(err({ kind: 'failed', said: 'The backup ended early.' })))
  })
}

/** Gives a copy the name that its check earned. Throws the file system's error. */
function putInPlace(file: string, copy: string, at: Instant, made: Result<null, BackupFlaw>, keepAll: boolean): void {
  if (made.ok) {
    renameSync(copy, backupFile(file, at))
    if (!keepAll) rotateBackups(file)
  } else {
    if (made.error.kind === 'damage') suspectDamage(file)
    if (made.error.kind !== 'failed') renameSync(copy, doubtfulBackupFile(file))
  }
  syncDirectory(backupDirectory(file))
}
