import { setTimeout as pause } from 'node:timers/promises'
import type { HttpExchanges, HttpReply, HttpRequest, HttpSender } from './http-exchange.ts'

/** One request of a test exchange and what came back. */
export type TriedExchange = {
  readonly asked: string
  readonly sent: string
  readonly status: number | null
  readonly said: string
}

/** How long each reply of a test exchange may take. */
export const tryOutPatience = { connect: 5_000, reply: 10_000 }
const longestReply = 65_536
const headers = { 'GS1-EPCIS-Version': '2.0.0', 'GS1-CBV-Version': '2.0.0', Accept: 'application/json' } as const
const mostLooks = 20

/**
 * Asks an EPCIS 2.0 repository what it takes, and sends it one document where there is one: each request with its reply, as
 * they crossed the line, without what proves who we are. Stops at the first that gets no reply, or a refusal. `base` is the address of the
 * repository; the clients are closed when it is over.
 */
export async function tryOutEndpoint(
  exchanges: HttpExchanges,
  base: string,
  document: string | null,
): Promise<TriedExchange[]> {
  const http = exchanges.at(base)
  const tried: TriedExchange[] = []
  const ask = async (request: Omit<HttpRequest, 'longestReply'>): Promise<HttpReply | null> => {
    const { exchange, reply } = await exchanged(http, request)
    tried.push(exchange)
    return reply
  }
  try {
    const capture = new URL('capture', base.endsWith('/') ? base : `${base}/`)
    const announced = await ask({ method: 'OPTIONS', url: capture, headers })
    if (document === null || announced === null || announced.status >= 300) return tried
    const taken = await ask({
      method: 'POST',
      url: capture,
      headers: { ...headers, 'Content-Type': 'application/json', 'GS1-Capture-Error-Behaviour': 'rollback' },
      body: document,
    })
    const job = taken === null || taken.status >= 300 ? null : jobIn(taken, capture)
    if (job !== null) tried.push(await endOf(http, job))
    return tried
  } finally {
    await exchanges.close()
  }
}

/** The job of a document, on the same host only. */
function jobIn(reply: HttpReply, capture: URL): URL | null {
  const location = reply.header('Location')
  const url = location === null ? null : URL.parse(location, capture.href)
  return url?.origin === capture.origin ? url : null
}

/** The last look at a job: what it says when it is over, or after some looks. */
async function endOf(http: HttpSender, url: URL): Promise<TriedExchange> {
  for (let look = 1; ; look += 1) {
    const { exchange, reply } = await exchanged(http, { method: 'GET', url, headers })
    if (reply === null || look === mostLooks || !/"running"\s*:\s*true/.test(reply.text)) return exchange
    await pause(100)
  }
}

async function exchanged(http: HttpSender, request: Omit<HttpRequest, 'longestReply'>) {
  const asked = `${request.method} ${request.url.href}`
  const sent = request.body ?? ''
  const answer = await http.send({ ...request, longestReply })
  if (!answer.ok) return { reply: null, exchange: { asked, sent, status: null, said: answer.error.said } }
  const { status, text } = answer.value
  return {
    reply: answer.value,
    exchange: { asked, sent, status, said: [...saidInHeaders(answer.value), text].join('\n') },
  }
}

/** The headers of a reply that say what an endpoint takes and where it works on a document. */
function saidInHeaders(reply: HttpReply): readonly string[] {
  return told.flatMap((name) => {
    const value = reply.header(name)
    return value === null ? [] : [`${name}: ${value}`]
  })
}

const told = [
  'GS1-EPCIS-Version',
  'GS1-EPCIS-Min',
  'GS1-EPCIS-Max',
  'GS1-EPCIS-Capture-Limit',
  'GS1-EPCIS-Capture-File-Size-Limit',
  'GS1-Capture-Error-Behaviour',
  'Location',
] as const
