import { z } from 'zod'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import type { ForWhom } from '#shared/domain/shipments/destination.ts'
import type { ShipmentName } from '#shared/domain/shipments/shipment.ts'
import type { Piece } from '#shared/epcis/inbound-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A document as it came. */
export type KeptDocument = { readonly sha256: string; readonly source: InboundSource; readonly body: string }

/** What came in from others: the documents, the pieces read from them, and how far each endpoint was read. */
export type Inbound = {
  /** Keeps a document once, however often it comes. */
  keepDocument(document: KeptDocument, at: Instant): void
  /** A part of a kept document, counted in UTF-16 units; null where there is no such document. */
  documentPart(sha256: string, from: number, length: number): { readonly text: string; readonly length: number } | null
  /** The digest of an event that was kept; null where it is new. */
  digestOf(event: string): string | null
  /** Keeps one piece of a kept document and who sent it, until the shipments it touches are put together. */
  keepPiece(piece: Piece, digest: string, from: { readonly sender: string | null; readonly document: string }): void
  /** The ids of the pieces that are new, oldest name first. */
  newPieces(): readonly string[]
  /** The shipments that new pieces say something about, directly or through what is in what. */
  touchedShipments(): readonly ShipmentName[]
  /** Every piece about a shipment and about anything in it, at any level. */
  piecesOf(name: ShipmentName): readonly Piece[]
  /** The shipping events of a shipment, the latest first. */
  shippingsOf(name: ShipmentName): readonly Extract<Piece, { kind: 'shipping' }>[]
  /** The document of a shipment's latest shipping event, and where it came from. */
  originOf(name: ShipmentName): { readonly document: string; readonly source: InboundSource }
  /** Keeps for whom a shipment is, as far as it is known. */
  keepForWhom(name: ShipmentName, forWhom: ForWhom): void
  /** Has the shipments put together again whose pieces name this party as their destination, or this one shipment. */
  touchAddressedTo(party: string): void
  touchShipment(name: ShipmentName): void
  /** Says that the shipments which these pieces touch are put together. */
  settlePieces(events: readonly string[]): void
  cursor(endpoint: string): Instant | null
  moveCursor(endpoint: string, recordedAt: Instant): void
}

type PieceRow = { readonly piece: string }

/** Pieces are written by `keepPiece` alone, so what is read back is what was written. */
const piece = z.custom<Piece>((value) => typeof value === 'object' && value !== null)
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), endpoint: z.string() }),
  z.object({ kind: z.literal('file'), name: z.string() }),
])

/** Reads back where something came from. */
export function readSource(json: string): InboundSource {
  return source.parse(JSON.parse(json))
}

/** Prepares what is kept of inbound documents on this database. */
export function openInbound(database: Database): Inbound {
  const insertDocument = database.prepare(
    'insert or ignore into inbound_document (sha256, body, source, received_at) values (?, ?, ?, ?)',
  )
  const part = database.prepare<[number, number, string], { text: string; length: number }>(
    'select substr(body, ?, ?) as text, length(body) as length from inbound_document where sha256 = ?',
  )
  const digest = database.prepare<[string], { digest: string }>('select digest from inbound_piece where event = ?')
  const insertPiece = database.prepare(`
    insert into inbound_piece (event, digest, kind, at, piece, document, number, from_gln, sender, is_new)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`)
  const insertItem = database.prepare('insert or ignore into inbound_piece_item (item, event, role) values (?, ?, ?)')
  const newPieces = database.prepare<[], { event: string }>('select event from inbound_piece where is_new = 1')
  // From what a new piece names up through every container to what is listed as shipped.
  const touched = database.prepare<[], { number: string; from_gln: string }>(`
    with recursive named (item) as (
      select named_by_new.item from inbound_piece join inbound_piece_item as named_by_new using (event)
        where inbound_piece.is_new = 1
      union
      select outer_item.item from named
        join inbound_piece_item as inner_item on inner_item.item = named.item and inner_item.role = 'child'
        join inbound_piece_item as outer_item on outer_item.event = inner_item.event and outer_item.role = 'parent'
    )
    select distinct number, from_gln from named
      join inbound_piece_item as shipped on shipped.item = named.item and shipped.role = 'shipped'
      join inbound_piece using (event) order by number, from_gln`)
  // From what is listed as shipped down through every container, then every event that names any of it.
  const piecesOf = database.prepare<[string, string], PieceRow>(`
    with recursive shipped (item) as (
      select listed.item from inbound_piece
        join inbound_piece_item as listed on listed.event = inbound_piece.event and listed.role = 'shipped'
        where inbound_piece.number = ? and inbound_piece.from_gln = ?
      union
      select inner_item.item from shipped
        join inbound_piece_item as outer_item on outer_item.item = shipped.item and outer_item.role = 'parent'
        join inbound_piece_item as inner_item on inner_item.event = outer_item.event and inner_item.role = 'child'
    )
    select piece from inbound_piece where event in (
      select event from shipped join inbound_piece_item on inbound_piece_item.item = shipped.item
        where inbound_piece_item.role <> 'shipped')
      and event not in (select event from withdrawn_event)`)
  const shippingsOf = database.prepare<[string, string], PieceRow & { document: string; source: string }>(`
    select piece, document, source from inbound_piece join inbound_document on sha256 = document
    where number = ? and from_gln = ? order by at desc, event`)
  const settle = database.prepare('update inbound_piece set is_new = 0 where event = ?')
  const keepForWhom = database.prepare(
    'update inbound_piece set for_whom = :forWhom where number = :number and from_gln = :fromGln and for_whom is not :forWhom',
  )
  const touchAddressed = database.prepare(`
    update inbound_piece set is_new = 1 where kind = 'shipping' and for_whom is not null
      and ? in (select value from json_each(piece, '$.destination.parties'))`)
  const touchShipment = database.prepare('update inbound_piece set is_new = 1 where number = ? and from_gln = ?')
  const cursor = database.prepare<[string], { recorded_at: Instant }>(
    'select recorded_at from inbound_cursor where endpoint = ?',
  )
  const moveCursor = database.prepare(`
    insert into inbound_cursor (endpoint, recorded_at) values (?, ?)
    on conflict (endpoint) do update set recorded_at = max(recorded_at, excluded.recorded_at)`)
  const read = ({ piece: json }: PieceRow): Piece => piece.parse(JSON.parse(json))

  return {
    keepDocument: (document, at) => {
      insertDocument.run(document.sha256, document.body, JSON.stringify(document.source), at)
    },
    documentPart: (sha256, from, length) => part.get(from + 1, length, sha256) ?? null,
    digestOf: (event) => digest.get(event)?.digest ?? null,
    keepPiece: (kept, ofContent, { sender, document }) => {
      const name = kept.kind === 'shipping' ? kept : { number: null, fromGln: null }
      const json = JSON.stringify(kept)
      insertPiece.run(kept.event, ofContent, kept.kind, kept.at, json, document, name.number, name.fromGln, sender)
      for (const [role, items] of rolesIn(kept)) for (const item of items) insertItem.run(item, kept.event, role)
    },
    newPieces: () => newPieces.all().map(({ event }) => event),
    touchedShipments: () => touched.all().map(({ number, from_gln }) => ({ number, fromGln: from_gln })),
    piecesOf: ({ number, fromGln }) => {
      const shippings = shippingsOf.all(number, fromGln).map(read)
      const others = piecesOf
        .all(number, fromGln)
        .map(read)
        .filter(({ kind }) => kind !== 'shipping')
      return [...shippings, ...others]
    },
    shippingsOf: ({ number, fromGln }) =>
      shippingsOf
        .all(number, fromGln)
        .map(read)
        .filter((kept) => kept.kind === 'shipping'),
    originOf: ({ number, fromGln }) => {
      const [latest] = shippingsOf.all(number, fromGln)
      if (latest === undefined) throw new Error('a touched shipment has a shipping event')
      return { document: latest.document, source: readSource(latest.source) }
    },
    keepForWhom: ({ number, fromGln }, forWhom) => {
      keepForWhom.run({ forWhom, number, fromGln })
    },
    touchAddressedTo: (party) => {
      touchAddressed.run(party)
    },
    touchShipment: ({ number, fromGln }) => {
      touchShipment.run(number, fromGln)
    },
    settlePieces: (events) => {
      for (const event of events) settle.run(event)
    },
    cursor: (endpoint) => cursor.get(endpoint)?.recorded_at ?? null,
    moveCursor: (endpoint, recordedAt) => {
      moveCursor.run(endpoint, recordedAt)
    },
  }
}

function rolesIn(kept: Piece): readonly (readonly [role: string, items: readonly ItemId[]])[] {
  switch (kept.kind) {
    case 'shipping': {
      const parent = kept.contents.length === 0 ? [] : kept.items
      return [
        ['shipped', kept.items],
        ['parent', parent],
        ['child', kept.contents],
      ]
    }
    case 'packed':
    case 'unpacked':
      return [
        ['parent', [kept.parent]],
        ['child', kept.children ?? []],
      ]
    case 'commissioned':
      return [['commissioned', kept.items]]
  }
}
