import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs'
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

/** The end of the log, the older file first: at most so many bytes of each, from the beginning of a line. */
export function endOfLog(directory: string, mostBytes: number): readonly string[] {
  return ['station.before.log', 'station.log'].flatMap((name) => endOfFile(join(directory, name), mostBytes))
}

function endOfFile(path: string, mostBytes: number): readonly string[] {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return []
  const file = openSync(path, 'r')
  try {
    const from = Math.max(0, size - mostBytes)
    const bytes = Buffer.alloc(size - from)
    const length = readSync(file, bytes, 0, bytes.length, from)
    const lines = bytes.subarray(0, length).toString('utf8').split('\n')
    return lines.slice(from === 0 ? 0 : 1).filter((line) => line !== '')
  } finally {
    closeSync(file)
  }
}
