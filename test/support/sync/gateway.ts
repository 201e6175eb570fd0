import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/**
 * What a line does with a request and its reply while it stays open:
 * - `passes`: nothing;
 * - `swallowed`: the request goes no further, and nothing comes back;
 * - `unanswered`: the request is carried out, and nothing comes back;
 * - `half`: the request is carried out, and half of the reply comes back;
 * - `fails`: the request goes no further, and 500 comes back.
 */
export type Passage = 'passes' | 'swallowed' | 'unanswered' | 'half' | 'fails'

/**
 * A gateway in front of a network that answers 500 to every document with a certain text in it, as one does whose
 * server falls over it. Resolves to its address.
 */
export function gatewayBefore(network: string, unbearable: string): Promise<string> {
  return lineTo(network, ({ body }) => (body.includes(unbearable) ? 'fails' : 'passes'))
}

/** A line to a network that is asked about each request, in the order of arrival. Resolves to its address. */
export async function lineTo(
  network: string,
  passageOf: (request: { readonly method: string; readonly path: string; readonly body: string }) => Passage,
): Promise<string> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = 'GET', url = '' } = request
      return pass(network, request, response, body, passageOf({ method, path: url, body }))
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

async function pass(
  network: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  passage: Passage,
): Promise<void> {
  if (passage === 'swallowed') return
  if (passage === 'fails') return void response.writeHead(500).end()
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
  const text = await reply.text()
  if (passage === 'unanswered') return
  if (passage === 'passes') return void response.writeHead(reply.status, Object.fromEntries(kept)).end(text)
  // A reply without a body breaks off after its header.
  const whole = { ...Object.fromEntries(kept), 'content-length': String(Buffer.byteLength(text) + 1) }
  response.writeHead(reply.status, whole).flushHeaders()
  response.write(text.slice(0, text.length >> 1))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
