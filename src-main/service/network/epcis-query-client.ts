import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { inWords, retryAfterIn } from './epcis-replies.ts'
import type { HttpSender, NoReply } from './http-exchange.ts'

/** One page of an answer. */
export type QueryPage = {
  readonly status: number
  readonly text: string
  /** What a reply that is no page says, in words. */
  readonly said: string
  /** The address of the next page; null after the last; `elsewhere` where it leads to another host, which is never asked. */
  readonly next: URL | null | 'elsewhere'
  readonly retryAfter: number | null
  /** The network's own clock as it answered; null where it does not say. */
  readonly networkTime: Instant | null
}

/** No page: what kept it away, and for one that is too long to be read the address of the next, as in a page. */
export type NoPage = NoReply & { readonly tooLong: { readonly next: QueryPage['next'] } | null }

/** The events query of EPCIS 2.0 (section 12.7), as far as following what is new needs it. */
export type EpcisQueryClient = {
  /** The first page of everything that was recorded from this time on, in the order of recording. */
  firstPage(recordedFrom: Instant | null, perPage: number): URL
  page(url: URL): Promise<Result<QueryPage, NoPage>>
}

/** The longest reply that is read: a page with one event of 100,000 items fits. */
const longestReply = 16 * 1024 * 1024
const longestAddress = 16_384

const headers = {
  'GS1-EPCIS-Version': '2.0.0',
  'GS1-CBV-Version': '2.0.0',
  // Without it a repository rewrites identifiers to its liking, and an event seen again looks different.
  'GS1-EPC-Format': 'Never_Translates',
  Accept: 'application/json, application/problem+json',
} as const

/** Opens a client for the repository at this base address; null where the address is none of HTTP. */
export function openEpcisQueryClient(base: string, http: HttpSender, now: () => number): EpcisQueryClient | null {
  const root = URL.parse(base.endsWith('/') ? base : `${base}/`)
  if (root === null || (root.protocol !== 'http:' && root.protocol !== 'https:')) return null
  return {
    firstPage: (recordedFrom, perPage) => {
      const url = new URL('events', root)
      if (recordedFrom !== null) url.searchParams.set('GE_recordTime', isoUtc(recordedFrom))
      url.searchParams.set('orderBy', 'recordTime')
      url.searchParams.set('orderDirection', 'ASC')
      url.searchParams.set('perPage', String(perPage))
      return url
    },
    page: async (url) => {
      const reply = await http.send({ method: 'GET', url, headers, longestReply })
      if (!reply.ok) {
        const { oversized } = reply.error
        const tooLong = oversized === undefined ? null : { next: nextPage(oversized.header('Link'), url, root.origin) }
        return err({ ...reply.error, tooLong })
      }
      const { status, text, header } = reply.value
      return ok({
        status,
        text,
        said: inWords(reply.value),
        next: nextPage(header('Link'), url, root.origin),
        retryAfter: retryAfterIn(reply.value, now()),
        networkTime: networkTimeIn(header('Date')),
      })
    },
  }
}

function networkTimeIn(date: string | null): Instant | null {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? null : (time as Instant)
}

/** The target of rel="next" (RFC 8288), which may be relative. */
function nextPage(link: string | null, page: URL, origin: string): URL | null | 'elsewhere' {
  const [, target] = /<([^<>]*)>\s*(?:;[^,<]*)*;\s*rel="?next"?/i.exec(link ?? '') ?? []
  if (target === undefined) return null
  const url = URL.parse(target, page.href)
  return url !== null && url.origin === origin && url.href.length <= longestAddress ? url : 'elsewhere'
}
