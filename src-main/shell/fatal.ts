import { app, dialog } from 'electron'
import type { Logger } from 'pino'

/** Ends the app at a bug of the shell: what it would do next is anyone's guess, and the service is safe without it. */
export function endAtBugs(log: Logger, logsDirectory: string): void {
  const end = (bug: unknown) => {
    log.fatal({ bug: bug instanceof Error ? bug.stack : String(bug) }, 'a bug ended the shell')
    dialog.showErrorBox(
      'Tallyman stopped because of a fault',
      `Every scan that was answered with OK is saved. Start Tallyman again. If this comes back, send the folder ${logsDirectory} to support.`,
    )
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
