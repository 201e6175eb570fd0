import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

/**
 * A gateway in front of a network that answers 500 to every document with a certain text in it, as one does whose
 * server falls over it. Resolves to its address.
 */
export async function gatewayBefore(network: string, unbearable: string): Promise<string> {
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      if (body.includes(unbearable)) return response.writeHead(500).end()
      const reply = await fetch(`${network}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: Object.entries(request.headersDistinct).flatMap(([name, values]) =>
          /^(gs1-|accept$|content-type$)/.test(name)
            ? (values ?? []).map((value) => [name, value] as [string, string])
            : [],
        ),
        ...(body === '' ? {} : { body }),
      })
      const kept = [...reply.headers].filter(([name]) => name.startsWith('gs1-'))
      const location = reply.headers.get('location')
      if (location !== null) kept.push(['location', new URL(location).pathname])
      return response.writeHead(reply.status, Object.fromEntries(kept)).end(await reply.text())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gateway has no port')
  return `http://127.0.0.1:${address.port}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
