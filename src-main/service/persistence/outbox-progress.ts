import type { MessageId } from '#shared/domain/network/message.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { advance } from '#shared/sync/message-progress.ts'
import type { Happening, MessageProgress, UnsureBecause } from '#shared/sync/message-progress.ts'
import type { Database } from './connection.ts'
import { openOutboxOrder } from './outbox-order.ts'

/** What is written down with a change of progress. */
export type ProgressNote = {
  readonly at: Instant
  /** What the network or the connection said; null where nobody said anything. */
  readonly said: string | null
}

/** The one place where messages change their state. Every function works in the caller's transaction. */
export type OutboxProgress = {
  /** Applies a happening to each message. Returns how many moved. */
  apply(messages: readonly number[], happening: Happening, note: ProgressNote): number
  /** Where a message stands, by the id that screens know; null for an unknown one. */
  find(id: MessageId): { readonly number: number; readonly progress: MessageProgress } | null
}

type ProgressColumns = {
  readonly state: MessageProgress['state']
  readonly next_try_at: Instant | null
  readonly unsure_because: UnsureBecause | null
  readonly capture_url: string | null
  readonly last_reply: string | null
}

const columns = 'state, next_try_at, unsure_because, capture_url, last_reply'

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
  const write = database.prepare<
    [string, Instant | null, UnsureBecause | null, string | null, string | null, Instant, string]
  >(`
    update outbox_message set state = ?, next_try_at = ?, unsure_because = ?, capture_url = ?, last_reply = ?, updated_at = ?
    where number in (select value from json_each(?))`)

  function move(group: Alike, happening: Happening, { at, said }: ProgressNote): number {
    const before = progressOf(group)
    const after = advance(before, happening)
    if (after === before) return 0
    const lastReply = after.state === 'refused' ? after.reason : (said ?? group.last_reply)
    const because = after.state === 'unsure' ? after.because : null
    write.run(
      after.state,
      nextTryOf(after),
      because,
      captureUrlOf(after, group.capture_url),
      lastReply,
      at,
      group.numbers,
    )
    if (after.state === 'processed') order.releaseFollowers(group.numbers)
    return group.count
  }

  return {
    apply: (messages, happening, note) =>
      alike.all(JSON.stringify(messages)).reduce((moved, group) => moved + move(group, happening, note), 0),
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
    case 'processed':
      return { state: row.state }
    case 'waiting':
      return { state: 'waiting', nextTryAt: present(row.next_try_at) }
    case 'unsure':
      return { state: 'unsure', because: present(row.unsure_because), nextTryAt: row.next_try_at }
    case 'accepted':
      return { state: 'accepted', captureUrl: present(row.capture_url) }
    case 'refused':
      return { state: 'refused', reason: present(row.last_reply) }
    default:
      return unreachable(row.state)
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

/** A processed message keeps the address of its job for the record; one that is sent again gets a new one. */
function captureUrlOf(progress: MessageProgress, before: string | null): string | null {
  if (progress.state === 'accepted') return progress.captureUrl
  return progress.state === 'processed' || progress.state === 'refused' ? before : null
}
