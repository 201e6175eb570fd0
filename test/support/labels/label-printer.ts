import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A label printer on a port of this computer, as a station sees one. */
export type LabelPrinter = {
  readonly port: number
  readonly printed: readonly string[]
  /** From the next label on it takes a part and hangs, with its connection open. */
  readonly jam: () => void
  /** Settles with the first bytes that come from now on. */
  readonly firstBytes: () => Promise<string>
  /** How many connections were open at once at most. */
  readonly mostAtOnce: () => number
  readonly stop: () => void
}

/** Takes labels over TCP and closes once it has read one whole, as printers do. */
export async function startLabelPrinter(): Promise<LabelPrinter> {
  const printed: string[] = []
  const open = new Set<Socket>()
  let isJammed = false
  let most = 0
  let onBytes: ((bytes: string) => void) | null = null
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const jams = isJammed
    let read = ''
    open.add(socket)
    most = Math.max(most, open.size)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      read += bytes.toString('utf8')
      onBytes?.(read)
      onBytes = null
      if (jams) socket.pause()
    })
    socket.on('end', () => {
      if (jams) return
      printed.push(read)
      socket.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    printed,
    jam: () => {
      isJammed = true
    },
    firstBytes: () =>
      new Promise((resolve) => {
        onBytes = resolve
      }),
    mostAtOnce: () => most,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
