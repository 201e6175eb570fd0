import type { Migration } from '../database/migrate.ts'

/**
 * Announced shipments and what was set aside (projections), and what came in (records of their own, never rebuilt):
 * the documents, the pieces read from them, and how far each endpoint was read.
 */
export const shipments: Migration = {
  version: 13,
  name: 'shipments',
  up: `
    create table shipment (
      id text primary key,
      number text not null,
      kind text not null check (kind in ('purchase', 'transfer', 'return')),
      from_gln text not null,
      to_gln text not null,
      shipped_at integer not null,
      announced_at integer not null,
      state text not null check (state in ('expected', 'receiving', 'received')),
      items integer not null
    ) strict, without rowid;

    create unique index shipment_name on shipment (number, from_gln);
    create index shipment_by_state on shipment (state, announced_at);

    -- What was announced stays as it was announced; what became of an item since stands in the table of items.
    create table shipment_item (
      shipment text not null,
      item text not null,
      gtin text,
      level text not null check (level in ('EA', 'PK', 'CA', 'PL')),
      lot text,
      expiry text,
      parent text,
      last_event_at integer not null,
      primary key (shipment, item)
    ) strict, without rowid;

    create index shipment_item_by_item on shipment_item (item);
    create index shipment_item_by_parent on shipment_item (shipment, parent);

    create table inbound_set_aside (
      id text primary key,
      because text not null,
      about text not null,
      document text not null,
      source text not null check (json_valid(source)),
      events text not null check (json_valid(events)),
      number text,
      from_gln text,
      since integer not null,
      settled_at integer
    ) strict, without rowid;

    create index inbound_set_aside_open on inbound_set_aside (since) where settled_at is null;

    create index inbound_set_aside_said on inbound_set_aside (because, events);

    create table inbound_document (
      sha256 text primary key,
      body text not null,
      source text not null check (json_valid(source)),
      received_at integer not null
    ) strict, without rowid;

    -- One row for each event that says something about goods on their way, however often it comes.
    create table inbound_piece (
      event text primary key,
      -- SHA-256 over the event's content: an id that comes again with another content is a doubt.
      digest text not null,
      kind text not null check (kind in ('shipping', 'packed', 'unpacked', 'commissioned')),
      at integer not null,
      piece text not null check (json_valid(piece)),
      document text not null references inbound_document (sha256),
      number text,
      from_gln text,
      -- 1 until the shipments it touches were put together with it.
      is_new integer not null check (is_new in (0, 1)),
      check ((kind = 'shipping') = (number is not null and from_gln is not null))
    ) strict, without rowid;

    create index inbound_piece_new on inbound_piece (event) where is_new = 1;
    create index inbound_piece_of_shipment on inbound_piece (number, from_gln) where number is not null;

    create table inbound_piece_item (
      item text not null,
      event text not null references inbound_piece (event),
      role text not null check (role in ('parent', 'child', 'shipped', 'commissioned')),
      primary key (item, role, event)
    ) strict, without rowid;

    create index inbound_piece_item_of_event on inbound_piece_item (event, role);

    create table inbound_cursor (
      endpoint text primary key,
      -- The latest record time seen, in milliseconds since 1970.
      recorded_at integer not null
    ) strict, without rowid;
  `,
}
