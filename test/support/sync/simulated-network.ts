import type { HttpExchange, HttpReply, HttpRequest, NoReply } from '#service/network/http-exchange.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Chance } from './chance.ts'

/** What kind of server it is, once its weather is fine. */
export type SimulatedServer = {
  readonly behaviour: 'rollback' | 'proceed'
  readonly namesEvents: boolean
  /** A document with an event that is there already is an error to it. */
  readonly refusesDuplicates: boolean
  /** The most events in a document, one after the other: each next one once so many requests came. */
  readonly limits: readonly number[]
  /** The most bytes in a document, one after the other. */
  readonly bytes: readonly number[]
  /** The events that it never takes, nor any piece of them. */
  readonly bad: ReadonlySet<string>
}

/** An event that it stored: the event as first made that it is, or is a piece of, and its items. */
export type StoredEvent = { readonly whole: string; readonly epcs: readonly string[] }

/** A repository in the test's own time. All its delays are timers, and all its chance is drawn from the seed. */
export type SimulatedNetwork = {
  readonly http: () => HttpExchange
  /** Every event that it stored, in order. */
  stored(): readonly StoredEvent[]
}

type Event = { readonly [member: string]: Json } & {
  readonly eventID: string
  readonly epcList: readonly string[]
  readonly 'tallyman:pieceOf'?: string
}
type Problem = { readonly type: string; readonly title: string; readonly status: number; readonly detail?: string }
type Job = { readonly running: boolean; readonly success: boolean; readonly errors: readonly Problem[] }

const second = 1_000
const hour = 3_600 * second
const timeout = 60 * second
const lost: NoReply = { kind: 'replyLost', troubleKind: 'noAnswer', said: 'no reply came in time' }
const nobody: NoReply = { kind: 'neverLeft', troubleKind: 'nobodyThere', said: 'ECONNREFUSED' }

/** Opens a network whose weather is foul for so many requests and fine from then on. */
export function simulatedNetwork(server: SimulatedServer, chance: Chance, foulRequests: number): SimulatedNetwork {
  const store = new Map<string, Event>()
  const jobs = new Map<string, Job>()
  let requests = 0
  let jobsMade = 0
  const isFoul = () => requests <= foulRequests
  const most = () => server.limits[Math.min(server.limits.length - 1, requests >> 4)] ?? 1
  const mostBytes = () => server.bytes[Math.min(server.bytes.length - 1, requests >> 5)] ?? 1
  const wholeOf = (event: Event) => event['tallyman:pieceOf'] ?? event.eventID

  /** Judges a document as a whole, or event by event. */
  function take(events: readonly Event[]): Job {
    const errors = events.flatMap((event): readonly Problem[] => {
      const { eventID } = event
      const detail = server.namesEvents ? { detail: `about ${eventID}` } : {}
      if (server.bad.has(wholeOf(event)))
        return [{ type: 'epcisException:ValidationException', title: 'No', status: 400, ...detail }]
      if (!server.refusesDuplicates || !store.has(eventID)) return []
      return [{ type: 'epcisException:ResourceAlreadyExistsException', title: 'Conflict', status: 409, ...detail }]
    })
    if (errors.length === 0 || server.behaviour === 'proceed') {
      for (const event of events)
        if (!server.bad.has(wholeOf(event)) && !store.has(event.eventID)) store.set(event.eventID, event)
    }
    return { running: false, success: errors.length === 0, errors }
  }

  function capture(body: string): HttpReply {
    const { epcisBody } = JSON.parse(body) as { readonly epcisBody: { readonly eventList: readonly Event[] } }
    const { eventList } = epcisBody
    if (eventList.length > most() || Buffer.byteLength(body) > mostBytes()) return reply(413, '', limits())
    const id = String((jobsMade += 1))
    jobs.set(id, { running: true, success: true, errors: [] })
    const fate = isFoul()
      ? chance.pick(['ends', 'ends', 'ends', 'slow', 'endless', 'endlessAndStored', 'forgotten'])
      : 'ends'
    const after = fate === 'slow' ? chance.below(2 * hour) : chance.below(second)
    if (fate !== 'endless') {
      setTimeout(() => {
        // A network that dies forgets what it had in hand.
        if (fate === 'forgotten' && chance.below(2) === 0) return void jobs.delete(id)
        const job = take(eventList)
        if (fate === 'forgotten') jobs.delete(id)
        else if (fate !== 'endlessAndStored') jobs.set(id, job)
      }, after)
    }
    return reply(202, '', { location: `/capture/${id}` })
  }

  const limits = () => ({
    'gs1-epcis-capture-limit': String(most()),
    'gs1-epcis-capture-file-size-limit': String(mostBytes()),
  })

  function answer({ method, url, body }: HttpRequest): HttpReply {
    if (method === 'OPTIONS') return reply(204, '', { ...limits(), 'gs1-capture-error-behaviour': server.behaviour })
    if (method === 'POST') return capture(body ?? '')
    const job = jobs.get(url.pathname.slice('/capture/'.length))
    if (url.pathname.startsWith('/capture/'))
      return job === undefined
        ? reply(404)
        : reply(200, JSON.stringify({ ...job, captureErrorBehaviour: server.behaviour }))
    const found = store.get(url.searchParams.get('EQ_eventID') ?? '')
    return reply(200, found === undefined ? answerOf([]) : answerOf([found]))
  }

  /** What becomes of one request: when it is carried out, how often, and what is heard of it, or what is said instead. */
  function weather(request: HttpRequest): {
    at: readonly number[]
    heard: 'reply' | NoReply | HttpReply
    after: number
  } {
    const soon = chance.below(second)
    const fine = { at: [soon], heard: 'reply', after: soon + chance.below(second) } as const
    requests += 1
    if (!isFoul() || chance.below(3) === 0) return fine
    const says = (said: HttpReply, ...at: readonly number[]) => ({ at, heard: said, after: soon })
    const wait = { 'retry-after': String(chance.below(2_000)) }
    switch (chance.below(14)) {
      case 0:
        return { at: [], heard: nobody, after: soon }
      case 1:
        return { at: [], heard: lost, after: timeout }
      case 2:
        return { at: [soon], heard: lost, after: timeout }
      case 3:
        return { at: [timeout + chance.below(3 * hour)], heard: lost, after: timeout }
      case 4:
        return { ...fine, at: [soon, soon + chance.below(hour)] }
      case 5:
        return { at: [soon], heard: 'reply', after: chance.below(timeout) + soon }
      case 6:
        return says(reply(chance.pick([401, 403])))
      case 7:
        return says(reply(chance.pick([429, 503]), '', chance.below(2) === 0 ? {} : wait))
      case 8:
        return says(reply(chance.pick([500, 502, 504])), ...(chance.below(2) === 0 ? [] : [soon]))
      case 9:
        return says(reply(200, '<html>Sign in</html>', { 'content-type': 'text/html' }))
      case 10:
        return request.method === 'POST' ? says(reply(409)) : says(reply(404))
      case 11:
        return request.method === 'POST' ? says(reply(413)) : says(reply(200, 'soon'))
      case 12:
        return request.method === 'POST' ? says(reply(202), soon) : says(reply(200, answerOf([])))
      default:
        jobs.clear()
        return { at: [], heard: lost, after: soon }
    }
  }

  return {
    stored: () => [...store.values()].map((event) => ({ whole: wholeOf(event), epcs: event.epcList })),
    http: () => {
      const open = new Set<(answered: Result<HttpReply, NoReply>) => void>()
      return {
        send: (request) =>
          new Promise((resolve) => {
            open.add(resolve)
            const { at, heard, after } = weather(request)
            let answered: HttpReply | null = null
            for (const [nth, time] of at.entries())
              setTimeout(() => {
                const said = answer(request)
                if (nth === 0) answered = said
              }, time)
            setTimeout(() => {
              open.delete(resolve)
              if (heard === 'reply') resolve(answered === null ? err(lost) : ok(answered))
              else resolve('kind' in heard ? err(heard) : ok(heard))
            }, after)
          }),
        close: () => {
          for (const resolve of open) resolve(err({ ...lost, said: 'the station stopped before the reply came' }))
          return Promise.resolve()
        },
      }
    },
  }
}

function reply(status: number, text = '', headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, text, header: (name) => headers[name.toLowerCase()] ?? null }
}

function answerOf(events: readonly Event[]): string {
  return JSON.stringify({ epcisBody: { queryResults: { resultsBody: { eventList: events } } } })
}
