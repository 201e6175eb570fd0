import { setTimeout } from 'node:timers/promises'
import type { Station } from './running-station.ts'
import { openStation } from './station.ts'
import { serveShell } from './ipc/shell-link.ts'

let station: Station | null = null

// The station service as the shell starts it: in a utility process, or as a child on Node.
serveShell({
  start: async (options, secrets) => {
    const opened = await openStation(options, secrets, () => void restart())
    if (!opened.ok) return opened
    station = opened.value
    return { ok: true, value: undefined }
  },
  connect: (connection) => station?.connect(connection),
  computerWoke: () => station?.computerWoke(),
  stop: async () => station?.close(),
})

/** How long answers that were given may take to leave before the process ends, in milliseconds. */
const lastWords = 250

/** Ends the process in an orderly way; the shell starts it again, as it does after any end. */
async function restart(): Promise<never> {
  await setTimeout(lastWords)
  await station?.close()
  process.exit(0)
}
