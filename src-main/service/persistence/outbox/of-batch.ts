import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import type { MessageId, MessageType } from '#shared/domain/network/message.ts'
import type { MessageState } from '#shared/sync/message-progress.ts'
import type { Database } from '../database/connection.ts'
import { settled } from './settled.ts'

/** Where the messages about items of a batch stand. What is kept and never sent is counted apart. */
export type BatchSending = {
  readonly messages: number
  readonly settled: number
  /** Refused or parked: they wait for a person. */
  readonly forPerson: number
  readonly unsent: number
}

/** The message that closes a batch. */
export type ClosingMessage = {
  readonly message: MessageId
  readonly state: MessageState
  readonly unsent: UntoldReason | null
}

/** Which of a batch's messages of one kind were made, and why some are not sent. */
export type ToldOfKind = { readonly messages: number; readonly unsent: UntoldReason | null }

/** What the outbox says of batches. */
export type OutboxOfBatch = {
  sending(batch: BatchId): BatchSending
  told(batch: BatchId, type: MessageType): ToldOfKind
  /** The latest; null where none was made. */
  closing(batch: BatchId): ClosingMessage | null
}

/** Prepares the questions on this database. */
export function openOutboxOfBatch(database: Database): OutboxOfBatch {
  const sending = database.prepare<[BatchId], BatchSending>(`
    select count(*) filter (where because is null) as messages,
      count(*) filter (where because is null and state in (${settled})) as settled,
      count(*) filter (where state in ('refused', 'parked')) as forPerson,
      count(because) as unsent
    from outbox_batch join outbox_message on number = outbox_batch.message
      left join outbox_unsent on outbox_unsent.message = number
    where batch = ?`)
  const told = database.prepare<[BatchId, MessageType], ToldOfKind>(`
    select count(*) as messages, max(because) as unsent
    from outbox_batch join outbox_message on number = outbox_batch.message
      left join outbox_unsent on outbox_unsent.message = number
    where batch = ? and type = ?`)
  const closing = database.prepare<[BatchId], ClosingMessage>(`
    select id as message, state, because as unsent
    from outbox_closing join outbox_message on number = outbox_closing.message
      left join outbox_unsent on outbox_unsent.message = number
    where batch = ? order by number desc limit 1`)
  return {
    sending: (batch) => sending.get(batch) ?? { messages: 0, settled: 0, forPerson: 0, unsent: 0 },
    told: (batch, type) => told.get(batch, type) ?? { messages: 0, unsent: null },
    closing: (batch) => closing.get(batch) ?? null,
  }
}
