import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'

/** Every state a message can be in, in the order of a message's way. */
export const messageStates = [
  'queued',
  'waiting',
  'sending',
  'unsure',
  'accepted',
  'processed',
  'refused',
  'voided',
] as const

export type MessageState = (typeof messageStates)[number]

/** Whether a message is settled: what follows it on the same items no longer waits for it. */
export function isSettled(state: MessageState): state is 'processed' | 'voided' {
  return state === 'processed' || state === 'voided'
}

/**
 * Where one message stands with the network.
 *
 * Every state but the last three has a wake-up: `queued` the next document, or the settling of the message it is held
 * back by; `waiting` and `unsure` a time; `sending` the end of its request, or the next start of the station;
 * `accepted` the next look at its job. `processed` is settled; `refused` waits for a person, with the reason; `voided`
 * is settled too: what it told of was undone before it left, and it never will.
 *
 * `mayBeThere` says whether an earlier try may have brought the events to the network: only what surely never
 * arrived can be voided.
 */
export type MessageProgress =
  | { readonly state: 'queued'; readonly mayBeThere: boolean }
  | { readonly state: 'waiting'; readonly nextTryAt: Instant; readonly mayBeThere: boolean }
  /** While a try is under way, `mayBeThere` is about the tries before it. */
  | { readonly state: 'sending'; readonly mayBeThere: boolean }
  | { readonly state: 'unsure'; readonly because: UnsureBecause; readonly nextTryAt: Instant | null }
  | { readonly state: 'accepted'; readonly captureUrl: string; readonly mayBeThere: boolean }
  | { readonly state: 'processed' }
  | { readonly state: 'refused'; readonly reason: string; readonly mayBeThere: boolean }
  | { readonly state: 'voided' }

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
  /** The outbox is that of a restored backup: what had not left then may have been sent since. */
  | { readonly kind: 'backupRestored' }
  | { readonly kind: 'timeCame' }
  | { readonly kind: 'personSendsAgain' }
  /** What the message tells of was undone. */
  | { readonly kind: 'undone' }

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
      return progress.state === 'queued' ? { state: 'sending', mayBeThere: progress.mayBeThere } : progress
    case 'stationStarted':
      return progress.state === 'sending' ? unsure('replyLost', null) : progress
    case 'backupRestored':
      return afterRestoring(progress)
    case 'timeCame':
      return progress.state === 'waiting' ? { state: 'queued', mayBeThere: progress.mayBeThere } : progress
    case 'personSendsAgain':
      return personSendsAgain(progress)
    case 'undone':
      return canBeVoided(progress) ? { state: 'voided' } : progress
    case 'captured':
    case 'outcomeUnclear':
      return progress.state === 'accepted' ? afterJob(happening.kind) : progress
    case 'rejected':
    case 'saidDuplicate':
      return afterVerdict(progress, happening)
    case 'neverLeft':
    case 'replyLost':
    case 'accepted':
    case 'putOff':
    case 'signInWanted':
    case 'tooLarge':
      return progress.state === 'sending' ? afterReply(progress.mayBeThere, happening) : progress
    case 'foundEqual':
    case 'foundOther':
    case 'notFound':
    case 'noAnswer':
      return progress.state === 'unsure' ? afterAnswer(progress.because, happening) : progress
    default:
      return unreachable(happening)
  }
}

/** What the backup calls unsent may have been sent after it: nobody here remembers. What is under way goes on. */
function afterRestoring(progress: MessageProgress): MessageProgress {
  switch (progress.state) {
    case 'queued':
    case 'waiting':
    case 'sending':
    case 'unsure':
      return unsure('replyLost', null)
    case 'refused':
      return { ...progress, mayBeThere: true }
    case 'accepted':
    case 'processed':
    case 'voided':
      return progress
    default:
      return unreachable(progress)
  }
}

/** Whether a message can still be kept from the network: it waits here, and no try of it may have arrived. */
export function canBeVoided(progress: MessageProgress): boolean {
  switch (progress.state) {
    case 'queued':
    case 'waiting':
    case 'refused':
      return !progress.mayBeThere
    case 'sending':
    case 'unsure':
    case 'accepted':
    case 'processed':
    case 'voided':
      return false
    default:
      return unreachable(progress)
  }
}

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>

function afterReply(
  mayBeThere: boolean,
  reply: Of<'neverLeft' | 'replyLost' | 'accepted' | 'putOff' | 'signInWanted' | 'tooLarge'>,
): MessageProgress {
  switch (reply.kind) {
    case 'neverLeft':
    case 'putOff':
      return { state: 'waiting', nextTryAt: reply.nextTryAt, mayBeThere }
    case 'replyLost':
      return unsure('replyLost', reply.nextTryAt)
    case 'accepted':
      return { state: 'accepted', captureUrl: reply.captureUrl, mayBeThere }
    case 'signInWanted':
      return { state: 'queued', mayBeThere }
    case 'tooLarge':
      return reply.alone ? { state: 'refused', reason: reply.said, mayBeThere } : { state: 'queued', mayBeThere }
    default:
      return unreachable(reply)
  }
}

function afterVerdict(progress: MessageProgress, verdict: Of<'rejected' | 'saidDuplicate'>): MessageProgress {
  if (progress.state !== 'sending' && progress.state !== 'accepted') return progress
  if (verdict.kind === 'rejected') {
    // A network that holds an event takes it for a duplicate; one that rejects it does not hold it.
    if (verdict.alone) return { state: 'refused', reason: verdict.said, mayBeThere: false }
    // A whole document was rolled back: which of its messages is bad, or known already, shows in smaller documents.
    return { state: 'queued', mayBeThere: progress.mayBeThere }
  }
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
      return { state: 'refused', reason: answer.said, mayBeThere: false }
    case 'noAnswer':
      return unsure(because, answer.nextTryAt)
    case 'notFound':
      // It may show later what it does not show yet.
      if (because === 'replyLost') return { state: 'queued', mayBeThere: true }
      if (answer.attempts < mostTriesAgainstDuplicate)
        return { state: 'waiting', nextTryAt: answer.nextTryAt, mayBeThere: true }
      return {
        state: 'refused',
        reason: 'The network calls the events duplicates, and does not show them when asked.',
        mayBeThere: true,
      }
    default:
      return unreachable(answer)
  }
}

/** A person's wish skips a wait. After a refusal the network is asked first: somebody may have mended it there. */
function personSendsAgain(progress: MessageProgress): MessageProgress {
  switch (progress.state) {
    case 'waiting':
      return { state: 'queued', mayBeThere: progress.mayBeThere }
    case 'unsure':
      return unsure(progress.because, null)
    case 'refused':
      return unsure('replyLost', null)
    case 'queued':
    case 'sending':
    case 'accepted':
    case 'processed':
    case 'voided':
      return progress
    default:
      return unreachable(progress)
  }
}

function unsure(because: UnsureBecause, nextTryAt: Instant | null): MessageProgress {
  return { state: 'unsure', because, nextTryAt }
}
