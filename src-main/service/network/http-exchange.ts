import { Agent, request } from 'undici'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What is sent. */
export type HttpRequest = {
  readonly method: 'OPTIONS' | 'POST' | 'GET'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The most bytes of a reply that are read; a longer one counts as no reply. */
  readonly longestReply: number
}

/** A whole reply. */
export type HttpReply = {
  readonly status: number
  /** One header's value, several of one name joined by commas; null where it is absent. */
  header(name: string): string | null
  readonly text: string
}

/** Why there is no whole reply, in words for people, and whether the request can have had an effect. */
export type NoReply = {
  readonly kind: 'neverLeft' | 'replyLost'
  readonly said: string
  /** The reply was longer than it may be: asked for less, the other side may answer. */
  readonly oversized?: true
}

/** A client of HTTP that never throws, never follows a redirect and never waits without end. */
export type HttpExchange = {
  send(what: HttpRequest): Promise<Result<HttpReply, NoReply>>
  /** Breaks off what is under way (each `send` still answers) and closes the connections. */
  close(): Promise<void>
}

/** How long a reply may take, in milliseconds: until the connection stands, and in all. */
export type Patience = { readonly connect: number; readonly reply: number }

/** Opens a client with this many connections to one host. */
export function openHttpExchange(patience: Patience, connections: number): HttpExchange {
  const agent = new Agent({
    connections,
    pipelining: 1,
    connect: { timeout: patience.connect },
    headersTimeout: patience.reply,
  })
  const underWay = new Set<AbortController>()

  return {
    send: async ({ method, url, headers, body, longestReply }) => {
      const abort = new AbortController()
      const timer = setTimeout(() => abort.abort(new Error('no reply came in time')), patience.reply)
      underWay.add(abort)
      try {
        const reply = await request(url, {
          dispatcher: agent,
          method,
          headers,
          body: body ?? null,
          signal: abort.signal,
        })
        const text = await readAtMost(reply.body, longestReply)
        if (text === null)
          return err({ kind: 'replyLost', said: `the reply is longer than ${longestReply} bytes`, oversized: true })
        return ok({ status: reply.statusCode, header: (name) => headerOf(reply.headers, name), text })
      } catch (failure) {
        return err(noReply(abort.signal.aborted ? abort.signal.reason : failure))
      } finally {
        clearTimeout(timer)
        underWay.delete(abort)
      }
    },
    close: async () => {
      for (const abort of underWay) abort.abort(new Error('the station stopped before the reply came'))
      await agent.destroy()
    },
  }
}

/** Reads a body as UTF-8; null where it is longer than allowed, and then no more of it is read. */
async function readAtMost(body: AsyncIterable<Uint8Array>, longest: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > longest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function headerOf(headers: Readonly<Record<string, string | string[] | undefined>>, name: string): string | null {
  const value = headers[name.toLowerCase()]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

/** Failures that come before the first byte of a request; after any other the request may have had its effect. */
const beforeTheRequest: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
])

function noReply(failure: unknown): NoReply {
  if (!(failure instanceof Error)) return { kind: 'replyLost', said: String(failure) }
  const code = 'code' in failure ? String(failure.code) : ''
  const said = failure.message === '' ? code : `${failure.message}${failure.message.includes(code) ? '' : ` (${code})`}`
  return { kind: beforeTheRequest.has(code) ? 'neverLeft' : 'replyLost', said }
}
