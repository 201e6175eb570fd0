import type { UnsentExportView } from '#shared/contract/calls/unsent-calls.ts'
import { longestBody } from '#shared/contract/views/message-views.ts'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import type { MessageDetail, MessageExchangeView, MessageView } from '#shared/contract/views/message-views.ts'
import { addressOf } from '#shared/domain/network/endpoint.ts'
import type { EndpointId, MessageId } from '#shared/domain/network/message.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { messageStates } from '#shared/sync/message-progress.ts'
import type { MessageState } from '#shared/sync/message-progress.ts'
import type { Database } from '../database/connection.ts'
import { headsFor } from './endpoints.ts'
import { openOutboxExchanges } from './exchanges.ts'
import { openOutboxPieces } from './pieces.ts'

/** How much is not settled yet, and since when the oldest waits. Refused messages wait for a person and do not count. */
export type Backlog = {
  readonly waiting: number
  /** How many of them lie in files for upload by hand. */
  readonly inFiles: number
  readonly oldestWaitingAt: Instant | null
}

/** What screens ask of the outbox. None of it counts or walks through a backlog. */
export type OutboxReader = {
  /** How many messages stand where, of all endpoints. */
  counts(): Readonly<Record<MessageState, number>>
  /** What is not settled yet, of all endpoints. */
  waiting(): Backlog
  /** One page, newest first, of messages in these states (none named: all); `next` begins the page after it, null at the end. */
  page(asked: {
    readonly states: readonly MessageState[]
    readonly before: MessageId | null
    readonly limit: number
  }): {
    messages: MessageView[]
    next: MessageId | null
  }
  /** A message with its events and all that was said about it; null for an unknown one. */
  detail(id: MessageId): MessageDetail | null
  /** Messages about an item, newest first, each with its last exchanges. */
  about(item: ItemId, limits: { readonly messages: number; readonly exchanges: number }): ItemMessage[]
  /** The newest exports, the newest first; one that was given up is none. */
  exports(limit: number): UnsentExportView[]
  /** How many messages lie in files for upload by hand, and since when the first of them; null where none does. */
  inFiles(): Pick<Extract<AttentionEntry, { kind: 'messagesInFiles' }>, 'count' | 'since'> | null
  /** Messages that wait for a person, newest first. */
  refused(limit: number): readonly Extract<AttentionEntry, { kind: 'messageRefused' }>[]
}

/** A message with what was said about it, oldest first. */
export type ItemMessage = MessageView & { readonly exchanges: MessageExchangeView[] }

type MessageRow = {
  readonly number: number
  readonly id: MessageId
  readonly type: string
  readonly state: MessageState
  readonly items: number
  readonly events: number
  readonly attempts: number
  readonly next_try_at: Instant | null
  readonly last_reply: string | null
  readonly capture_url: string | null
  readonly created_at: Instant
  readonly created_by: string | null
  readonly updated_at: Instant
  readonly unsent: UntoldReason | null
  readonly ahead_id: MessageId | null
  readonly ahead_type: string | null
  readonly ahead_state: MessageState | null
}

type StateCount = { readonly state: MessageState; readonly messages: number }

const columns = `outbox_message.number, outbox_message.id, outbox_message.type, outbox_message.state, outbox_message.items,
  outbox_message.events, outbox_message.attempts, outbox_message.next_try_at, outbox_message.last_reply,
  outbox_message.capture_url, outbox_message.created_at, person.name as created_by, outbox_message.updated_at,
  outbox_unsent.because as unsent, ahead.id as ahead_id, ahead.type as ahead_type, ahead.state as ahead_state`
const beside = `left join person on person.id = outbox_message.created_by
  left join outbox_unsent on outbox_unsent.message = outbox_message.number
  left join outbox_message as ahead on ahead.number = outbox_message.waits_for`
const messages = `outbox_message ${beside}`

/** The question for the messages about an item; a test looks at how SQLite would answer it. */
export const messagesAboutItem = `
  select ${columns}
  from outbox_item join outbox_message on outbox_message.number = outbox_item.message ${beside}
  where outbox_item.item = ? order by outbox_item.message desc limit ?`

const unsettled: readonly MessageState[] = ['queued', 'waiting', 'sending', 'unsure', 'accepted', 'exported']

/** Prepares the screens' questions on this database. */
export function openOutbox(database: Database): OutboxReader {
  const exchanges = openOutboxExchanges(database)
  const pieces = openOutboxPieces(database)
  const counts = database.prepare<[], StateCount>(
    'select state, sum(messages) as messages from outbox_count group by state',
  )
  const oldest = database
    .prepare<[MessageState], Instant>('select created_at from outbox_message where state = ? order by number limit 1')
    .pluck()
  const inState = database.prepare<[MessageState, number, number], MessageRow>(
    `select ${columns} from ${messages} where outbox_message.state = ? and outbox_message.number < ?
      order by outbox_message.number desc limit ?`,
  )
  const forPerson = database.prepare<[number], MessageRow>(
    `select ${columns} from ${messages} where outbox_message.state in ('refused', 'parked')
      order by outbox_message.number desc limit ?`,
  )
  const byId = database.prepare<[MessageId], MessageRow>(
    `select ${columns} from ${messages} where outbox_message.id = ?`,
  )
  const aboutItem = database.prepare<[ItemId, number], MessageRow>(messagesAboutItem)
  // A container that ended with all that is in it may be megabytes: nobody reads more of it on a screen than its beginning.
  const bodies = database
    .prepare<[number], string>(
      `select substr(body, 1, ${longestBody}) from outbox_event where message = ? order by position limit 100`,
    )
    .pluck()

  const goesTo = database
    .prepare<[number], EndpointId>(`select ${headsFor} from outbox_message where number = ?`)
    .pluck()

  // The index outbox_message_in_file answers both without a walk through the outbox.
  const exports = database.prepare<[number], UnsentExportView>(`
    select outbox_export.id, folder, at, coalesce(person.name, outbox_export.person) as by,
      coalesce((select max(position) from outbox_export_file where export = outbox_export.number), 0) as documents,
      (select count(*) from outbox_export_message where export = outbox_export.number) as messages,
      (select count(*) from outbox_message where state = 'exported' and last_reply = folder) as open
    from outbox_export left join person on person.id = outbox_export.person
    where exists (select 1 from outbox_export_file where export = outbox_export.number)
      or exists (select 1 from outbox_message where state = 'exported' and last_reply = folder)
    order by outbox_export.number desc limit ?`)
  const firstInFile = database
    .prepare<[], Instant>(`
      select at from outbox_export
      where exists (select 1 from outbox_message where state = 'exported' and last_reply = folder) order by number limit 1`)
    .pluck()

  return {
    counts: () => byState(counts.all()),
    waiting: () => {
      const messagesIn = byState(counts.all())
      const times = unsettled.flatMap((state) => (messagesIn[state] === 0 ? [] : (oldest.get(state) ?? [])))
      return {
        waiting: unsettled.reduce((sum, state) => sum + messagesIn[state], 0),
        inFiles: messagesIn.exported,
        oldestWaitingAt: times.length === 0 ? null : times.reduce((first, time) => (time < first ? time : first)),
      }
    },
    page: ({ states, before, limit }) => {
      const below = before === null ? Number.MAX_SAFE_INTEGER : (byId.get(before)?.number ?? 0)
      // One short walk per state along its index, merged here: a page costs the same whatever lies in the outbox.
      const rows = (states.length === 0 ? messageStates : [...new Set(states)])
        .flatMap((state) => inState.all(state, below, limit + 1))
        .sort((one, other) => other.number - one.number)
      const page = rows.slice(0, limit)
      return { messages: page.map(messageOf), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
    detail: (id) => {
      const row = byId.get(id)
      if (row === undefined) return null
      return {
        ...messageOf(row),
        bodies: bodies.all(row.number),
        captureUrl: row.capture_url,
        address: addressIn(goesTo.get(row.number)),
        exchanges: [...(exchanges.about([row.number], 100).get(row.number) ?? [])],
        pieces: pieces.of(row.number),
        pieceOf: pieces.wholeOf(row.number),
      }
    },
    about: (item, limits) => {
      const rows = aboutItem.all(item, limits.messages)
      const said = exchanges.about(
        rows.map(({ number }) => number),
        limits.exchanges,
      )
      return rows.map((row) => ({ ...messageOf(row), exchanges: [...(said.get(row.number) ?? [])] }))
    },
    exports: (limit) => exports.all(limit),
    inFiles: () => {
      const count = byState(counts.all()).exported
      const since = count === 0 ? undefined : firstInFile.get()
      return since === undefined ? null : { count, since }
    },
    refused: (limit) =>
      forPerson.all(limit).map((row) => ({
        kind: 'messageRefused',
        state: row.state === 'parked' ? 'parked' : 'refused',
        message: row.id,
        type: row.type,
        items: row.items,
        since: row.updated_at,
        said: row.last_reply ?? '',
      })),
  }
}

function addressIn(endpoint: EndpointId | undefined): string | null {
  return endpoint === undefined ? null : addressOf(endpoint)
}

function byState(counts: readonly StateCount[]): Readonly<Record<MessageState, number>> {
  const none = {
    queued: 0,
    waiting: 0,
    sending: 0,
    unsure: 0,
    accepted: 0,
    processed: 0,
    refused: 0,
    parked: 0,
    exported: 0,
    split: 0,
    voided: 0,
    setAside: 0,
  }
  return counts.reduce((all, { state, messages }) => ({ ...all, [state]: messages }), none)
}

function messageOf(row: MessageRow): MessageView {
  return {
    id: row.id,
    type: row.type,
    state: row.state,
    items: row.items,
    events: row.events,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    lastReply: row.last_reply,
    createdBy: row.created_by,
    waitsFor: waitsForOf(row),
    unsent: row.unsent,
  }
}

/** Only a queued message is held back; one that went after another in the same document is on its way with it. */
function waitsForOf({ state, ahead_id, ahead_type, ahead_state }: MessageRow): MessageView['waitsFor'] {
  if (state !== 'queued' || ahead_id === null || ahead_type === null || ahead_state === null) return null
  return { message: ahead_id, type: ahead_type, state: ahead_state }
}
