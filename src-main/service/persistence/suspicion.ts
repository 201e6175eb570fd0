import { closeSync, existsSync, openSync, rmSync } from 'node:fs'

/** Beside the database while its pages are to be checked one by one at the next opening. */
const mark = (file: string): string => `${file}-suspect`

/**
 * Asks for the full check at the next opening: for whoever meets damage while the database is in use (an error
 * SQLITE_CORRUPT, a backup that does not check out). Throws the file system's error.
 */
export function suspectDamage(file: string): void {
  closeSync(openSync(mark(file), 'w'))
}

/** Whether somebody asked for the full check. */
export function isSuspected(file: string): boolean {
  return existsSync(mark(file))
}

/** The full check was done, or the file it was meant for is set aside. */
export function settleSuspicion(file: string): void {
  rmSync(mark(file), { force: true })
}
