import Sqlite from 'better-sqlite3'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { withDiskRefusals } from './disk-refusal.ts'

/** The right to be the only owner of a database. */
export type DatabaseLock = { release(): void }

/** How long to wait for an owner that is on its way out. */
const patienceMilliseconds = 1000

/**
 * Takes the lock that makes two owners of one database impossible, in this process or in two. It is SQLite's own
 * exclusive lock on an empty file beside the database (`<file>-lock`): the system drops it with the process, however
 * that ends, so no stale lock is ever left; and readers of the database itself are not kept out.
 * Nothing else in this process may open the lock file: POSIX drops the lock when any handle of it is closed.
 */
export function lockDatabase(file: string): Result<DatabaseLock, Refusal> {
  return withDiskRefusals(file, () => {
    const holder = new Sqlite(`${file}-lock`, { timeout: patienceMilliseconds })
    try {
      // Nothing is ever written to the file, so it needs no journal beside it.
      holder.pragma('journal_mode = memory')
      holder.exec('begin exclusive')
      return ok({ release: () => void holder.close() })
    } catch (error) {
      holder.close()
      throw error
    }
  })
}
