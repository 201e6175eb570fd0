import type { Station } from './station.ts'
import { openStation } from './station.ts'
import { serveShell } from './ipc/shell-link.ts'

let station: Station | null = null

// The station service as the shell starts it: in a utility process, or as a child on Node.
serveShell({
  start: async (options) => {
    const opened = await openStation(options)
    if (!opened.ok) return opened
    station = opened.value
    return { ok: true, value: undefined }
  },
  connect: (connection) => station?.connect(connection),
  stop: async () => station?.close(),
})
