import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CaptureDesk, Outcome } from './capture-desk.ts'
import { parseEventQuery } from './event-query.ts'
import { countsMoreThan, searchEvents } from './event-search.ts'
import type { EventStore } from './event-store.ts'
import { pageToken, parsePageToken, parsePerPage } from './page-token.ts'
import type { Place } from './page-token.ts'
import { problem } from './problem.ts'
import { queryDocument, withRecordTime } from './query-document.ts'
import { discoveryHeaders, nextLink, sendJson, sendProblem } from './replies.ts'
import { parametersOf } from './request-rules.ts'
import { readEvent } from './schema/events.ts'
import { isJsonObject } from './schema/members.ts'
import type { WeatherSettings } from './weather-settings.ts'

/** What the event interface works on. */
export type EventInterface = {
  readonly store: EventStore
  readonly desk: CaptureDesk
  readonly clock: () => number
  readonly baseUrl: () => string
  readonly pages: () => WeatherSettings['pages']
}

/** The events: captured one at a time, found by id, and queried (EPCIS 2.0, sections 12.6 and 12.7). */
export function serveEvents(app: FastifyInstance, served: EventInterface): void {
  app.options('/events', (_request, reply) => reply.code(204).headers(discoveryHeaders).send())
  app.post('/events', (request, reply) => captureOne(request.body as Json, reply, served))
  let nextPages = 0
  app.get('/events', (request, reply) => {
    const { expired } = served.pages()
    const isNext = request.url.includes('nextPageToken=')
    if (isNext && expired > 0 && (nextPages += 1) % expired === 0)
      return sendProblem(reply, problem('QueryParameterException', 'The page token has expired.'))
    return query(request, reply, served)
  })

  app.get<{ Params: { eventID: string } }>('/events/:eventID', (request, reply) => {
    const { store, clock } = served
    const records = store
      .positionsOfEvent(request.params.eventID)
      .filter((position) => position < store.durable())
      .map((position) => store.at(position))
    if (records.length === 0)
      return sendProblem(reply, problem('NoSuchNameException', `There is no event ${request.params.eventID}.`))
    return sendJson(reply, 200, queryDocument(records, clock() as Instant))
  })
}

/**
 * Captures one event and answers when it is on disk. 409 only where an event of equal content is stored, so that a sender may
 * take it for done; the same id with other content is a validation error.
 */
async function captureOne(body: Json, reply: FastifyReply, { desk, baseUrl }: EventInterface): Promise<FastifyReply> {
  const read = readEvent(body, 'event')
  const context = isJsonObject(body) ? body['@context'] : undefined
  if (!read.ok) return sendProblem(reply, problem('ValidationException', `The event was not taken in: ${read.error}.`))
  if (context === undefined)
    return sendProblem(reply, problem('ValidationException', 'An event that is captured alone needs an @context.'))

  // The context of an event that comes alone is what a document's context is to its events: no part of what it says.
  const { '@context': _context, ...event } = read.value
  const outcome = await new Promise<Outcome>((settled) => {
    desk.handIn({
      document: { context, events: [event] },
      behaviour: 'rollback',
      journalEntry: () => ({ kind: 'event' }),
      settled,
    })
  })
  const [refused] = outcome.problems
  if (refused !== undefined) return sendProblem(reply, refused)
  const [stored] = outcome.stored
  if (stored === undefined) {
    const { eventID } = event
    return sendProblem(
      reply,
      problem('ResourceAlreadyExistsException', `Event ${eventID ?? ''} is stored already.`, { eventId: eventID }),
    )
  }
  void reply.header('Location', `${baseUrl()}/events/${encodeURIComponent(stored.eventId)}`)
  return sendJson(reply, 201, withRecordTime(stored, { '@context': context }))
}

function query(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, clock, baseUrl, pages }: EventInterface,
): FastifyReply {
  const { atMost, linked, overlap } = pages()
  const refuse = (detail: string) => sendProblem(reply, problem('QueryParameterException', detail))
  const parameters = parametersOf(request)
  if (!parameters.ok) return refuse(parameters.error)
  const { perPage: perPageText, nextPageToken, ...asked } = Object.fromEntries(parameters.value)
  const perPage = parsePerPage(perPageText)
  if (!perPage.ok) return refuse(perPage.error)

  const first: Place = { query: new URLSearchParams(asked).toString(), upTo: store.durable(), from: 0, given: 0 }
  const token = nextPageToken === undefined ? null : parsePageToken(nextPageToken)
  if (token !== null && !token.ok) return refuse(token.error)
  const at = token === null ? first : token.value
  const parsed = parseEventQuery(new Map(new URLSearchParams(at.query)))
  if (!parsed.ok) return refuse(parsed.error)

  const upTo = Math.min(at.upTo, store.durable())
  const { maxEventCount, eventCountLimit } = parsed.value
  if (maxEventCount !== null && countsMoreThan(store, parsed.value, upTo, maxEventCount)) {
    return sendProblem(reply, problem('QueryTooLargeException', `The query finds more than ${maxEventCount} events.`))
  }
  const left = (eventCountLimit ?? Infinity) - at.given
  const found = searchEvents(store, parsed.value, {
    upTo,
    from: at.from,
    perPage: Math.min(perPage.value, left, atMost ?? Infinity),
  })
  if (linked && found.next !== null && found.records.length < left) {
    // Never back to where this page began: it would not end.
    const from = Math.max(at.from + 1, found.next - overlap)
    const next = pageToken({ query: at.query, upTo, from, given: at.given + found.records.length })
    const link = new URLSearchParams({
      ...Object.fromEntries(new URLSearchParams(at.query)),
      perPage: String(perPage.value),
      nextPageToken: next,
    })
    void reply.header('Link', nextLink(baseUrl(), '/events', link))
  }
  return sendJson(reply, 200, queryDocument(found.records, clock() as Instant))
}
