import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'
import { backOff } from './back-off.ts'
import type { Pace } from './back-off.ts'

/** The way to one endpoint, as the last exchanges showed it. */
export type Link = {
  readonly state: 'unknown' | 'online' | 'offline' | 'askForSignIn'
  /** Nothing is sent or asked before; null where nothing has to wait. */
  readonly closedUntil: Instant | null
  readonly triesInVain: number
  /** What the tries in vain failed at: reaching the network, having it take a document, or having it answer. */
  readonly trouble: 'reach' | Service | null
  readonly lastContactAt: Instant | null
  readonly lastProblem: string | null
}

/** What a network does for us: it takes documents, and it answers questions. Either may fail without the other. */
export type Service = 'capture' | 'answer'

/** A link that nothing is known of yet. */
export const unknownLink: Link = {
  state: 'unknown',
  closedUntil: null,
  triesInVain: 0,
  trouble: null,
  lastContactAt: null,
  lastProblem: null,
}

/** What exchanges with the network, and people, mean for the link. Jitter is 0 up to but not including 1. */
export type LinkEvent =
  /** A reply of any kind came. */
  | { readonly kind: 'contact'; readonly at: Instant }
  /** The network took a document, or said what is wrong with it; or it answered a question. */
  | { readonly kind: 'served'; readonly service: Service; readonly at: Instant }
  | { readonly kind: 'unreachable'; readonly at: Instant; readonly said: string; readonly jitter: number }
  /** It is there, and does not serve whatever is sent or asked; `wait` is what it asks for in milliseconds. */
  | {
      readonly kind: 'unserved'
      readonly service: Service
      readonly at: Instant
      readonly said: string
      readonly wait: number | null
      readonly jitter: number
    }
  | { readonly kind: 'signInWanted'; readonly at: Instant; readonly said: string }
  /** A person asks, or the network has its address back: no wait counts any more. */
  | { readonly kind: 'tryAnew' }

/** The link after one event. A closed link always has a time at which it opens, or asks for a sign-in and says so. */
export function linkAfter(link: Link, event: LinkEvent, pace: Pace): Link {
  switch (event.kind) {
    case 'contact': {
      const reached: Link = { ...link, state: 'online', lastContactAt: event.at }
      // Being reached mends what failed at reaching. What the network would not take shows only with the next document.
      return link.trouble === 'reach' ? { ...reached, ...untroubled } : reached
    }
    case 'served': {
      const reached: Link = { ...link, state: 'online', lastContactAt: event.at }
      // A network that answers questions may still take nothing: only a document mends that, or waits would never grow.
      return link.trouble === 'capture' && event.service === 'answer' ? reached : { ...reached, ...untroubled }
    }
    case 'unreachable': {
      const triesInVain = link.triesInVain + 1
      const closedUntil = later(event.at, backOff(pace, triesInVain, event.jitter))
      return { ...link, state: 'offline', trouble: 'reach', triesInVain, closedUntil, lastProblem: event.said }
    }
    case 'unserved': {
      const triesInVain = link.triesInVain + 1
      const own = backOff(pace, triesInVain, event.jitter)
      // What the network asks for counts, within our bound: a wait of a year would be silence.
      const closedUntil = later(event.at, event.wait === null ? own : Math.min(Math.max(event.wait, own), pace.longest))
      const trouble = link.trouble === 'capture' ? 'capture' : event.service
      return { state: 'online', trouble, triesInVain, closedUntil, lastProblem: event.said, lastContactAt: event.at }
    }
    case 'signInWanted':
      return { ...link, state: 'askForSignIn', closedUntil: null, lastProblem: event.said, lastContactAt: event.at }
    case 'tryAnew':
      return { ...link, state: link.state === 'askForSignIn' ? 'unknown' : link.state, closedUntil: null }
    default:
      return unreachable(event)
  }
}

/** Whether anything may be sent or asked over the link now. */
export function isOpen(link: Link, now: Instant, pace: Pace): boolean {
  if (link.state === 'askForSignIn') return false
  return link.closedUntil === null || link.closedUntil <= now || link.closedUntil > now + pace.longest
}

/** How many documents may be under way at once: one feels the way while there is trouble. */
export function documentsAtOnce(link: Link, most: number): number {
  return link.triesInVain > 0 ? 1 : most
}

const untroubled = { closedUntil: null, triesInVain: 0, trouble: null, lastProblem: null } as const

function later(at: Instant, milliseconds: number): Instant {
  return (at + milliseconds) as Instant
}
