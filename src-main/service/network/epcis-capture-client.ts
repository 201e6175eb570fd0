import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { AnnouncedLimits } from '#shared/sync/capture-limits.ts'
import type { CaptureJob, CaptureReply } from '#shared/sync/capture-verdict.ts'
import {
  captureJobIn,
  clockAheadIn,
  eventsIn,
  inWords,
  isPage,
  limitsIn,
  problemsIn,
  retryAfterIn,
  speaksEpcis20,
  storesInPart,
} from './epcis-replies.ts'
import type { ForeignEvent } from './epcis-replies.ts'
import type { HttpReply, HttpRequest, HttpSender, NoReply } from './http-exchange.ts'

/** A reply with what it says in words, for the record. */
export type Answer<What> = What & {
  readonly status: number
  readonly said: string
  /** It is a page for people: something stands between the repository and us. */
  readonly isPage: boolean
  /** How far the other side's clock is ahead of ours, in milliseconds; null where it does not say. */
  readonly clockAhead: number | null
}

/** What a repository announces of itself. */
export type Announcement = {
  readonly limits: AnnouncedLimits
  readonly speaksEpcis20: boolean
  /** Whether it stores what it can of a document with a bad event. */
  readonly storesInPart: boolean
}

/** A reply about one job: null where it names none that can be read. */
export type JobReply = { readonly job: CaptureJob | null; readonly retryAfter: number | null }

/** A reply about one event: null where it does not answer the question. */
export type EventsReply = { readonly events: readonly ForeignEvent[] | null; readonly retryAfter: number | null }

/** The REST bindings of EPCIS 2.0 as far as capturing needs them (GS1 EPCIS 2.0 section 12). */
export type EpcisCaptureClient = {
  discover(): Promise<Result<Answer<Announcement>, NoReply>>
  /** Sends one document. */
  capture(document: string): Promise<Result<Answer<CaptureReply>, NoReply>>
  job(captureUrl: string): Promise<Result<Answer<JobReply>, NoReply>>
  /** Asks for the events with one id: an event, and the error declarations that bear its id. */
  eventsById(eventId: string): Promise<Result<Answer<EventsReply>, NoReply>>
  /** Whether an address is on the configured host; no other is ever asked. */
  isHere(url: string): boolean
}

const versions = { 'GS1-EPCIS-Version': '2.0.0', 'GS1-CBV-Version': '2.0.0' } as const
const accept = { ...versions, Accept: 'application/json, application/problem+json' } as const

const kilobyte = 1_024
const longestAddress = 2_000

/**
 * Opens a client for the repository at this base address, e.g. `https://repository.example/epcis`. Null where the
 * address is none of HTTP.
 */
export function openEpcisCaptureClient(base: string, http: HttpSender, now: () => number): EpcisCaptureClient | null {
  const root = httpUrl(base.endsWith('/') ? base : `${base}/`)
  if (root === null) return null
  const captureUrl = new URL('capture', root)

  async function ask<What>(
    request: HttpRequest,
    read: (reply: HttpReply) => What,
  ): Promise<Result<Answer<What>, NoReply>> {
    const reply = await http.send(request)
    if (!reply.ok) return err(reply.error)
    const { value } = reply
    return ok({
      ...read(value),
      status: value.status,
      said: inWords(value),
      isPage: isPage(value),
      clockAhead: clockAheadIn(value, now()),
    })
  }

  /** An address on the configured host, from a reply that may say anything. */
  function here(location: string | null): string | null {
    if (location === null) return null
    const url = httpUrl(location, captureUrl)
    return url !== null && url.origin === root?.origin && url.href.length <= longestAddress ? url.href : null
  }

  return {
    discover: () =>
      ask({ method: 'OPTIONS', url: captureUrl, headers: accept, longestReply: 64 * kilobyte }, (reply) => ({
        limits: limitsIn(reply),
        speaksEpcis20: speaksEpcis20(reply),
        storesInPart: storesInPart(reply),
      })),
    capture: (document) =>
      ask(
        {
          method: 'POST',
          url: captureUrl,
          headers: { ...accept, 'GS1-Capture-Error-Behaviour': 'rollback', 'Content-Type': 'application/json' },
          body: document,
          longestReply: 256 * kilobyte,
        },
        (reply) => ({
          status: reply.status,
          captureUrl: here(reply.header('Location')),
          problems: problemsIn(reply.text),
          limits: limitsIn(reply),
          retryAfter: retryAfterIn(reply, now()),
        }),
      ),
    job: (url) =>
      ask({ method: 'GET', url: new URL(url), headers: accept, longestReply: 1_024 * kilobyte }, (reply) => ({
        job: reply.status === 200 ? captureJobIn(reply.text) : null,
        retryAfter: retryAfterIn(reply, now()),
      })),
    eventsById: (eventId) => {
      const url = new URL('events', root)
      url.searchParams.set('EQ_eventID', eventId)
      // Without this header a repository rewrites identifiers to its liking, and equal content looks different.
      const headers = { ...accept, 'GS1-EPC-Format': 'Never_Translates' }
      return ask({ method: 'GET', url, headers, longestReply: 4_096 * kilobyte }, (reply) => ({
        events: reply.status === 200 ? eventsIn(reply.text) : null,
        retryAfter: retryAfterIn(reply, now()),
      }))
    },
    isHere: (url) => here(url) !== null,
  }
}

function httpUrl(text: string, base?: URL): URL | null {
  const url = URL.parse(text, base?.href)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}
