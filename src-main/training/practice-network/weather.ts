import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { STATUS_CODES } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { problem } from './problem.ts'
import type { ProblemKind } from './problem.ts'
import { sendProblem } from './replies.ts'
import { weatherAddress } from './weather-address.ts'

/** A reply that a repository in trouble gives. */
export type FalseReply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** How a repository refuses a request that it does nothing about. */
export const refusals = [401, 403, 413, 429, 500, 503] as const
type Refusal = (typeof refusals)[number]

/**
 * What befalls one request, for tests of how a station bears a bad network:
 * - `fine`: nothing;
 * - `slow`: carried out after so many milliseconds;
 * - `refused`: not carried out, and the reply says so;
 * - `lostRequest`: not carried out, and the connection breaks;
 * - `lostReply`: carried out, and the connection breaks before the first byte of the reply;
 * - `halfReply`: carried out, and the connection breaks in the middle of the reply;
 * - `doubled`: carried out twice, as by a proxy that repeats requests; the first reply is the answer;
 * - `lie`: carried out or not, and the reply says something else.
 */
export type Weather =
  | { readonly kind: 'fine' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'refused'; readonly status: Refusal; readonly retryAfterSeconds?: number }
  | { readonly kind: 'lostRequest' }
  | { readonly kind: 'lostReply' }
  | { readonly kind: 'halfReply' }
  | { readonly kind: 'doubled' }
  | { readonly kind: 'lie'; readonly carriedOut: boolean; readonly reply: FalseReply }

/** Says what befalls a request; asked once for each, in the order of their arrival, before anything is done about it. */
export type WeatherReport = (request: { readonly method: string; readonly path: string }) => Weather

/** Lets the weather at every request of a server. */
export function exposeToWeather(app: FastifyInstance, report: WeatherReport): void {
  const weatherOf = new WeakMap<FastifyRequest, Weather>()

  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (weatherAddress.test(path) || request.headers[repeated] !== undefined) return
    const weather = report({ method: request.method, path })
    weatherOf.set(request, weather)
    switch (weather.kind) {
      case 'slow':
        await pause(weather.milliseconds)
        return
      case 'refused':
        return refuse(reply, weather.status, weather.retryAfterSeconds)
      case 'lostRequest':
        request.raw.socket.destroy()
        return reply.hijack()
      case 'lie':
        return weather.carriedOut ? undefined : reply.code(weather.reply.status).send('')
      default:
        return
    }
  })

  app.addHook('preHandler', async (request) => {
    if (weatherOf.get(request)?.kind === 'doubled') repeat(app, request)
  })

  // A hook that never calls back keeps fastify from sending anything of its own on a connection that is broken on purpose.
  app.addHook('onSend', (request, reply, payload, done) => {
    const weather = weatherOf.get(request)
    if (weather?.kind === 'lostReply') request.raw.socket.destroy()
    else if (weather?.kind === 'halfReply') sendHalf(request, reply, typeof payload === 'string' ? payload : '')
    else if (weather?.kind === 'lie') done(null, disguise(reply, weather.reply))
    else done(null, payload)
  })
}

/** Marks the second of two requests that were one: no weather befalls it. */
const repeated = 'x-practice-network-repeats'

/** Carries a request out once more, beside the one that is answered. */
function repeat(app: FastifyInstance, request: FastifyRequest): void {
  const { method, url, body } = request
  if (method !== 'POST' && method !== 'GET') return
  const headers = { 'content-type': 'application/json', accept: 'application/json', [repeated]: '1' }
  const payload = method === 'POST' ? { payload: JSON.stringify(body) } : {}
  // What becomes of it nobody hears: that is the point.
  app.inject({ method, url, headers, ...payload }).catch(() => {})
}

function refuse(reply: FastifyReply, status: Refusal, retryAfterSeconds: number | undefined): FastifyReply {
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds))
  return sendProblem(reply, problem(kindOf(status), 'Nothing was done about this request.', { status }))
}

function kindOf(status: Refusal): ProblemKind {
  if (status === 413) return 'CaptureLimitExceededException'
  return status === 401 || status === 403 ? 'SecurityException' : 'ImplementationException'
}

function disguise(reply: FastifyReply, lie: FalseReply): string {
  for (const name of ['location', 'content-type', 'content-length', 'link']) void reply.removeHeader(name)
  void reply.code(lie.status).headers({ ...lie.headers })
  return lie.body ?? ''
}

/** Sends what fits into half of the reply, header and body counted together, and breaks the connection. */
function sendHalf(request: FastifyRequest, reply: FastifyReply, body: string): void {
  const headers = { ...reply.getHeaders(), 'content-length': String(Buffer.byteLength(body)) }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
  const whole = Buffer.from(
    `HTTP/1.1 ${reply.statusCode} ${STATUS_CODES[reply.statusCode] ?? ''}\r\n${head.join('')}\r\n${body}`,
  )
  const { socket } = request.raw
  socket.write(whole.subarray(0, whole.length >> 1), () => socket.destroy())
}
