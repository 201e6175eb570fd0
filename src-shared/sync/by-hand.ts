import { unreachable } from '../kernel/unreachable.ts'
import type { MessageProgress, MessageState } from './message-progress.ts'

/**
 * Whether a message that a person brought to the network by hand is settled by saying so. What is under way, or in the
 * network's hands, is heard of by itself; what surely failed has its reason.
 */
export function canBeUploaded(state: MessageState): boolean {
  switch (state) {
    case 'queued':
    case 'waiting':
    case 'unsure':
    case 'refused':
    case 'parked':
    case 'exported':
      return true
    case 'sending':
    case 'accepted':
    case 'processed':
    case 'split':
    case 'voided':
    case 'setAside':
      return false
    default:
      return unreachable(state)
  }
}

/**
 * A message that waits here for the network alone is written to a file, for a person to bring to the network; every other
 * one stays as it is. What is under way is heard of by itself, and what the network refused would be refused from a file too.
 */
export function intoFile(progress: MessageProgress, file: string): MessageProgress {
  switch (progress.state) {
    case 'queued':
    case 'waiting':
      return { state: 'exported', file, mayBeThere: progress.mayBeThere }
    case 'unsure':
      return { state: 'exported', file, mayBeThere: true }
    case 'sending':
    case 'accepted':
    case 'processed':
    case 'refused':
    case 'parked':
    case 'exported':
    case 'split':
    case 'voided':
    case 'setAside':
      return progress
    default:
      return unreachable(progress)
  }
}

/** What may have arrived in an earlier try is asked for; what surely did not goes as if there had been no file. */
export function outOfNoFile(mayBeThere: boolean): MessageProgress {
  return mayBeThere
    ? { state: 'unsure', doubt: { because: 'replyLost' }, nextTryAt: null }
    : { state: 'queued', mayBeThere }
}
