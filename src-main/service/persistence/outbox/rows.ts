import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { EndpointId, MessageId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { declarationTimeOf } from '#shared/epcis/error-declaration.ts'
import type { EpcisEvent, EventId } from '#shared/epcis/event.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/connection.ts'

/** A message as it is written down. */
export type MessageRow = {
  readonly id: MessageId
  readonly endpoint: EndpointId
  readonly type: string
  readonly events: readonly { readonly id: EventId; readonly body: EpcisEvent }[]
  /** Each once. */
  readonly items: readonly ItemId[]
  readonly state: 'queued' | 'voided' | 'unsure'
  /** The latest earlier unsettled message about one of its items; null where there is none. */
  readonly waitsFor: number | null
  readonly createdAt: Instant
  readonly createdBy: PersonId | null
  readonly fact: FactId | null
  /** The message whose events it declares wrong. */
  readonly declares: MessageId | null
  /** Where it may be; null where that is nowhere, or where what it declares may be. */
  readonly goesTo: EndpointId | null
  /** The message as first made that it is a piece of, and where its list begins in that of the event; null for every other. */
  readonly piece: { readonly of: number; readonly from: number } | null
}

/** Writes a message with its events, its items and the batches that these are of, in the caller's transaction; gives its number. */
export function messageWriter(
  database: Database,
  format: OutboundFormat,
): (message: MessageRow, at: Instant) => number {
  const addMessage = database.prepare<[Record<string, string | number | null>]>(`
    insert into outbox_message (id, endpoint, type, state, unsure_because, may_be_there, waits_for, items, events, bytes, created_at,
      created_by, updated_at, fact, declares, goes_to, piece_of, piece_from)
    values (:id, :endpoint, :type, :state, :because, :mayBeThere, :waitsFor, :items, :events, :bytes, :createdAt,
      :createdBy, :at, :fact, (select number from outbox_message where id = :declares),
      coalesce(:goesTo, (select goes_to from outbox_message where id = :declares)), :pieceOf, :pieceFrom)`)
  const addEvent = database.prepare<[number, number, string, Instant | null, string]>(
    'insert into outbox_event (message, position, id, declared_at, body) values (?, ?, ?, ?, ?)',
  )
  // A message may be about hundreds of items: one statement for all of them costs a fraction of one for each.
  const addItems = database.prepare<[number, string]>(
    'insert into outbox_item (item, message) select value, ? from json_each(?)',
  )
  const addToBatches = database.prepare<[number, string]>(`
    insert into outbox_batch (batch, message)
    select distinct batch, ? from json_each(?) cross join batch_item on batch_item.item = value`)

  return (message, at) => {
    const events = message.events.map(({ id, body }) => ({
      id,
      declaredAt: declarationTimeOf(body),
      body: format.bodyOf(body),
    }))
    const isUnsure = message.state === 'unsure'
    const added = addMessage.run({
      id: message.id,
      endpoint: message.endpoint,
      type: message.type,
      state: message.state,
      because: isUnsure ? 'replyLost' : null,
      mayBeThere: isUnsure ? 1 : 0,
      waitsFor: message.waitsFor,
      items: message.items.length,
      events: events.length,
      bytes: events.reduce((sum, event) => sum + Buffer.byteLength(event.body), 0),
      createdAt: message.createdAt,
      createdBy: message.createdBy,
      at,
      fact: message.fact,
      declares: message.declares,
      goesTo: message.goesTo,
      pieceOf: message.piece?.of ?? null,
      pieceFrom: message.piece?.from ?? 0,
    })
    const number = Number(added.lastInsertRowid)
    events.forEach(({ id, declaredAt, body }, position) => addEvent.run(number, position, id, declaredAt, body))
    const itemList = JSON.stringify(message.items)
    addItems.run(number, itemList)
    addToBatches.run(number, itemList)
    return number
  }
}
