import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A shipment that others announced to others, by one of its shipping events. */
export type ShipmentForOthers = {
  readonly event: string
  readonly number: string
  readonly fromGln: string
  /** A place, else a party; null where a person said it of one that names nobody. */
  readonly toGln: string | null
  readonly shippedAt: Instant
  readonly document: string
  /** Whether it names no place, so that it is a person's word that sends it elsewhere. */
  readonly isByWord: boolean
}

/** An event that came, is no announcement, and changes nothing here: of a kind that nobody here follows, or other content under an id of ours. */
export type OtherEvent = {
  readonly event: string
  readonly keptAt: Instant
  /** The words of the event, cut to what a row shows; empty where it has none. */
  readonly type: string
  readonly step: string
  readonly isOwn: boolean
  /** SHA-256 of the document it came in; null for what was kept before documents were. */
  readonly document: string | null
}

/** An event with all it says. */
export type KeptEvent = Pick<OtherEvent, 'event' | 'keptAt' | 'document'> & { readonly body: string }

/** What came in and is not for this site, or not followed here: kept, and found again. The newest first. */
export type InboundSearch = {
  shipmentsForOthers(after: number, limit: number): readonly ShipmentForOthers[]
  otherEvents(after: number, limit: number): readonly OtherEvent[]
  /** One event as it came; null where there is none. */
  event(id: string): KeptEvent | null
  counts(): { readonly shipmentsForOthers: number; readonly otherEvents: number }
}

/** Prepares the questions about what came in on this database. */
export function openInboundSearch(database: Database): InboundSearch {
  const shipments = database.prepare<
    [number, number],
    Omit<ShipmentForOthers, 'isByWord'> & { readonly isByWord: 0 | 1 }
  >(`
    select event, number, from_gln as fromGln, at as shippedAt, document,
      coalesce(piece ->> '$.destination.places[0]', piece ->> '$.destination.parties[0]', piece ->> '$.toGln') as toGln,
      piece ->> '$.destination.places[0]' is null and piece -> '$.destination' is not null as isByWord
    from inbound_piece where for_whom = 'elsewhere' order by at desc, event desc limit ? offset ?`)
  const events = database.prepare<[number, number], Omit<OtherEvent, 'isOwn'> & { readonly isOwn: 0 | 1 }>(`
    select event, kept_at as keptAt, document,
      substr(coalesce(body ->> '$.type', ''), 1, 200) as type, substr(coalesce(body ->> '$.bizStep', ''), 1, 200) as step,
      exists (select 1 from outbox_event where id = event) as isOwn
    from inbound_event where became = 'unread' order by kept_at desc, event desc limit ? offset ?`)
  const one = database.prepare<[string], KeptEvent>(
    'select event, kept_at as keptAt, document, body from inbound_event where event = ?',
  )
  const counts = database.prepare<[], { shipmentsForOthers: number; otherEvents: number }>(`
    select (select count(*) from inbound_piece where for_whom = 'elsewhere') as shipmentsForOthers,
      (select count(*) from inbound_event where became = 'unread') as otherEvents`)
  return {
    shipmentsForOthers: (after, limit) =>
      shipments.all(limit, after).map((row) => ({ ...row, isByWord: row.isByWord === 1 })),
    otherEvents: (after, limit) => events.all(limit, after).map((row) => ({ ...row, isOwn: row.isOwn === 1 })),
    event: (id) => one.get(id) ?? null,
    counts: () => counts.get() ?? { shipmentsForOthers: 0, otherEvents: 0 },
  }
}
