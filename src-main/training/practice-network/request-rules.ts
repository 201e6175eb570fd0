import type { FastifyInstance, FastifyRequest } from 'fastify'
import { err, ok } from '#shared/kernel/result.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Result } from '#shared/kernel/result.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'
import { sendProblem, versionHeaders } from './replies.ts'
import { weatherAddress } from './weather-address.ts'

/** How large one document may be; announced in OPTIONS and in every 413. */
export type CaptureLimits = { readonly events: number; readonly bytes: number }

/** The limits at this moment, and whether anybody is told of them. */
export type LimitsNow = CaptureLimits & { readonly announced: boolean }

/** No limit that can be set is larger. */
const longestBody = 64 * 1024 * 1024

/** The limits as EPCIS 2.0 announces them. */
export function limitHeaders(limits: LimitsNow): Readonly<Record<string, string>> {
  if (!limits.announced) return {}
  return {
    'GS1-EPCIS-Capture-Limit': String(limits.events),
    'GS1-EPCIS-Capture-File-Size-Limit': String(limits.bytes),
  }
}

/** The parameters of a URL. Each may be given once: a second value has no meaning that EPCIS defines. The error is a sentence. */
export function parametersOf(request: FastifyRequest): Result<Map<string, string>, string> {
  const parameters = new Map<string, string>()
  for (const [name, value] of new URL(request.url, 'http://localhost').searchParams) {
    if (parameters.has(name)) return err(`The parameter ${name} is given twice.`)
    parameters.set(name, value)
  }
  return ok(parameters)
}

const ourVersion = /^2(?:\.0)*(?:\.\d+)?$/
const formatsWeKeepTo = new Set(['No_Preference', 'Never_Translates'])

/**
 * What holds for every request, whatever it asks: the versions it names are ours, it takes JSON, it is not too large and of the
 * right type. Anything that goes wrong is answered with a problem, never with a reply of another form.
 */
export function applyRequestRules(app: FastifyInstance, limits: () => LimitsNow): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: longestBody },
    (_request, body, done) => {
      if (Buffer.byteLength(body) > limits().bytes)
        return done(Object.assign(new Error('too large'), { statusCode: 413 }))
      const read = parsedBody(body.toString())
      if (read.ok) done(null, read.value)
      else done(Object.assign(new Error(read.error), { statusCode: 400 }))
    },
  )

  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(versionHeaders)
    const refused = weatherAddress.test(request.url) ? null : refusedHeader(request)
    return refused === null ? undefined : sendProblem(reply, refused)
  })

  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problem('NoSuchNameException', `${request.method} ${request.url} leads nowhere.`)),
  )

  app.setErrorHandler((failure: Error & { readonly statusCode?: number }, _request, reply) => {
    if (failure.statusCode === 413) {
      void reply.headers(limitHeaders(limits()))
      const said = `A document may have ${limits().bytes} bytes.`
      return sendProblem(reply, problem('CaptureLimitExceededException', said))
    }
    if (failure.statusCode === 415) return sendProblem(reply, problem('UnsupportedMediaTypeException', failure.message))
    if (failure.statusCode === 400) return sendProblem(reply, problem('ValidationException', failure.message))
    return sendProblem(reply, problem('ImplementationException', failure.message))
  })
}

/** An event needs less than ten levels; what nests without end would exhaust the stack of whoever walks through it. */
const deepestNesting = 64

function parsedBody(text: string): Result<Json, string> {
  try {
    const value = JSON.parse(text) as Json
    return nestsWithin(value, deepestNesting) ? ok(value) : err(`The body nests more than ${deepestNesting} levels.`)
  } catch {
    return err('The body is not JSON.')
  }
}

function nestsWithin(value: Json | undefined, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((member: Json | undefined) => nestsWithin(member, levels - 1))
}

function refusedHeader(request: FastifyRequest): Problem | null {
  const notAcceptable = (detail: string) => problem('NotAcceptableException', detail)
  for (const name of ['GS1-EPCIS-Version', 'GS1-CBV-Version']) {
    const asked = request.headers[name.toLowerCase()]
    if (typeof asked === 'string' && !ourVersion.test(asked))
      return notAcceptable(`${name} ${asked} is not spoken here, only 2.0.`)
  }
  const format = request.headers['gs1-epc-format']
  if (typeof format === 'string' && !formatsWeKeepTo.has(format)) {
    return notAcceptable('Identifiers are answered as they were captured: GS1-EPC-Format is Never_Translates here.')
  }
  const accept = request.headers.accept
  if (accept !== undefined && !/\*\/\*|application\/(?:\*|json|problem\+json)/.test(accept))
    return notAcceptable('Only JSON is answered.')
  return null
}
