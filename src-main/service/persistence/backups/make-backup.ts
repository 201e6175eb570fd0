import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { keepFilesOfBackup } from '../attached-files.ts'
import { describeBreak } from '../ledger/describe-break.ts'
import { diskRefusal, errorCode, isDamage } from '../database/disk-refusal.ts'
import { checkEveryPage } from '../database/inspect-file.ts'
import { openReadOnly } from '../database/open-read-only.ts'
import { verifyChain } from '../ledger/verify-chain.ts'

/** What to copy where, and a fact that the copy must have: the last one when it was ordered. */
export type BackupOrder = { readonly file: string; readonly copy: string; readonly atLeast: Checkpoint }

/** Why a backup does not count. */
export type BackupFlaw = {
  /** A page that cannot be read; a chain that is broken in a file that reads well; or no copy could be made at all. */
  readonly kind: 'damage' | 'broken' | 'failed'
  /** In English. */
  readonly said: string
}

const pagesAtOnce = 1000

/**
 * Copies a database that is at work, as it was at one moment, into one file, and reads the copy from end to end: every
 * page, and the chain of its ledger. Attached files follow: whatever the copy names is there by then. Takes seconds for a big one: it runs in a worker. Never rejects on what a disk does.
 */
export async function makeBackup({ file, copy, atLeast }: BackupOrder): Promise<Result<null, BackupFlaw>> {
  try {
    await copyDatabase(file, copy)
    const checked = checkCopy(copy, atLeast)
    if (checked.ok) keepFilesOfBackup(file, dirname(copy))
    return checked
  } catch (error) {
    if (isDamage(error)) return err({ kind: 'damage', said: `The database is damaged (${errorCode(error)}).` })
    return err({ kind: 'failed', said: wordsFor(error, copy) })
  }
}

async function copyDatabase(file: string, copy: string): Promise<void> {
  const source = new Sqlite(file, { readonly: true })
  try {
    // The read transaction holds the moment fast, or each commit of the station would begin the copy anew.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_schema').get()
    await source.backup(copy, { progress: () => pagesAtOnce })
  } finally {
    source.close()
  }
  const finished = new Sqlite(copy)
  try {
    // A database of one file, which can be read where nothing may be written beside it.
    finished.pragma('journal_mode = delete')
  } finally {
    finished.close()
  }
}

function checkCopy(copy: string, atLeast: Checkpoint): Result<null, BackupFlaw> {
  const opened = openReadOnly(copy)
  if (!opened.ok) return err({ kind: 'damage', said: `The copy cannot be read (${opened.error.kind}).` })
  try {
    const chain = verifyChain(opened.value, atLeast)
    if (!chain.ok) {
      return err({ kind: chain.error.kind === 'unreadable' ? 'damage' : 'broken', said: describeBreak(chain.error) })
    }
    checkEveryPage(opened.value)
    return ok(null)
  } finally {
    opened.value.close()
  }
}

function wordsFor(error: unknown, copy: string): string {
  const refusal = diskRefusal(error, copy)
  if (refusal?.code === 'DISK_FULL') return 'The disk is full.'
  if (refusal?.code === 'DISK_READ_ONLY') return 'The folder of the backups cannot be written.'
  return error instanceof Error ? error.message : String(error)
}
