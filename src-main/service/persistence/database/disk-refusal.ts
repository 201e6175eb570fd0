import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

/** The code of an error of SQLite (`SQLITE_FULL`) or of the file system (`ENOSPC`); null for anything else. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Whether SQLite says that the file is no database of its own, or a broken one. */
export function isDamage(error: unknown): boolean {
  const code = errorCode(error)
  return code !== null && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
}

/**
 * What a disk or another process did, as a refusal: full, not writable, in use, or failing in a way that only its own
 * words describe. Null when the error is none of SQLite's or the file system's: then it is a bug, to be thrown on.
 */
export function diskRefusal(error: unknown, path: string): Refusal | null {
  const code = errorCode(error)
  if (code === null || !(error instanceof Error)) return null
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return refuse('DISK_FULL', { path })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return refuse('DATABASE_IN_USE', { path })
  // SQLite reports a full disk as plain I/O errors where it cannot make or lengthen the files beside the database.
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code) && hasNoRoom(path)) return refuse('DISK_FULL', { path })
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EROFS$|EACCES$|EPERM$)/.test(code))
    return refuse('DISK_READ_ONLY', { path })
  if (code.startsWith('SQLITE_IOERR') || /^E[A-Z]+$/.test(code)) {
    return refuse('SERVICE_UNAVAILABLE', { reason: `${code}: ${error.message}` })
  }
  return null
}

/** Does what may fail because of the disk, and gives such a failure as a refusal. Throws on what is a bug. */
export function withDiskRefusals<Value>(path: string, work: () => Result<Value, Refusal>): Result<Value, Refusal> {
  try {
    return work()
  } catch (error) {
    const refusal = diskRefusal(error, path)
    if (refusal === null) throw error
    return err(refusal)
  }
}

function hasNoRoom(path: string): boolean {
  try {
    return statfsSync(dirname(path)).bavail === 0
  } catch {
    return false
  }
}
