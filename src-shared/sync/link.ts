import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'
import { backOff } from './back-off.ts'
import type { Pace } from './back-off.ts'

/** The way to one endpoint, as the last exchanges showed it. */
export type Link = {
  readonly state: 'unknown' | 'online' | 'offline' | 'askForSignIn'
  /** Nothing is sent or asked before; null where nothing has to wait. */
  readonly closedUntil: Instant | null
  /** A wait that the network asked for, with its words; what is served meanwhile was under way before and does not end it. */
  readonly asked: AskedWait | null
  readonly triesInVain: number
  /** What the tries in vain failed at: reaching the network, having it take a document, or having it answer. */
  readonly trouble: 'reach' | Service | null
  /** What kind of trouble the last problem is; null where there is none. */
  readonly troubleKind: TroubleKind | null
  readonly lastContactAt: Instant | null
  readonly lastProblem: string | null
  /** How far the network's clock is ahead of ours in milliseconds (behind: less than 0), by its `Date`; null where it never said. */
  readonly clockAhead: number | null
}

/** A wait that a network asked for (`Retry-After`), within our bound, and what it was about. */
type AskedWait = {
  readonly until: Instant
  readonly service: Service
  readonly troubleKind: TroubleKind
  readonly said: string
}

/** Every kind of trouble with a network that people are told of in their own words. */
export const troubleKinds = [
  /** Its name cannot be resolved. */
  'nameUnknown',
  /** Nobody answers at its address. */
  'nobodyThere',
  /** Its certificate is not one to trust, or it does not speak TLS. Never relaxed. */
  'notSecure',
  /** It asks for a certificate of ours, or does not take the one we have. */
  'certificateWanted',
  /** The proxy does not let us through. */
  'proxy',
  /** A connection stands, and no answer comes in time. */
  'noAnswer',
  /** The connection broke before the whole answer was there. */
  'brokeOff',
  /** Something in between answers with a page, or leads elsewhere: a sign-in of the building's network. */
  'portal',
  /** Something answers that is no EPCIS 2.0 repository. */
  'notEpcis',
  /** It asks for fewer requests (429). */
  'tooMany',
  /** It has troubles of its own (5xx). */
  'unwell',
  /** It wants to know who we are (401). */
  'signInWanted',
  /** It knows who we are and does not allow it (403). */
  'forbidden',
  /** An answer of any other kind. */
  'strangeAnswer',
  /** The station's own disk did not take what happened. */
  'notWrittenDown',
] as const
export type TroubleKind = (typeof troubleKinds)[number]

/** The kind of trouble that a reply with this status is; `isPage` says that it is a page for people instead of data. */
export function troubleIn(status: number, isPage: boolean): TroubleKind {
  if (status === 401) return 'signInWanted'
  if (status === 403) return 'forbidden'
  if (status === 429) return 'tooMany'
  if (status === 511 || (status >= 300 && status < 400) || (status < 300 && isPage)) return 'portal'
  return status >= 500 ? 'unwell' : 'strangeAnswer'
}

/** What a network does for us: it takes documents, and it answers questions. Either may fail without the other. */
export type Service = 'capture' | 'answer'

/** A link that nothing is known of yet. */
export const unknownLink: Link = {
  state: 'unknown',
  closedUntil: null,
  asked: null,
  triesInVain: 0,
  trouble: null,
  troubleKind: null,
  lastContactAt: null,
  lastProblem: null,
  clockAhead: null,
}

/**
 * The longest wait that a network may ask for with `Retry-After`, in milliseconds: politeness has an end where a wait
 * would look like silence.
 */
export const longestAskedWait = 15 * 60_000

/** What exchanges with the network, and people, mean for the link. Jitter is 0 up to but not including 1. */
export type LinkEvent =
  /** A reply of any kind came. */
  | { readonly kind: 'contact'; readonly at: Instant }
  /** The network took a document, or said what is wrong with it; or it answered a question. */
  | { readonly kind: 'served'; readonly service: Service; readonly at: Instant }
  | {
      readonly kind: 'unreachable'
      readonly troubleKind: TroubleKind
      readonly at: Instant
      readonly said: string
      readonly jitter: number
    }
  /** It is there, and does not serve whatever is sent or asked; `wait` is what it asks for in milliseconds. */
  | {
      readonly kind: 'unserved'
      readonly troubleKind: TroubleKind
      readonly service: Service
      readonly at: Instant
      readonly said: string
      readonly wait: number | null
      readonly jitter: number
    }
  | { readonly kind: 'signInWanted'; readonly at: Instant; readonly said: string }
  /** A reply told the time. */
  | { readonly kind: 'clockRead'; readonly ahead: number }
  /** A person asks, or the network has its address back: no wait counts any more. */
  | { readonly kind: 'tryAnew' }

/** The link after one event. A closed link always has a time at which it opens, or asks for a sign-in and says so. */
export function linkAfter(link: Link, event: LinkEvent, pace: Pace): Link {
  switch (event.kind) {
    case 'contact': {
      const reached: Link = { ...link, state: 'online', lastContactAt: event.at }
      // Being reached mends what failed at reaching. What the network would not take shows only with the next document.
      return link.trouble === 'reach' ? mended(reached, event.at) : reached
    }
    case 'served': {
      const reached: Link = { ...link, state: 'online', lastContactAt: event.at }
      // A network that answers questions may still take nothing: only a document mends that, or waits would never grow.
      return link.trouble === 'capture' && event.service === 'answer' ? reached : mended(reached, event.at)
    }
    case 'unreachable': {
      const triesInVain = link.triesInVain + 1
      const closedUntil = notBeforeAsked(link, event.at, later(event.at, backOff(pace, triesInVain, event.jitter)))
      const { said: lastProblem, troubleKind } = event
      return { ...link, state: 'offline', trouble: 'reach', troubleKind, triesInVain, closedUntil, lastProblem }
    }
    case 'unserved': {
      const { said: lastProblem, troubleKind, service, at: lastContactAt } = event
      const triesInVain = link.triesInVain + 1
      const asked = laterAsked(askedAt(link, event.at), event)
      const own = later(event.at, backOff(pace, triesInVain, event.jitter))
      const closedUntil = notBeforeAsked({ asked }, event.at, own)
      const trouble = link.trouble === 'capture' ? 'capture' : service
      const told = { trouble, troubleKind, triesInVain, closedUntil, lastProblem, lastContactAt } as const
      return { ...link, ...told, state: 'online', asked }
    }
    case 'signInWanted': {
      const { said: lastProblem, at: lastContactAt } = event
      return {
        ...link,
        state: 'askForSignIn',
        troubleKind: 'signInWanted',
        closedUntil: null,
        lastProblem,
        lastContactAt,
      }
    }
    case 'clockRead':
      return { ...link, clockAhead: event.ahead }
    case 'tryAnew':
      return { ...link, state: link.state === 'askForSignIn' ? 'unknown' : link.state, closedUntil: null, asked: null }
    default:
      return unreachable(event)
  }
}

/** Whether anything may be sent or asked over the link now. */
export function isOpen(link: Link, now: Instant, pace: Pace): boolean {
  if (link.state === 'askForSignIn') return false
  return link.closedUntil === null || link.closedUntil <= now || link.closedUntil > now + longestWait(pace)
}

/** How many documents may be under way at once: one feels the way while there is trouble. */
export function documentsAtOnce(link: Link, most: number): number {
  return link.triesInVain > 0 ? 1 : most
}

const untroubled = {
  closedUntil: null,
  asked: null,
  triesInVain: 0,
  trouble: null,
  troubleKind: null,
  lastProblem: null,
} as const

/** Nothing is wrong any more; what the network asked for before counts to its end all the same, and stays said. */
function mended(link: Link, now: Instant): Link {
  const asked = askedAt(link, now)
  if (asked === null) return { ...link, ...untroubled }
  const { until: closedUntil, service: trouble, troubleKind, said: lastProblem } = asked
  return { ...link, closedUntil, asked, trouble, troubleKind, lastProblem, triesInVain: Math.max(1, link.triesInVain) }
}

/** The wait that still counts; null where it is over, or was planned by a clock that has gone back since. */
function askedAt({ asked }: Pick<Link, 'asked'>, now: Instant): AskedWait | null {
  return asked !== null && asked.until > now && asked.until <= now + longestAskedWait ? asked : null
}

/** The one of two waits that ends later: what was asked for before, or what the network asks for now. */
function laterAsked(before: AskedWait | null, event: Extract<LinkEvent, { kind: 'unserved' }>): AskedWait | null {
  if (event.wait === null) return before
  const until = later(event.at, Math.min(event.wait, longestAskedWait))
  const { service, troubleKind, said } = event
  return before !== null && before.until >= until ? before : { until, service, troubleKind, said }
}

function notBeforeAsked(link: Pick<Link, 'asked'>, now: Instant, time: Instant): Instant {
  const asked = askedAt(link, now)
  return asked !== null && asked.until > time ? asked.until : time
}

/** No link is closed for longer: what seems to be was planned by a clock that has gone back since. */
function longestWait(pace: Pace): number {
  return Math.max(pace.longest, longestAskedWait)
}

function later(at: Instant, milliseconds: number): Instant {
  return (at + milliseconds) as Instant
}
