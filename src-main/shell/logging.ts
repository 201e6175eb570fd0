import { join } from 'node:path'
import { pino } from 'pino'
import type { Logger } from 'pino'
import { boundedLogFile } from './bounded-log-file.ts'

/** 5 files of 5 MB: weeks of a quiet station, hours of one that fails all the time. */
const bounds = { bytes: 5_000_000, olderFiles: 4 }

/** Opens the log of the shell, with what the service writes on its standard output and error among its lines. */
export function openLog(logsDirectory: string): Logger {
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    boundedLogFile(join(logsDirectory, 'shell.log'), bounds),
  )
}
