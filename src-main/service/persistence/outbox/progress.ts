import type { MessageId } from '#shared/domain/network/message.ts'
import type { SetAsideBecause } from '#shared/domain/network/set-aside.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { advance } from '#shared/sync/advance-message.ts'
import { isSettled } from '#shared/sync/message-progress.ts'
import type { Doubt, Happening, MessageProgress, UnsureBecause } from '#shared/sync/message-progress.ts'
import type { Database } from '../database/connection.ts'
import { headsFor } from './endpoints.ts'
import { openOutboxOrder } from './order.ts'

/** What is written down with a change of progress. */
export type ProgressNote = {
  readonly at: Instant
  /** What the network or the connection said; null where nobody said anything. */
  readonly said: string | null
  /** The document that the messages leave in, which counts as an attempt; absent for every other change. */
  readonly document?: number | null
}

/** The one place where messages change their state. Every function works in the caller's transaction. */
export type OutboxProgress = {
  /** Applies what happened, in order, to each message, and writes down where that leaves it. Returns how many moved. */
  apply(messages: readonly number[], happenings: readonly Happening[], note: ProgressNote): number
  /** Where a message stands, by the id that screens know; null for an unknown one. */
  find(id: MessageId): { readonly number: number; readonly progress: MessageProgress } | null
}

type ProgressColumns = {
  readonly state: MessageProgress['state']
  readonly next_try_at: Instant | null
  readonly unsure_because: UnsureBecause | null
  readonly capture_url: string | null
  readonly last_reply: string | null
  readonly may_be_there: 0 | 1
  readonly set_aside_because: SetAsideBecause | null
  readonly split_to: number | null
  readonly absences: number
}

const columns =
  'state, next_try_at, unsure_because, capture_url, last_reply, may_be_there, set_aside_because, split_to, absences'

/** Messages that stand alike, as a JSON list of their numbers. */
type Alike = ProgressColumns & { readonly numbers: string; readonly count: number }

/** Prepares the changes of progress on this database. */
export function openOutboxProgress(database: Database): OutboxProgress {
  const order = openOutboxOrder(database)
  // The messages of one document nearly always stand alike, so a document's worth is judged once and written at once.
  const alike = database.prepare<[string], Alike>(`
    select ${columns}, json_group_array(number) as numbers, count(*) as count
    from outbox_message where number in (select value from json_each(?)) group by ${columns}`)
  const byId = database.prepare<[MessageId], ProgressColumns & { number: number }>(
    `select number, ${columns} from outbox_message where id = ?`,
  )
  const write = database.prepare<[Record<string, string | number | null>]>(`
    update outbox_message set state = :state, next_try_at = :nextTryAt, unsure_because = :because,
      capture_url = :captureUrl, last_reply = :lastReply, may_be_there = :mayBeThere, set_aside_because = :setAsideBecause, split_to = :splitTo,
      absences = :absences,
      goes_to = case when :isNowhere and type <> 'declaration' then null else ${headsFor} end,
      updated_at = :at,
      document = coalesce(:document, document), attempts = attempts + (:document is not null)
    where number in (select value from json_each(:numbers))`)

  function move(group: Alike, happenings: readonly Happening[], { at, said, document = null }: ProgressNote): number {
    const before = progressOf(group)
    const way = happenings.reduce<readonly [MessageProgress, ...MessageProgress[]]>(
      ([now, ...past], happening) => [advance(now, happening), now, ...past],
      [before],
    )
    const [after] = way
    if (after === before) return 0
    write.run({
      state: after.state,
      nextTryAt: nextTryOf(after),
      because: after.state === 'unsure' ? after.doubt.because : null,
      setAsideBecause: after.state === 'setAside' ? after.because : null,
      splitTo: after.state === 'unsure' && after.doubt.because === 'tooLarge' ? after.doubt.splitTo : null,
      absences: after.state === 'unsure' && after.doubt.because === 'tooLarge' ? after.doubt.absences : 0,
      captureUrl: captureUrlOf(way, group.capture_url),
      lastReply: reasonOf(after) ?? said ?? group.last_reply,
      mayBeThere: mayBeThere(after) ? 1 : 0,
      isNowhere: isNowhere(after) ? 1 : 0,
      at,
      document,
      numbers: group.numbers,
    })
    if (isSettled(after.state)) order.releaseFollowers(group.numbers)
    return group.count
  }

  return {
    apply: (messages, happenings, note) =>
      alike.all(JSON.stringify(messages)).reduce((moved, group) => moved + move(group, happenings, note), 0),
    find: (id) => {
      const row = byId.get(id)
      return row === undefined ? null : { number: row.number, progress: progressOf(row) }
    },
  }
}

function progressOf(row: ProgressColumns): MessageProgress {
  switch (row.state) {
    case 'queued':
    case 'sending':
      return { state: row.state, mayBeThere: row.may_be_there === 1 }
    case 'processed':
    case 'split':
    case 'voided':
      return { state: row.state }
    case 'waiting':
      return { state: 'waiting', nextTryAt: present(row.next_try_at), mayBeThere: row.may_be_there === 1 }
    case 'unsure':
      return { state: 'unsure', doubt: doubtOf(row), nextTryAt: row.next_try_at }
    case 'accepted':
      return { state: 'accepted', captureUrl: present(row.capture_url), mayBeThere: row.may_be_there === 1 }
    case 'refused':
    case 'parked':
      return { state: row.state, reason: present(row.last_reply), mayBeThere: row.may_be_there === 1 }
    case 'exported':
      return { state: 'exported', file: present(row.last_reply), mayBeThere: row.may_be_there === 1 }
    case 'setAside':
      return {
        state: 'setAside',
        because: present(row.set_aside_because),
        reason: present(row.last_reply),
        mayBeThere: row.may_be_there === 1,
      }
    default:
      return unreachable(row.state)
  }
}

function doubtOf(row: ProgressColumns): Doubt {
  const because = present(row.unsure_because)
  switch (because) {
    case 'partlyRefused':
      return { because, said: present(row.last_reply) }
    case 'tooLarge':
      return {
        because,
        said: present(row.last_reply),
        splitTo: present(row.split_to),
        mayBeThere: row.may_be_there === 1,
        absences: row.absences,
      }
    case 'replyLost':
    case 'saidDuplicate':
    case 'jobEndless':
      return { because }
    default:
      return unreachable(because)
  }
}

/** The reason that a message keeps whatever is said meanwhile; null where the last word stands. */
function reasonOf(progress: MessageProgress): string | null {
  switch (progress.state) {
    case 'refused':
    case 'parked':
    case 'setAside':
      return progress.reason
    case 'exported':
      return progress.file
    case 'unsure':
      return 'said' in progress.doubt ? progress.doubt.said : null
    default:
      return null
  }
}

/** A column that the table's own checks promise for the row's state. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a message lacks what its state needs')
  return value
}

function nextTryOf(progress: MessageProgress): Instant | null {
  return progress.state === 'waiting' || progress.state === 'unsure' ? progress.nextTryAt : null
}

/** What is unsure or processed is there for all that anybody knows; what is voided, or went in pieces, never was. */
function mayBeThere(progress: MessageProgress): boolean {
  switch (progress.state) {
    case 'unsure':
      return progress.doubt.because === 'tooLarge' ? progress.doubt.mayBeThere : true
    case 'processed':
      return true
    case 'split':
    case 'voided':
      return false
    default:
      return progress.mayBeThere
  }
}

/**
 * Whether it is surely at no endpoint and on no way to one: where it goes next is up to its settings. Of any other the endpoint
 * is kept, from the moment before its first byte leaves.
 */
function isNowhere(progress: MessageProgress): boolean {
  switch (progress.state) {
    case 'sending':
    case 'unsure':
    case 'accepted':
    case 'exported':
      return false
    default:
      return !mayBeThere(progress)
  }
}

/** A settled message keeps the address of its last job for the record; one that is sent again gets a new one. */
function captureUrlOf(way: readonly [MessageProgress, ...MessageProgress[]], before: string | null): string | null {
  const { state } = way[0]
  if (state !== 'accepted' && state !== 'processed' && state !== 'refused' && state !== 'parked') return null
  return way.find((progress) => progress.state === 'accepted')?.captureUrl ?? before
}
