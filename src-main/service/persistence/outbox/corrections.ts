import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { EventId } from '#shared/epcis/event.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { EndpointId, MessageId, NewMessage } from '#shared/domain/network/message.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { canBeVoided } from '#shared/sync/advance-message.ts'
import type { Database } from '../database/connection.ts'
import { openOutboxProgress } from './progress.ts'

/** What becomes of the messages about something that is undone, in the order in which they go. Of one that was split, each piece has its own fate. */
export type Fates = {
  /** They surely never left. */
  readonly voided: readonly MessageId[]
  /** The network may know of them. */
  readonly declared: readonly MessageId[]
}

/** A message as it has to be known to be declared wrong. */
export type WrongMessage = Pick<NewMessage, 'id' | 'endpoint' | 'events' | 'items'>

/** The messages about what is undone. Every function works in the caller's transaction. */
export type OutboxCorrections = {
  fates(facts: readonly FactId[]): Fates
  /** Voids messages that can be; what waited for them goes on. */
  voidAll(messages: readonly MessageId[], at: Instant): void
  /** A message with its events as first made and its items. */
  wrong(message: MessageId): WrongMessage
}

/** Prepares the questions and changes on this database. */
export function openOutboxCorrections(database: Database, format: OutboundFormat = epcis20Json): OutboxCorrections {
  const progress = openOutboxProgress(database)
  const ofFacts = database
    .prepare<[string], MessageId>(
      `select id from outbox_message where fact in (select value from json_each(?))
        and state <> 'split' and number not in (select message from outbox_unsent) order by place, piece_from`,
    )
    .pluck()
  const head = database.prepare<[MessageId], { number: number; endpoint: EndpointId }>(
    'select number, endpoint from outbox_message where id = ?',
  )
  const events = database.prepare<[number], { id: EventId; body: string }>(
    'select id, body from outbox_event where message = ? order by position',
  )
  const items = database.prepare<[number], ItemId>('select item from outbox_item where message = ?').pluck()

  function found(message: MessageId) {
    const standing = progress.find(message)
    if (standing === null) throw new Error(`there is no message ${message}`)
    return standing
  }

  return {
    fates: (facts) => {
      const { voided = [], declared = [] } = Object.groupBy(ofFacts.all(JSON.stringify(facts)), (message) =>
        canBeVoided(found(message).progress) ? 'voided' : 'declared',
      )
      return { voided, declared }
    },
    voidAll: (messages, at) => {
      const numbers = messages.map((message) => found(message).number)
      const moved = progress.apply(numbers, [{ kind: 'undone' }], { at, said: null })
      if (moved !== messages.length) throw new Error('a message that had left was to be voided')
    },
    wrong: (message) => {
      const row = head.get(message)
      if (row === undefined) throw new Error(`there is no message ${message}`)
      return {
        id: message,
        endpoint: row.endpoint,
        events: events.all(row.number).map(({ id, body }) => ({ id, body: format.eventOf(body) })),
        items: items.all(row.number),
      }
    },
  }
}
