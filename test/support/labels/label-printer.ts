import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A label printer on a port of this computer, as a station sees one. */
export type LabelPrinter = { readonly port: number; readonly printed: readonly string[] }

/**
 * Takes labels over TCP and closes once it has read one whole, as printers do. A jammed one reads so many bytes and then
 * hangs, with its connection open.
 */
export async function labelPrinter({ jamsAfter }: { readonly jamsAfter?: number } = {}): Promise<LabelPrinter> {
  const printed: string[] = []
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket)
    let read = ''
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      read += bytes.toString('utf8')
      if (jamsAfter !== undefined && read.length >= jamsAfter) socket.pause()
    })
    socket.on('end', () => {
      if (jamsAfter !== undefined) return
      printed.push(read)
      socket.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, printed }
}
