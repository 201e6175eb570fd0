import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from './problem.ts'
import { sendJson, sendProblem } from './replies.ts'
import { weatherAddress } from './weather-address.ts'
import type { WeatherSettings } from './weather-settings.ts'

type SignIn = WeatherSettings['signIn']

/** Where tokens are given out. */
const tokenAddress = '/token'

/**
 * Lets in whoever proves who they are as the settings say, and gives out tokens at `POST /token` (RFC 6749 section 4.4). Its page and
 * interface of the weather stay open: it is a network for practice. A client certificate is asked for by the line itself.
 */
export function askForSignIn(app: FastifyInstance, wanted: () => SignIn, clock: () => number): void {
  const tokens = new Map<string, number>()

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (weatherAddress.test(path) || path === tokenAddress || isLetIn(request, wanted(), tokens, clock())) return
    return sendProblem(reply, problem('SecurityException', 'This network does not know you.'))
  })
  app.post(tokenAddress, (request, reply) => {
    const settings = wanted()
    if (settings.kind !== 'clientCredentials') return reply.code(404).send()
    const { clientId, clientSecret, secondsValid } = settings
    const grant = (request.body as Readonly<Record<string, string>> | undefined)?.['grant_type']
    if (grant !== 'client_credentials') return sendJson(reply, 400, { error: 'unsupported_grant_type' })
    if (!isSame(formDecoded(basicOf(request)), `${clientId} ${clientSecret}`))
      return sendJson(reply, 401, {
        error: 'invalid_client',
        error_description: 'Nobody here has this name and secret.',
      })
    const token = randomBytes(24).toString('base64url')
    tokens.set(token, clock() + secondsValid * 1000)
    return sendJson(reply, 200, { access_token: token, token_type: 'Bearer', expires_in: secondsValid })
  })
}

function isLetIn(request: FastifyRequest, wanted: SignIn, tokens: ReadonlyMap<string, number>, now: number): boolean {
  switch (wanted.kind) {
    case 'none':
      return true
    case 'apiKey':
      return isSame(String(request.headers[wanted.header.toLowerCase()] ?? ''), wanted.key)
    case 'basic':
      return isSame(basicOf(request), `${wanted.name}:${wanted.password}`)
    case 'clientCredentials': {
      const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
      return now < (tokens.get(token) ?? 0)
    }
  }
}

/** Name and password of HTTP Basic (RFC 7617), as they came. */
function basicOf({ headers }: FastifyRequest): string {
  const [, encoded = ''] = /^Basic (\S+)$/.exec(headers.authorization ?? '') ?? []
  return Buffer.from(encoded, 'base64').toString('utf8')
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Name and secret as a client of OAuth 2.0 sends them, each encoded by itself (RFC 6749 section 2.3.1). */
function formDecoded(pair: string): string {
  const [name = '', secret = ''] = pair.split(':')
  return [name, secret].map((half) => new URLSearchParams(`half=${half}`).get('half') ?? '').join(' ')
}
