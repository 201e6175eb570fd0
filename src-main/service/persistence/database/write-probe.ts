import type { Database } from './connection.ts'

/** Tells at once whether a transaction could begin now: false while another program holds the right to write. */
export type WriteProbe = { canWrite(): boolean }

/** Prepares the probe. It writes nothing, and leaves the connection as patient as it was. */
export function openWriteProbe(database: Database): WriteProbe {
  const begin = database.prepare('begin immediate')
  const rollback = database.prepare('rollback')
  const patience = Number(database.pragma('busy_timeout', { simple: true }))
  return {
    canWrite: () => {
      database.pragma('busy_timeout = 0')
      try {
        begin.run()
        rollback.run()
        return true
      } catch (failure) {
        // Every other failure meets whoever writes next, who says what it means.
        return !isBusy(failure)
      } finally {
        database.pragma(`busy_timeout = ${patience}`)
      }
    },
  }
}

function isBusy(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && String(failure.code).startsWith('SQLITE_BUSY')
}
