import type { Instant } from '../kernel/time.ts'
import { unreachable } from '../kernel/unreachable.ts'
import type { MessageProgress } from './message-progress.ts'

/** What moves a message on; every message has one, or is settled. */
export type WakeUp =
  /** It goes into one of the next documents. */
  | { readonly by: 'nextDocument' }
  /** An earlier message about the same items, by its number: its settling. */
  | { readonly by: 'earlierMessage'; readonly earlier: number }
  | { readonly by: 'time'; readonly at: Instant }
  /** The end of its request, or the next start of the station. */
  | { readonly by: 'reply' }
  /** The next look at its job. */
  | { readonly by: 'job' }
  /** The next question for its events. */
  | { readonly by: 'question' }
  | { readonly by: 'person'; readonly reason: string }
  | { readonly by: 'nothing' }

/**
 * What a message waits for. `heldBackBy` is the latest earlier unsettled message about one of its items: only a queued
 * message waits for it, one that went after it in the same document is on its way with it.
 */
export function wakeUpOf(progress: MessageProgress, heldBackBy: number | null): WakeUp {
  switch (progress.state) {
    case 'queued':
      return heldBackBy === null ? { by: 'nextDocument' } : { by: 'earlierMessage', earlier: heldBackBy }
    case 'waiting':
      return { by: 'time', at: progress.nextTryAt }
    case 'sending':
      return { by: 'reply' }
    case 'unsure':
      return progress.nextTryAt === null ? { by: 'question' } : { by: 'time', at: progress.nextTryAt }
    case 'accepted':
      return { by: 'job' }
    case 'refused':
    case 'parked':
      return { by: 'person', reason: progress.reason }
    case 'exported':
      return { by: 'person', reason: progress.file }
    case 'processed':
    case 'split':
    case 'voided':
    case 'setAside':
      return { by: 'nothing' }
    default:
      return unreachable(progress)
  }
}
