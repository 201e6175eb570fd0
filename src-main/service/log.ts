import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'

/** The station's log: for people who help, never the record. */
export type Log = {
  info(about: object, text: string): void
  warn(about: object, text: string): void
  /** Logs what must not happen, and returns the number under which it can be found. */
  bug(bug: unknown, where: string): string
}

const largestLog = 5_000_000

/** Opens the log in its folder; a log that has grown large becomes the one before, so that two files are kept at most. */
export function openLog(directory: string, newId: () => string): Log {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'station.log')
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(file, join(directory, 'station.before.log'))
  // Synchronous: the last line before a crash is the one that is needed. Nothing logs per scan.
  const logger = pino({ base: null }, pino.destination({ dest: file, sync: true, mkdir: true }))
  return {
    info: (about, text) => logger.info(about, text),
    warn: (about, text) => logger.warn(about, text),
    bug: (bug, where) => {
      const report = newId()
      logger.error(
        { report, where, bug: bug instanceof Error ? { message: bug.message, stack: bug.stack } : bug },
        'bug',
      )
      return report
    },
  }
}
