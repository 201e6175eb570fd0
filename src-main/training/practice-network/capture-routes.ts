import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { ErrorBehaviour } from './capture-desk.ts'
import type { CaptureJobs } from './capture-jobs.ts'
import { pageToken, parsePageToken, parsePerPage } from './page-token.ts'
import { problem } from './problem.ts'
import { discoveryHeaders, nextLink, sendJson, sendProblem } from './replies.ts'
import { limitHeaders, parametersOf } from './request-rules.ts'
import type { LimitsNow } from './request-rules.ts'
import { countEvents, readCaptureDocument } from './schema/documents.ts'

/** What the capture interface works on. */
export type CaptureInterface = {
  readonly jobs: CaptureJobs
  readonly limits: () => LimitsNow
  /** What this server does whatever is asked; null where it does as it is asked. */
  readonly forced: () => ErrorBehaviour | null
  readonly baseUrl: () => string
}

/** The asynchronous capture interface: `/capture` and its jobs (EPCIS 2.0, section 12.6). */
export function serveCapture(app: FastifyInstance, { jobs, limits, forced, baseUrl }: CaptureInterface): void {
  app.options('/capture', (_request, reply) =>
    reply
      .code(204)
      .headers({
        ...discoveryHeaders,
        'GS1-Capture-Error-Behaviour': forced() ?? 'rollback',
        ...limitHeaders(limits()),
      })
      .send(),
  )

  app.post('/capture', (request, reply) => {
    const asked = errorBehaviour(request)
    if (asked === null) {
      return sendProblem(reply, problem('ValidationException', 'GS1-Capture-Error-Behaviour is rollback or proceed.'))
    }
    const body = request.body as Json
    const most = limits()
    if (countEvents(body) > most.events) {
      void reply.headers(limitHeaders(most))
      return sendProblem(reply, problem('CaptureLimitExceededException', `A document may hold ${most.events} events.`))
    }
    const document = readCaptureDocument(body)
    if (!document.ok)
      return sendProblem(reply, problem('ValidationException', `The document was not taken in: ${document.error}.`))

    const { captureID } = jobs.accept(document.value, forced() ?? asked)
    reply.raw.once('close', () => jobs.begin(captureID))
    return reply.code(202).header('Location', `${baseUrl()}/capture/${captureID}`).send()
  })

  app.get<{ Params: { captureID: string } }>('/capture/:captureID', (request, reply) => {
    const job = jobs.find(request.params.captureID)
    if (job === null)
      return sendProblem(reply, problem('NoSuchNameException', `There is no capture job ${request.params.captureID}.`))
    return sendJson(reply, 200, job)
  })

  app.get('/capture', (request, reply) => listJobs(request, reply, jobs, baseUrl))
}

function listJobs(
  request: FastifyRequest,
  reply: FastifyReply,
  jobs: CaptureJobs,
  baseUrl: () => string,
): FastifyReply {
  const refuse = (detail: string) => sendProblem(reply, problem('QueryParameterException', detail))
  const parameters = parametersOf(request)
  if (!parameters.ok) return refuse(parameters.error)
  const stranger = [...parameters.value.keys()].find((name) => name !== 'perPage' && name !== 'nextPageToken')
  if (stranger !== undefined) return refuse(`The parameter ${stranger} is not known here.`)
  const perPage = parsePerPage(parameters.value.get('perPage'))
  if (!perPage.ok) return refuse(perPage.error)
  const token = parameters.value.get('nextPageToken')
  const at = token === undefined ? null : parsePageToken(token)
  if (at !== null && !at.ok) return refuse(at.error)

  const from = at === null ? 0 : at.value.from
  const found = jobs.slice(from, perPage.value + 1)
  if (found.length > perPage.value) {
    const next = pageToken({ query: '', upTo: 0, from: from + perPage.value, given: from + perPage.value })
    void reply.header(
      'Link',
      nextLink(baseUrl(), '/capture', new URLSearchParams({ perPage: String(perPage.value), nextPageToken: next })),
    )
  }
  return sendJson(reply, 200, found.slice(0, perPage.value))
}

/** The behaviour a request asks for: `rollback` where it says nothing, null where it says something else. */
function errorBehaviour(request: FastifyRequest): ErrorBehaviour | null {
  const asked = request.headers['gs1-capture-error-behaviour'] ?? 'rollback'
  return asked === 'rollback' || asked === 'proceed' ? asked : null
}
