import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { errorCode } from './disk-refusal.ts'

/** Beside the database while its pages are to be checked one by one at the next opening. */
const mark = (file: string): string => `${file}-suspect`

/**
 * Asks for the full check at the next opening: for whoever meets damage while the database is in use (an error
 * SQLITE_CORRUPT, a backup that does not check out). Throws only on bugs: where not even an empty file can be made, the next
 * backup meets the damage again.
 */
export function suspectDamage(file: string): void {
  try {
    closeSync(openSync(mark(file), 'w'))
  } catch (error) {
    if (errorCode(error) === null) throw error
  }
}

/** Whether somebody asked for the full check. */
export function isSuspected(file: string): boolean {
  return existsSync(mark(file))
}

/** The full check was done, or the file it was meant for is set aside. */
export function settleSuspicion(file: string): void {
  rmSync(mark(file), { force: true })
}
