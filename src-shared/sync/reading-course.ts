import { isoUtc } from '../kernel/time.ts'
import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'

/** What a network is asked next: everything from a record time on, in the order of recording; or the page that it named. */
export type Question =
  | { readonly kind: 'from'; readonly recordedFrom: Instant | null; readonly perPage: number }
  | { readonly kind: 'link'; readonly url: string }

/** The page after one, as the network names it; `elsewhere` leads to another host, which is never asked. */
export type NextPage = { readonly url: string } | null | 'elsewhere'

/** What came of a question. */
export type PageOutcome =
  | {
      readonly kind: 'read'
      /** The first and the last record time of its events; null where none tells one. */
      readonly first: Instant | null
      readonly last: Instant | null
      readonly inOrder: boolean
      readonly events: number
      /** The same for two pages that show the same events. */
      readonly fingerprint: string
      readonly next: NextPage
    }
  /** A page that nobody can read: too long, or no document. */
  | { readonly kind: 'unreadable'; readonly said: string; readonly next: NextPage }
  /** The network does not know the page any more that it named. */
  | { readonly kind: 'forgotten'; readonly said: string }

/** What has to be written down for a person before reading goes on. */
export type Note =
  /** The page was passed over, for the network names the one after it. */
  | { readonly kind: 'passedOver' }
  /** The network holds more of what was recorded at this time than it shows. */
  | { readonly kind: 'withheld'; readonly at: Instant; readonly said: string }

/** Where a round of reading stands. */
export type Course = {
  /** What the last question was, or is to be; null where the round is over. */
  readonly question: Question | null
  /** The latest record time that was read, by the network's own clock. */
  readonly reached: Instant | null
  /** What a person has to look at where the round ends so; null where nothing. */
  readonly trouble: string | null
  readonly note: Note | null
  /** Whether the network sorts and filters by record time as it was asked to. */
  readonly keepsOrder: boolean
  readonly perPage: number
  /** Pages seen, and addresses followed, since something newer was read: seen again, they lead in a circle. */
  readonly seen: ReadonlySet<string>
  readonly emptyInARow: number
  /** Whether what was reached was asked for again in larger pages. */
  readonly enlarged: boolean
  readonly probe: Probe
  readonly pages: number
}

/** Looking behind the last time that was read: a network that shows less than it has may hide what is newer. */
type Probe =
  | { readonly kind: 'none' }
  | { readonly kind: 'behind' }
  /** Something newer is there; whether the network would have shown it when asked from this time on. */
  | { readonly kind: 'again'; readonly from: Instant }

const eventsOnAPage = 50
const mostOnAPage = 1_000
const mostPages = 10_000
const mostEmptyInARow = 20

/** The beginning of a round: from this record time on, where everything up to `reached` was read before. */
export function courseFrom(recordedFrom: Instant | null, reached: Instant | null): Course {
  return {
    question: { kind: 'from', recordedFrom, perPage: eventsOnAPage },
    reached,
    trouble: null,
    note: null,
    keepsOrder: true,
    perPage: eventsOnAPage,
    seen: new Set(),
    emptyInARow: 0,
    enlarged: false,
    probe: { kind: 'none' },
    pages: 0,
  }
}

/**
 * The course after one page. Where a page brought something newer, the next question begins at its last record time and not
 * at the page that the network names: pages of a number shift when something is added or vanishes, tokens are forgotten.
 * A named page is followed where one record time fills more than a page. It always ends: each step reads something newer,
 * follows an address that is new, or spends one of few further tries.
 */
export function afterPage(before: Course, outcome: PageOutcome): Course {
  const course = { ...before, note: null, pages: before.pages + 1 }
  if (course.pages >= mostPages) return ended(course, `the network's answer has more than ${mostPages} pages`)
  switch (outcome.kind) {
    case 'read':
      return afterReading(course, outcome)
    case 'unreadable':
      return afterUnreadable(course, outcome)
    case 'forgotten':
      return stuck(course, outcome.said)
    default:
      return unreachable(outcome)
  }
}

type Read = Extract<PageOutcome, { kind: 'read' }>

function afterReading(before: Course, page: Read): Course {
  const { question, reached, probe } = before
  const asked = question?.kind === 'from' ? question.recordedFrom : null
  const isBeforeAsked = asked !== null && page.first !== null && page.first < asked
  const course = { ...before, keepsOrder: before.keepsOrder && page.inOrder && !isBeforeAsked }
  if (probe.kind === 'again') return afterAskingAgain(course, probe.from, page)
  if (page.inOrder && page.last !== null && (reached === null || page.last > reached))
    return afterSomethingNewer(course, page, page.last)
  if (probe.kind === 'behind') return ended(course, course.trouble)
  return page.next === null ? atTheEnd(course, page) : follow(course, page, page.next)
}

function afterSomethingNewer(course: Course, page: Read, last: Instant): Course {
  const { reached, probe } = course
  // Pages that had to be made smaller stay so; after one event alone, which was too much, all is as it was.
  const perPage = course.perPage === 1 ? eventsOnAPage : Math.min(course.perPage, eventsOnAPage)
  const onward: Course = { ...course, reached: last, perPage, seen: new Set(), emptyInARow: 0 }
  if (probe.kind === 'behind' && reached !== null) {
    const again: Question = { kind: 'from', recordedFrom: reached, perPage: mostOnAPage }
    return { ...onward, question: again, probe: { kind: 'again', from: reached } }
  }
  if (onward.keepsOrder) return { ...fromReached({ ...onward, enlarged: false }), probe: { kind: 'none' } }
  return page.next === null ? ended(onward, onward.trouble) : follow(onward, page, page.next)
}

/** Whether what is newer shows now: then it was recorded in between, or a larger page reaches it. Else something stays hidden. */
function afterAskingAgain(course: Course, from: Instant, page: Read): Course {
  const isShown = page.last !== null && page.last > from
  const said = course.trouble ?? `the network shows ${page.events} events of ${isoUtc(from)} and not where more are`
  const note: Note | null = isShown ? null : { kind: 'withheld', at: from, said }
  return { ...fromReached(course), note, trouble: null, enlarged: false, probe: { kind: 'none' } }
}

function follow(course: Course, page: Read, next: { readonly url: string } | 'elsewhere'): Course {
  if (next === 'elsewhere') return stuck(course, "the network's next page is at another address")
  const emptyInARow = page.events === 0 ? course.emptyInARow + 1 : 0
  const { url } = next
  const names = page.events === 0 ? [url] : [url, page.fingerprint]
  if (names.some((name) => course.seen.has(name)) || emptyInARow > mostEmptyInARow)
    return stuck(course, `the network's pages lead back to ${url}`)
  return { ...course, question: { kind: 'link', url }, seen: new Set([...course.seen, ...names]), emptyInARow }
}

/** No page follows by the network's word. A network that shows fewer than it has is found out by asking just behind what was read last. */
function atTheEnd(course: Course, page: Read): Course {
  return page.events === 0 ? ended(course, course.trouble) : lookBehind(course)
}

/** The network does not lead on from here: larger pages may show the rest at once, and else what is newer is read all the same. */
function stuck(course: Course, said: string): Course {
  const { reached, enlarged, keepsOrder } = course
  const troubled = { ...course, trouble: said }
  if (reached === null || !keepsOrder || course.probe.kind !== 'none') return ended(troubled, said)
  if (!enlarged)
    return fromReached({ ...troubled, trouble: null, enlarged: true, perPage: mostOnAPage, seen: new Set() })
  return lookBehind(troubled)
}

function lookBehind(course: Course): Course {
  const { reached, keepsOrder, perPage } = course
  if (reached === null || !keepsOrder) return ended(course, course.trouble)
  const recordedFrom = (reached + 1) as Instant
  return { ...course, question: { kind: 'from', recordedFrom, perPage }, probe: { kind: 'behind' } }
}

function afterUnreadable(course: Course, { said, next }: Extract<PageOutcome, { kind: 'unreadable' }>): Course {
  const { question, perPage, reached } = course
  if (perPage > 1) {
    const smaller = Math.max(1, Math.floor(perPage / 4))
    const from = question?.kind === 'from' ? question.recordedFrom : reached
    const asked: Question = { kind: 'from', recordedFrom: from, perPage: smaller }
    return { ...course, question: asked, perPage: smaller, enlarged: true, seen: new Set() }
  }
  if (next === null || next === 'elsewhere') return stuck({ ...course, enlarged: true }, said)
  const { url } = next
  if (course.seen.has(url)) return stuck({ ...course, enlarged: true }, `the network's pages lead back to ${url}`)
  const seen = new Set([...course.seen, url])
  return { ...course, question: { kind: 'link', url }, note: { kind: 'passedOver' }, seen }
}

function fromReached(course: Course): Course {
  return { ...course, question: { kind: 'from', recordedFrom: course.reached, perPage: course.perPage } }
}

function ended(course: Course, trouble: string | null): Course {
  return { ...course, question: null, trouble }
}
