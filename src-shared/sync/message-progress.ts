import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'

/** Every state a message can be in, in the order of a message's way. */
export const messageStates = ['queued', 'waiting', 'sending', 'unsure', 'accepted', 'processed', 'refused'] as const

export type MessageState = (typeof messageStates)[number]

/**
 * Where one message stands with the network.
 *
 * Every state but the last two has a wake-up: `queued` the next document, or the settling of the message it is held
 * back by; `waiting` and `unsure` a time; `sending` the end of its request, or the next start of the station;
 * `accepted` the next look at its job. `processed` is settled; `refused` waits for a person, with the reason.
 */
export type MessageProgress =
  | { readonly state: 'queued' }
  | { readonly state: 'waiting'; readonly nextTryAt: Instant }
  | { readonly state: 'sending' }
  | { readonly state: 'unsure'; readonly because: UnsureBecause; readonly nextTryAt: Instant | null }
  | { readonly state: 'accepted'; readonly captureUrl: string }
  | { readonly state: 'processed' }
  | { readonly state: 'refused'; readonly reason: string }

/** Why the network is asked for the events before they are sent again. */
export type UnsureBecause = 'replyLost' | 'saidDuplicate'

/** What can happen to a message. `alone` says that it was the only one in its document, so that the reply is about it. */
export type Happening =
  | { readonly kind: 'leaves' }
  /** The request did not reach the network: nothing can be there. */
  | { readonly kind: 'neverLeft'; readonly nextTryAt: Instant }
  /** The request left and no usable reply came: the events may be there or not. A 5xx says no more than silence. */
  | { readonly kind: 'replyLost'; readonly nextTryAt: Instant }
  | { readonly kind: 'accepted'; readonly captureUrl: string }
  /** The network takes nothing now, whatever the content. */
  | { readonly kind: 'putOff'; readonly nextTryAt: Instant }
  | { readonly kind: 'signInWanted' }
  | { readonly kind: 'tooLarge'; readonly alone: boolean; readonly said: string }
  | { readonly kind: 'rejected'; readonly alone: boolean; readonly said: string }
  | { readonly kind: 'saidDuplicate'; readonly alone: boolean }
  | { readonly kind: 'captured' }
  /** The job is unknown to the network, or says that only some of its events were stored. */
  | { readonly kind: 'outcomeUnclear' }
  | { readonly kind: 'foundEqual' }
  | { readonly kind: 'foundOther'; readonly said: string }
  | { readonly kind: 'notFound'; readonly attempts: number; readonly nextTryAt: Instant }
  /** The question for the events brought no usable answer. */
  | { readonly kind: 'noAnswer'; readonly nextTryAt: Instant }
  | { readonly kind: 'stationStarted' }
  | { readonly kind: 'timeCame' }
  | { readonly kind: 'personSendsAgain' }

/**
 * How many times a message is sent to a network that calls it a duplicate and yet does not show its events. A network
 * may show an event later than it stores it, so the first time proves nothing; after this many a person must know.
 */
export const mostTriesAgainstDuplicate = 5

/**
 * The next state of a message. What does not fit the state changes nothing: a late word about a message that has
 * moved on is no news, and a processed message stays processed whatever is said.
 */
export function advance(progress: MessageProgress, happening: Happening): MessageProgress {
  switch (happening.kind) {
    case 'leaves':
      return progress.state === 'queued' ? { state: 'sending' } : progress
    case 'stationStarted':
      return progress.state === 'sending' ? unsure('replyLost', null) : progress
    case 'timeCame':
      return progress.state === 'waiting' ? { state: 'queued' } : progress
    case 'personSendsAgain':
      return personSendsAgain(progress)
    case 'captured':
    case 'outcomeUnclear':
      return progress.state === 'accepted' ? afterJob(happening.kind) : progress
    case 'rejected':
    case 'saidDuplicate':
      return progress.state === 'sending' || progress.state === 'accepted' ? afterVerdict(happening) : progress
    case 'neverLeft':
    case 'replyLost':
    case 'accepted':
    case 'putOff':
    case 'signInWanted':
    case 'tooLarge':
      return progress.state === 'sending' ? afterReply(happening) : progress
    case 'foundEqual':
    case 'foundOther':
    case 'notFound':
    case 'noAnswer':
      return progress.state === 'unsure' ? afterAnswer(progress.because, happening) : progress
    default:
      return unreachable(happening)
  }
}

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>

function afterReply(
  reply: Of<'neverLeft' | 'replyLost' | 'accepted' | 'putOff' | 'signInWanted' | 'tooLarge'>,
): MessageProgress {
  switch (reply.kind) {
    case 'neverLeft':
    case 'putOff':
      return { state: 'waiting', nextTryAt: reply.nextTryAt }
    case 'replyLost':
      return unsure('replyLost', reply.nextTryAt)
    case 'accepted':
      return { state: 'accepted', captureUrl: reply.captureUrl }
    case 'signInWanted':
      return { state: 'queued' }
    case 'tooLarge':
      return reply.alone ? { state: 'refused', reason: reply.said } : { state: 'queued' }
    default:
      return unreachable(reply)
  }
}

function afterVerdict(verdict: Of<'rejected' | 'saidDuplicate'>): MessageProgress {
  // A whole document was rolled back: which of its messages is bad, or known already, shows in smaller documents.
  if (verdict.kind === 'rejected')
    return verdict.alone ? { state: 'refused', reason: verdict.said } : { state: 'queued' }
  return unsure(verdict.alone ? 'saidDuplicate' : 'replyLost', null)
}

function afterJob(outcome: 'captured' | 'outcomeUnclear'): MessageProgress {
  return outcome === 'captured' ? { state: 'processed' } : unsure('replyLost', null)
}

function afterAnswer(
  because: UnsureBecause,
  answer: Of<'foundEqual' | 'foundOther' | 'notFound' | 'noAnswer'>,
): MessageProgress {
  switch (answer.kind) {
    case 'foundEqual':
      return { state: 'processed' }
    case 'foundOther':
      return { state: 'refused', reason: answer.said }
    case 'noAnswer':
      return unsure(because, answer.nextTryAt)
    case 'notFound':
      if (because === 'replyLost') return { state: 'queued' }
      if (answer.attempts < mostTriesAgainstDuplicate) return { state: 'waiting', nextTryAt: answer.nextTryAt }
      return { state: 'refused', reason: 'The network calls the events duplicates, and does not show them when asked.' }
    default:
      return unreachable(answer)
  }
}

/** A person's wish skips a wait. After a refusal the network is asked first: somebody may have mended it there. */
function personSendsAgain(progress: MessageProgress): MessageProgress {
  switch (progress.state) {
    case 'waiting':
      return { state: 'queued' }
    case 'unsure':
      return unsure(progress.because, null)
    case 'refused':
      return unsure('replyLost', null)
    case 'queued':
    case 'sending':
    case 'accepted':
    case 'processed':
      return progress
    default:
      return unreachable(progress)
  }
}

function unsure(because: UnsureBecause, nextTryAt: Instant | null): MessageProgress {
  return { state: 'unsure', because, nextTryAt }
}
