import type { ServerResponse } from 'node:http'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { documentOf } from './announced-events.ts'
import type { SentEvent } from './announced-events.ts'
import { serverThat } from './pulled-from.ts'

/** An event with the time at which the repository took it in. */
export type Recorded = { readonly at: number; readonly event: SentEvent }

/** A question as the repository read it, with what it would answer honestly. */
export type Asked = {
  readonly nth: number
  readonly from: number
  readonly offset: number
  readonly perPage: number
  readonly page: readonly Recorded[]
  /** Whether more follows. */
  readonly isMore: boolean
  /** The address of the page that follows. */
  readonly next: string
}

/**
 * A repository over real HTTP that sorts and filters by record time, counts its pages from the start, and answers each question as
 * the test says; true where the test left it to be answered honestly.
 */
export async function smallRepository(
  recorded: () => readonly Recorded[],
  answers: (asked: Asked, response: ServerResponse) => boolean = () => true,
): Promise<{ readonly url: string; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = []
  const url = await serverThat((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x')
    const from = Date.parse(searchParams.get('GE_recordTime') ?? '1970-01-01T00:00:00Z')
    const [perPage, offset] = [Number(searchParams.get('perPage')), Number(searchParams.get('nextPageToken') ?? 0)]
    const matching = recorded().filter(({ at }) => at >= from)
    const page = matching.slice(offset, offset + perPage)
    const isMore = offset + page.length < matching.length
    searchParams.set('nextPageToken', String(offset + page.length))
    const question = { nth: asked.length + 1, from, offset, perPage, page, isMore, next: `/events?${searchParams}` }
    asked.push(question)
    if (!answers(question, response)) return
    if (isMore) linkTo(response, question.next)
    response.end(textOf(page))
  })
  return { url, asked }
}

/** Names a page as the next. */
export function linkTo(response: ServerResponse, address: string): void {
  response.setHeader('Link', `<${address}>; rel="next"`)
}

/** A page as a repository writes it. */
export function textOf(page: readonly Recorded[]): string {
  return documentOf(page.map(({ at, event }) => ({ ...event, recordTime: isoUtc(at as Instant) })))
}

/** Events recorded one after the other, so many milliseconds apart. */
export function recordedFrom(at: number, events: readonly SentEvent[], apart = 1_000): readonly Recorded[] {
  return events.map((event, index) => ({ at: at + index * apart, event }))
}
