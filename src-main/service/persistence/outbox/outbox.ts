import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { EndpointId, NewMessage } from '#shared/domain/network/message.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/open-database.ts'
import { messageWriter } from './rows.ts'
import { settled } from './settled.ts'

/** When messages were made, by whom, and which fact they tell of. */
export type EnqueueContext = {
  readonly at: Instant
  /** Null for what the station does by itself. */
  readonly createdBy: PersonId | null
  readonly fact: FactId | null
  /** How the network that it goes to has its events written; EPCIS 2.0 as JSON where none is named. */
  readonly format?: OutboundFormat
}

/**
 * Puts messages into the outbox, in the caller's transaction: they are durable with the facts behind them or not at all.
 * Each event's body is written down here once and never made again. A message about an item that an earlier unsettled
 * message is about too is held back until that one is settled; what closes a batch, by all that is told of its items. A declaration
 * goes where what it declares went. What is not sent by configuration is kept like one that was voided, with the reason.
 */
export function enqueue(database: Database, messages: readonly NewMessage[], context: EnqueueContext): void {
  const { format = epcis20Json } = context
  const write = messageWriter(database, format)
  const keepUnsent = database.prepare<[number, UntoldReason]>(
    'insert into outbox_unsent (message, because) values (?, ?)',
  )
  const addClosing = database.prepare<[number, BatchId]>('insert into outbox_closing (message, batch) values (?, ?)')
  const latestOfBatch = database
    .prepare<[BatchId, EndpointId], number | null>(
      `select max(number) from outbox_batch join outbox_message on number = message
       where batch = ? and endpoint = ? and state not in (${settled})`,
    )
    .pluck()
  const latestUnsettled = database
    .prepare<[EndpointId, string], number | null>(
      `select max((
         select message.number from outbox_item join outbox_message as message on message.number = outbox_item.message
         where outbox_item.item = wanted.value and message.endpoint = ? and message.state not in (${settled})
         order by outbox_item.message desc limit 1
       )) from json_each(?) as wanted`,
    )
    .pluck()

  for (const message of messages) {
    const items = [...new Set(message.items)]
    const isSent = message.unsent === undefined
    const heldBackBy =
      message.closes === undefined
        ? latestUnsettled.get(message.endpoint, JSON.stringify(items))
        : latestOfBatch.get(message.closes, message.endpoint)
    const number = write(
      {
        id: message.id,
        endpoint: message.endpoint,
        type: message.type,
        events: message.events,
        items,
        state: isSent ? 'queued' : 'voided',
        waitsFor: isSent ? (heldBackBy ?? null) : null,
        createdAt: context.at,
        createdBy: context.createdBy,
        fact: context.fact,
        declares: message.declares ?? null,
        goesTo: null,
        piece: null,
      },
      context.at,
    )
    if (message.closes !== undefined) addClosing.run(number, message.closes)
    if (message.unsent !== undefined) keepUnsent.run(number, message.unsent)
  }
}
