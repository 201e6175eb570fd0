import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A network that knows nothing of EPCIS REST: it takes text, one event a line, and gives a receipt. */
export type LineNetwork = {
  readonly url: string
  /** Every document as it came, whole. */
  readonly documents: readonly string[]
  /** Every line it keeps, in the order of arrival. */
  readonly lines: readonly string[]
  /** Keeps the next document and breaks the line off instead of answering. */
  loseNextReply(): void
}

/** The first line of each document that a line network takes. */
export const firstLine = 'LINES 1'

/** Starts a line network on loopback; a document with a line that says REFUSE is not kept. */
export async function startLineNetwork(): Promise<LineNetwork> {
  const documents: string[] = []
  const lines: string[] = []
  let losesReply = false
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (request.method === 'GET') {
        const id = url.searchParams.get('id')
        response.end(id === null ? 'at most 3 lines' : lines.filter((line) => line.startsWith(`${id}\t`)).join('\n'))
        return
      }
      const document = await text(request)
      const [head, ...events] = document.split('\n')
      const isRefused = head !== firstLine || events.some((line) => line.includes('REFUSE'))
      documents.push(document)
      if (!isRefused) lines.push(...events)
      if (losesReply) {
        losesReply = false
        request.socket.destroy()
        return
      }
      response.statusCode = isRefused ? 422 : 200
      response.end(isRefused ? 'a line says REFUSE' : `receipt ${documents.length}`)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/lines`,
    documents,
    lines,
    loseNextReply: () => {
      losesReply = true
    },
  }
}
