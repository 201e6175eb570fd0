import type { SetAsideBecause } from '../domain/network/set-aside.ts'
import type { Instant } from '../kernel/time.ts'

/** Every state a message can be in, in the order of a message's way. */
export const messageStates = [
  'queued',
  'waiting',
  'sending',
  'unsure',
  'accepted',
  'processed',
  'refused',
  'parked',
  'exported',
  'split',
  'voided',
  'setAside',
] as const

export type MessageState = (typeof messageStates)[number]

/**
 * The states in which a message is settled: what follows it on the same items no longer waits for it. Of one that was split,
 * it waits for the pieces instead.
 */
export const settledStates = ['processed', 'split', 'voided', 'setAside'] as const satisfies readonly MessageState[]

/** Whether a message is settled. */
export function isSettled(state: MessageState): state is (typeof settledStates)[number] {
  return settledStates.some((settled) => settled === state)
}

/** Whether a message waits for a person, and for nothing else. */
export function waitsForPerson(state: MessageState): state is 'refused' | 'parked' {
  return state === 'refused' || state === 'parked'
}

/**
 * Where one message stands with the network.
 *
 * Every state but the last seven has a wake-up: `queued` the next document, or the settling of the message it is held
 * back by; `waiting` and `unsure` a time; `sending` the end of its request, or the next start of the station;
 * `accepted` the next look at its job. `processed` is settled. `refused` and `parked` wait for a person, with the
 * reason: the network does not take it, or nobody said no and the station does not go on alone. `exported` waits for a
 * person as well: it lies in a file that is brought to the network by hand, and is not sent meanwhile. `split`, `voided` and
 * `setAside` are settled too: its pieces go instead, what it told of was undone before it left, or a person decided so.
 *
 * `mayBeThere` says whether an earlier try may have brought the events to the network: only what surely never
 * arrived can be voided.
 */
export type MessageProgress =
  | { readonly state: 'queued'; readonly mayBeThere: boolean }
  | { readonly state: 'waiting'; readonly nextTryAt: Instant; readonly mayBeThere: boolean }
  /** While a try is under way, `mayBeThere` is about the tries before it. */
  | { readonly state: 'sending'; readonly mayBeThere: boolean }
  | { readonly state: 'unsure'; readonly doubt: Doubt; readonly nextTryAt: Instant | null }
  | { readonly state: 'accepted'; readonly captureUrl: string; readonly mayBeThere: boolean }
  | { readonly state: 'processed' }
  | { readonly state: 'refused'; readonly reason: string; readonly mayBeThere: boolean }
  | { readonly state: 'parked'; readonly reason: string; readonly mayBeThere: boolean }
  /** `file` is the name under which the files of the export lie in the folder of exports. */
  | { readonly state: 'exported'; readonly file: string; readonly mayBeThere: boolean }
  | { readonly state: 'split' }
  | { readonly state: 'voided' }
  | {
      readonly state: 'setAside'
      readonly because: SetAsideBecause
      readonly reason: string
      readonly mayBeThere: boolean
    }

/** Why the network is asked for the events before anything else is done about them. */
export type Doubt =
  /** They may have arrived, or not. */
  | { readonly because: 'replyLost' }
  /** The network calls them duplicates: it should show them. */
  | { readonly because: 'saidDuplicate' }
  /** A job that stores what it can (`proceed`) failed with this message alone in it: some of its events may be there. */
  | { readonly because: 'partlyRefused'; readonly said: string }
  /** The job does not end. */
  | { readonly because: 'jobEndless' }
  /**
   * Alone in its document it is too large. It is split, into events of so many bytes at most, once the network is known not
   * to hold it; `mayBeThere` is about the tries before, `absences` how often it was asked since and did not show it.
   */
  | {
      readonly because: 'tooLarge'
      readonly said: string
      readonly splitTo: number
      readonly mayBeThere: boolean
      readonly absences: number
    }

/** Every reason for a doubt. */
export type UnsureBecause = Doubt['because']

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
  /** `splitTo` is the most bytes that one event may have where it is split; null where it cannot be. */
  | { readonly kind: 'tooLarge'; readonly alone: boolean; readonly said: string; readonly splitTo: number | null }
  /** Its pieces stand in the outbox: it is not sent itself. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'rejected'; readonly alone: boolean; readonly said: string }
  | { readonly kind: 'saidDuplicate'; readonly alone: boolean }
  | { readonly kind: 'captured' }
  /** A job that stores what it can failed: some events may be there. */
  | { readonly kind: 'partlyRefused'; readonly alone: boolean; readonly said: string }
  /** The content was refused while the network's clock lies before the time of the events: no word about the content. */
  | { readonly kind: 'beforeItsTime'; readonly maybeStored: boolean; readonly nextTryAt: Instant }
  /** The job has run for longer than any job should. */
  | { readonly kind: 'jobEndless' }
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
  /** A person decides that a message that waits for them is not to be sent. */
  | { readonly kind: 'personLeavesOut'; readonly reason: string }
  /** A person has it written to a file, to bring it to the network by hand. */
  | { readonly kind: 'putIntoFile'; readonly file: string }
  /** The file was not written whole: nobody can have taken it anywhere. */
  | { readonly kind: 'fileNotWritten' }
  /** A person says that the station is to send it after all, whatever became of the file. */
  | { readonly kind: 'takenBackFromFile' }
  /** A person says that the message was brought to the network by other means. */
  | { readonly kind: 'uploadedByHand'; readonly reason: string }
  /** What the message tells of was undone. */
  | { readonly kind: 'undone' }
