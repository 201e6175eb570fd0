import { z } from 'zod'
import type { SetPiece } from '#shared/domain/batches/said-by-sender.ts'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import type { BatchPiece, ClosingPiece } from '#shared/epcis/batch-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { readSource } from './inbound.ts'

/** A closing event with whose it is and where it came from. */
export type KeptClosing = {
  readonly sender: string
  readonly closing: ClosingPiece
  readonly source: InboundSource
  readonly document: string
}

/** Of what kind an event is that names items. */
export type NamingKind = 'commissioned' | 'moved' | 'ended'

/** What partners told of their batches, and the set of events behind each closing event. */
export type BatchEvents = {
  /** The digest of an event that was kept; null where it is new. */
  digestOf(event: string): string | null
  keep(piece: BatchPiece, digest: string, from: { readonly sender: string | null; readonly document: string }): void
  /** Whether nothing that was announced, loaded or made here rests on the event, so that its sender may still take it back. */
  mayBeWithdrawn(event: string): boolean
  withdraw(event: string, document: string, at: Instant): void
  isWithdrawn(event: string): boolean
  /** The senders of which anything new came that may be about a batch; null among them where one is not known. */
  newSenders(): readonly (string | null)[]
  /** Everything that is new was judged. Pieces of shipments are settled with these. */
  settle(): void
  /** The closing events that count, the latest of each sender and lot first. */
  closings(sender: string | null): readonly KeptClosing[]
  /** The events that commission anything of this lot at this sender. */
  commissioningsOf(sender: string, lot: string): readonly string[]
  /** The events of a sender that name any of these items so. */
  naming(kind: NamingKind, sender: string, items: readonly ItemId[]): readonly string[]
  piece(event: string): SetPiece
}

type ClosingRow = {
  readonly sender: string
  readonly piece: string
  readonly document: string
  readonly source: string
}

/** Pieces are written here and in inbound.ts alone, so what is read back is what was written. */
const setPiece = z.custom<SetPiece>((value) => typeof value === 'object' && value !== null)
const closingPiece = z.custom<ClosingPiece>((value) => typeof value === 'object' && value !== null)

const counts = 'event not in (select event from withdrawn_event)'
/** What was kept before senders were is taken for anybody's. */
const ofSender = '(sender = :sender or sender is null)'

/** Prepares what is kept of partners' batches on this database. */
export function openBatchEvents(database: Database): BatchEvents {
  const digest = database.prepare<[string], string>('select digest from batch_event where event = ?').pluck()
  const insert = database.prepare(`
    insert into batch_event (event, digest, kind, at, sender, lot, piece, document, is_new)
    values (?, ?, ?, ?, ?, ?, ?, ?, 1)`)
  const insertItem = database.prepare('insert or ignore into batch_event_item (item, event) values (?, ?)')
  const rests = database
    .prepare<{ event: string }, 1>(`
      select 1 from (
        select item from inbound_piece_item where event = :event
        union all select item from batch_event_item where event = :event) as named
      where exists (select 1 from batch_item where batch_item.item = named.item)
        or exists (select 1 from shipment_item where shipment_item.item = named.item) limit 1`)
    .pluck()
  const closes = database
    .prepare<[string], 1>(`
      select 1 from received_batch where state in ('loading', 'loaded') and closing ->> '$.event' = ?`)
    .pluck()
  const withdraw = database.prepare(
    'insert or ignore into withdrawn_event (event, document, at, is_new) values (?, ?, ?, 1)',
  )
  const withdrawn = database.prepare<[string], 1>('select 1 from withdrawn_event where event = ?').pluck()
  const senders = database
    .prepare<[], string | null>(`
      select sender from inbound_piece where is_new = 1 and kind <> 'shipping'
      union select sender from batch_event where is_new = 1
      union select coalesce(inbound_piece.sender, batch_event.sender) from withdrawn_event
        left join inbound_piece on inbound_piece.event = withdrawn_event.event
        left join batch_event on batch_event.event = withdrawn_event.event
        where withdrawn_event.is_new = 1`)
    .pluck()
  const settleEvents = database.prepare('update batch_event set is_new = 0 where is_new = 1')
  const settleWithdrawn = database.prepare('update withdrawn_event set is_new = 0 where is_new = 1')
  const closings = database.prepare<{ sender: string | null }, ClosingRow>(`
    select sender, piece, document, source from batch_event join inbound_document on sha256 = document
    where kind = 'closing' and sender is not null and (:sender is null or sender = :sender) and ${counts}
    order by sender, lot, at desc, event desc`)
  const commissionings = database
    .prepare<{ sender: string; lot: string }, string>(`
      select event from inbound_piece
      where kind = 'commissioned' and piece ->> '$.lot' = :lot and ${ofSender} and ${counts} order by event`)
    .pluck()
  const naming = {
    commissioned: namingBy('inbound_piece_item', 'inbound_piece', `and role = 'commissioned'`),
    moved: namingBy('inbound_piece_item', 'inbound_piece', `and role in ('parent', 'child')`),
    ended: namingBy('batch_event_item', 'batch_event', ''),
  } as const
  // Each event once before its row is looked at: the row is as long as all that the event lists.
  function namingBy(items: string, events: string, inRole: string) {
    return database
      .prepare<{ sender: string; items: string }, string>(`
        select event from ${events}
        where event in (select event from json_each(:items) cross join ${items} on item = value ${inRole})
          and kind <> 'shipping' and ${ofSender} and ${counts} order by event`)
      .pluck()
  }
  const piece = database
    .prepare<{ event: string }, string>(`
      select piece from inbound_piece where event = :event union all select piece from batch_event where event = :event`)
    .pluck()
  return {
    digestOf: (event) => digest.get(event) ?? null,
    keep: (kept, ofContent, { sender, document }) => {
      const { kind, event, at } = kept
      const lot = kind === 'closing' ? kept.lot : null
      insert.run(event, ofContent, kind, at, sender, lot, JSON.stringify(kept), document)
      if (kind === 'ended') for (const item of kept.items) insertItem.run(item, event)
    },
    mayBeWithdrawn: (event) => rests.get({ event }) === undefined && closes.get(event) === undefined,
    withdraw: (event, document, at) => {
      withdraw.run(event, document, at)
    },
    isWithdrawn: (event) => withdrawn.get(event) !== undefined,
    newSenders: () => senders.all(),
    settle: () => {
      settleEvents.run()
      settleWithdrawn.run()
    },
    closings: (sender) =>
      closings.all({ sender }).map((row) => ({
        sender: row.sender,
        closing: closingPiece.parse(JSON.parse(row.piece)),
        source: readSource(row.source),
        document: row.document,
      })),
    commissioningsOf: (sender, lot) => commissionings.all({ sender, lot }),
    naming: (kind, sender, items) => naming[kind].all({ sender, items: JSON.stringify(items) }),
    piece: (event) => {
      const found = piece.get({ event })
      if (found === undefined) throw new Error(`${event} is kept and has no piece`)
      return setPiece.parse(JSON.parse(found))
    },
  }
}
