import type { EndpointId } from '#shared/domain/network/message.ts'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { afterPage, courseFrom } from '#shared/sync/reading-course.ts'
import type { Course, NextPage, PageOutcome, Question } from '#shared/sync/reading-course.ts'
import type { InboundDesk } from '#service/application/receiving/inbound-desk.ts'
import type { DoubtfulPage } from '#service/application/receiving/take-document.ts'
import type { EpcisQueryClient, NoPage, QueryPage } from './epcis-query-client.ts'

/** How one round of asking ended. `trouble` is for a person; `later` passes by itself, and may come with a wish to wait. */
export type RoundEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly wait: number | null }
  | { readonly kind: 'trouble'; readonly said: string }

/** What a round works with. */
export type Round = {
  readonly client: EpcisQueryClient
  readonly endpoint: EndpointId
  readonly desk: InboundDesk
  readonly cursor: () => Instant | null
  /** How long ago the last round ended that read everything, in milliseconds; null where nobody knows. */
  readonly sinceLastRound: number | null
}

/** What was recorded in the second before the cursor is asked for again: a repository may show it only after what came later. */
const overlap = 1_000
/** How far is looked back behind a clock of the network that was set back while nobody asked, in milliseconds. */
const longestUnknownPause = 24 * 60 * 60_000

/**
 * Reads everything that is new, page by page, and puts the shipments together at the end, when all that was recorded is there.
 * What was read before a failure is kept and put together too.
 */
export async function pullRound(round: Round): Promise<RoundEnd> {
  const end = await readPages(round)
  await round.desk.putTogether(null)
  return end
}

async function readPages({ client, endpoint, desk, cursor, sinceLastRound }: Round): Promise<RoundEnd> {
  const source: InboundSource = { kind: 'network', endpoint }
  const begun = cursor()
  let course = courseFrom(begun === null ? null : before(begun, 0), begun)
  let isFirst = true
  for (let { question } = course; question !== null; { question } = course) {
    const url = addressOf(client, question)
    const page = await client.page(url)
    if (!page.ok && page.error.tooLong === null) return { kind: 'later', wait: null }
    const refused = page.ok ? refusalIn(page.value, question) : null
    if (refused !== null) return refused
    const { outcome, text } = await outcomeOf(desk, source, page)
    if (outcome === null) return { kind: 'trouble', said: text }
    const clockSetBack = isFirst && page.ok ? setBack(page.value.networkTime, begun) : null
    isFirst = false
    course =
      clockSetBack === null
        ? afterPage(course, outcome)
        : courseFrom(before(clockSetBack, sinceLastRound ?? longestUnknownPause), null)
    await writeNote(desk, course, { url, source, text })
  }
  return course.trouble === null ? { kind: 'done' } : { kind: 'trouble', said: course.trouble }
}

function addressOf(client: EpcisQueryClient, question: Question): URL {
  return question.kind === 'link' ? new URL(question.url) : client.firstPage(question.recordedFrom, question.perPage)
}

/** What a page came to, with its text; no outcome where what came is nothing of a repository, and the text says so. */
async function outcomeOf(
  desk: InboundDesk,
  source: InboundSource,
  page: { readonly ok: true; readonly value: QueryPage } | { readonly ok: false; readonly error: NoPage },
): Promise<{ readonly outcome: PageOutcome | null; readonly text: string }> {
  if (!page.ok) {
    const { said, tooLong } = page.error
    return { outcome: { kind: 'unreadable', said, next: addressIn(tooLong?.next ?? null) }, text: said }
  }
  const { text, status, said, next } = page.value
  if (status !== 200) return { outcome: { kind: 'forgotten', said }, text }
  const taken = await desk.take({ text, source, person: null })
  if (taken.ok) return { outcome: { kind: 'read', ...taken.value.page, next: addressIn(next) }, text }
  const why = `the network's answer is no EPCIS 2.0 document (${taken.error})`
  // A page for people, of whatever stands in between: no smaller one is any better.
  if (taken.error === 'FORMAT_NOT_KNOWN') return { outcome: null, text: why }
  return { outcome: { kind: 'unreadable', said: why, next: addressIn(next) }, text }
}

function addressIn(next: QueryPage['next']): NextPage {
  return next === null || next === 'elsewhere' ? next : { url: next.href }
}

/** Nothing that a person has to know of is only in the course of one round. */
async function writeNote(
  desk: InboundDesk,
  { note }: Course,
  page: { readonly url: URL; readonly source: InboundSource; readonly text: string },
): Promise<void> {
  if (note === null) return
  const { source, text } = page
  const doubt: Pick<DoubtfulPage, 'because' | 'key'> =
    note.kind === 'passedOver'
      ? { because: { code: 'PAGE_UNREADABLE', about: page.url.href }, key: page.url.href }
      : { because: { code: 'EVENTS_WITHHELD', about: note.said }, key: isoUtc(note.at) }
  await desk.setPageAside({ text, source, ...doubt })
}

/** The network's clock, where it stands before what it recorded last: what it records now would lie before the cursor. */
function setBack(networkTime: Instant | null, reached: Instant | null): Instant | null {
  return networkTime !== null && reached !== null && networkTime < reached - overlap ? networkTime : null
}

/** So much before a time, and the overlap. */
function before(time: Instant, milliseconds: number): Instant {
  return Math.max(0, time - milliseconds - overlap) as Instant
}

/** How a server says that it does not know a page any more (EPCIS 2.0 names no status for it). */
const forgottenPage: ReadonlySet<number> = new Set([400, 404, 410])

function refusalIn({ status, said, retryAfter }: QueryPage, question: Question): RoundEnd | null {
  if (status === 200 || (question.kind === 'link' && forgottenPage.has(status))) return null
  if (status === 429 || status >= 500) return { kind: 'later', wait: retryAfter }
  return { kind: 'trouble', said }
}
