import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'
import { canBeUploaded, intoFile, outOfNoFile } from './by-hand.ts'
import { waitsForPerson } from './message-progress.ts'
import type { SetAsideBecause } from '../domain/network/set-aside.ts'
import type { Doubt, Happening, MessageProgress } from './message-progress.ts'

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
      return progress.state === 'sending' ? unsure({ because: 'replyLost' }, null) : progress
    case 'backupRestored':
      return afterRestoring(progress)
    case 'timeCame':
      return progress.state === 'waiting' ? { state: 'queued', mayBeThere: progress.mayBeThere } : progress
    case 'personSendsAgain':
      return personSendsAgain(progress)
    case 'personLeavesOut':
      return waitsForPerson(progress.state) ? setAside(progress, 'leftOut', happening.reason) : progress
    case 'putIntoFile':
      return intoFile(progress, happening.file)
    case 'fileNotWritten':
      return progress.state === 'exported' ? outOfNoFile(progress.mayBeThere) : progress
    case 'takenBackFromFile':
      // Nobody here knows whether the file went anywhere: the network is asked before anything is sent.
      return progress.state === 'exported' ? unsure({ because: 'replyLost' }, null) : progress
    case 'uploadedByHand':
      return canBeUploaded(progress.state) ? setAside(progress, 'uploadedByHand', happening.reason) : progress
    case 'undone':
      return canBeVoided(progress) ? { state: 'voided' } : progress
    case 'replaced':
      return canBeReplaced(progress) ? { state: 'split' } : progress
    case 'captured':
    case 'outcomeUnclear':
    case 'partlyRefused':
    case 'jobEndless':
      return progress.state === 'accepted' ? afterJob(happening) : progress
    case 'beforeItsTime':
      return progress.state === 'sending' || progress.state === 'accepted'
        ? {
            state: 'waiting',
            nextTryAt: happening.nextTryAt,
            mayBeThere: progress.mayBeThere || happening.maybeStored,
          }
        : progress
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
      return progress.state === 'unsure' ? afterAnswer(progress.doubt, happening) : progress
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
      return unsure({ because: 'replyLost' }, null)
    case 'refused':
    case 'parked':
    case 'exported':
    case 'setAside':
      return { ...progress, mayBeThere: true }
    case 'accepted':
    case 'processed':
    case 'split':
    case 'voided':
      return progress
    default:
      return unreachable(progress)
  }
}

function setAside(progress: MessageProgress, because: SetAsideBecause, reason: string): MessageProgress {
  const mayBeThere =
    because === 'uploadedByHand' || (waitsForPerson(progress.state) && 'mayBeThere' in progress && progress.mayBeThere)
  return { state: 'setAside', because, reason, mayBeThere }
}

/** Whether a message can still be kept from the network: it waits here, and no try of it may have arrived. */
export function canBeVoided(progress: MessageProgress): boolean {
  switch (progress.state) {
    case 'queued':
    case 'waiting':
    case 'refused':
    case 'parked':
    case 'setAside':
      return !progress.mayBeThere
    case 'sending':
    case 'unsure':
    case 'accepted':
    case 'processed':
    case 'exported':
    case 'split':
    case 'voided':
      return false
    default:
      return unreachable(progress)
  }
}

/**
 * Whether pieces may go instead of a message: it waits here for the network alone, or the network was asked for it because
 * it is too large.
 */
export function canBeReplaced(progress: MessageProgress): boolean {
  return progress.state === 'queued' || (progress.state === 'unsure' && progress.doubt.because === 'tooLarge')
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
      return unsure({ because: 'replyLost' }, reply.nextTryAt)
    case 'accepted':
      return { state: 'accepted', captureUrl: reply.captureUrl, mayBeThere }
    case 'signInWanted':
      return { state: 'queued', mayBeThere }
    case 'tooLarge':
      return reply.alone ? tooLargeAlone(reply, mayBeThere) : { state: 'queued', mayBeThere }
    default:
      return unreachable(reply)
  }
}

function tooLargeAlone({ said, splitTo }: Of<'tooLarge'>, mayBeThere: boolean): MessageProgress {
  return splitTo === null
    ? { state: 'parked', reason: said, mayBeThere }
    : unsure({ because: 'tooLarge', said, splitTo, mayBeThere, absences: 0 }, null)
}

function afterVerdict(progress: MessageProgress, verdict: Of<'rejected' | 'saidDuplicate'>): MessageProgress {
  if (progress.state !== 'sending' && progress.state !== 'accepted') return progress
  if (verdict.kind === 'rejected') {
    // A network that holds an event takes it for a duplicate; one that rejects it does not hold it.
    if (verdict.alone) return { state: 'refused', reason: verdict.said, mayBeThere: false }
    // A whole document was rolled back: which of its messages is bad, or known already, shows in smaller documents.
    return { state: 'queued', mayBeThere: progress.mayBeThere }
  }
  return unsure({ because: verdict.alone ? 'saidDuplicate' : 'replyLost' }, null)
}

function afterJob(outcome: Of<'captured' | 'outcomeUnclear' | 'partlyRefused' | 'jobEndless'>): MessageProgress {
  switch (outcome.kind) {
    case 'captured':
      return { state: 'processed' }
    case 'outcomeUnclear':
      return unsure({ because: 'replyLost' }, null)
    case 'partlyRefused':
      return unsure(outcome.alone ? { because: 'partlyRefused', said: outcome.said } : { because: 'replyLost' }, null)
    case 'jobEndless':
      return unsure({ because: 'jobEndless' }, null)
    default:
      return unreachable(outcome)
  }
}

function afterAnswer(doubt: Doubt, answer: Of<'foundEqual' | 'foundOther' | 'notFound' | 'noAnswer'>): MessageProgress {
  switch (answer.kind) {
    case 'foundEqual':
      return { state: 'processed' }
    case 'foundOther':
      return { state: 'refused', reason: answer.said, mayBeThere: false }
    case 'noAnswer':
      return unsure(doubt, answer.nextTryAt)
    case 'notFound':
      return afterAbsence(doubt, answer)
    default:
      return unreachable(answer)
  }
}

/** How often the network does not show what may have arrived before its pieces, which it cannot know again, go instead. */
export const absencesBelieved = 5

/**
 * Whether a network that was asked for a message that is too large, and does not show it now either, is known not to hold it.
 * What it refused once is not there. What an earlier try may have brought is asked for again and again: a network that takes
 * a document first and works on it later shows it only then.
 */
export function isKnownAbsent(doubt: { readonly mayBeThere: boolean; readonly absences: number }): boolean {
  return !doubt.mayBeThere || doubt.absences + 1 >= absencesBelieved
}

/** The network does not show all events of the message. It may show later what it does not show yet. */
function afterAbsence(doubt: Doubt, answer: Of<'notFound'>): MessageProgress {
  switch (doubt.because) {
    case 'replyLost':
      return { state: 'queued', mayBeThere: true }
    case 'saidDuplicate':
      return answer.attempts < mostTriesAgainstDuplicate
        ? { state: 'waiting', nextTryAt: answer.nextTryAt, mayBeThere: true }
        : { state: 'parked', reason: duplicatesNotShown, mayBeThere: true }
    case 'partlyRefused':
      return { state: 'refused', reason: doubt.said, mayBeThere: true }
    case 'jobEndless':
      return { state: 'parked', reason: endlessJob, mayBeThere: true }
    case 'tooLarge':
      if (!isKnownAbsent(doubt)) return unsure({ ...doubt, absences: doubt.absences + 1 }, answer.nextTryAt)
      // Where it could be split, it was replaced and never comes here.
      return { state: 'parked', reason: doubt.said, mayBeThere: doubt.mayBeThere }
    default:
      return unreachable(doubt)
  }
}

const duplicatesNotShown = 'The network calls the events duplicates, and does not show them when asked.'
const endlessJob =
  'The network took the events, has not finished with them for hours, and does not show them when asked.'

/** A person's wish skips a wait. After a refusal the network is asked first: somebody may have mended it there. */
function personSendsAgain(progress: MessageProgress): MessageProgress {
  switch (progress.state) {
    case 'waiting':
      return { state: 'queued', mayBeThere: progress.mayBeThere }
    case 'unsure':
      return unsure(progress.doubt, null)
    case 'refused':
    case 'parked':
      return unsure({ because: 'replyLost' }, null)
    case 'queued':
    case 'sending':
    case 'accepted':
    case 'processed':
    case 'exported':
    case 'split':
    case 'voided':
    case 'setAside':
      return progress
    default:
      return unreachable(progress)
  }
}

function unsure(doubt: Doubt, nextTryAt: Instant | null): MessageProgress {
  return { state: 'unsure', doubt, nextTryAt }
}
