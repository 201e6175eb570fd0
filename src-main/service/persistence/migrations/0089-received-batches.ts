import type { Migration } from '../database/migrate.ts'

/**
 * Batches that partners made: what their events say of them (records of their own, never rebuilt), and what became of each
 * (projections).
 */
export const receivedBatches: Migration = {
  version: 89,
  name: 'received-batches',
  up: `
    -- The GLN of the place where the event was captured; null where it names none, and for what was kept before this was.
    alter table inbound_piece add column sender text;
    create index inbound_piece_of_lot on inbound_piece (piece ->> '$.lot') where kind = 'commissioned';

    -- Events that close a batch, and events that end numbers of one.
    create table batch_event (
      event text primary key,
      -- SHA-256 over the event's content: an id that comes again with another content is a doubt.
      digest text not null,
      kind text not null check (kind in ('closing', 'ended')),
      at integer not null,
      sender text,
      -- Of a closing event.
      lot text,
      piece text not null check (json_valid(piece)),
      document text not null references inbound_document (sha256),
      -- 1 until the batches it is about were judged with it.
      is_new integer not null check (is_new in (0, 1)),
      check ((kind = 'closing') = (lot is not null))
    ) strict, without rowid;

    create index batch_event_new on batch_event (event) where is_new = 1;
    create index batch_event_closing on batch_event (sender, lot) where kind = 'closing';

    create table batch_event_item (
      item text not null,
      event text not null references batch_event (event),
      primary key (item, event)
    ) strict, without rowid;

    -- Events of a batch that their sender declared wrong before it was loaded: they do not count any more.
    create table withdrawn_event (
      event text primary key,
      document text not null references inbound_document (sha256),
      at integer not null,
      is_new integer not null check (is_new in (0, 1))
    ) strict, without rowid;

    create index withdrawn_event_new on withdrawn_event (event) where is_new = 1;

    create trigger batch_event_is_never_deleted before delete on batch_event begin
      select raise(abort, 'what others told is never deleted');
    end;

    create trigger batch_event_item_is_never_deleted before delete on batch_event_item begin
      select raise(abort, 'what others told is never deleted');
    end;

    create trigger withdrawn_event_is_never_deleted before delete on withdrawn_event begin
      select raise(abort, 'what others told is never deleted');
    end;

    -- Whether a batch came in files of a packaging line, or was received from the partner who made it.
    alter table batch add column origin text not null default 'lineFile' check (origin in ('lineFile', 'received'));

    -- A partner's batch, by its latest closing event. It becomes a row of batch when it is loaded.
    create table received_batch (
      id text primary key,
      sender text not null,
      lot text not null,
      expiry text not null,
      step text not null check (step in ('endOfBatch', 'productRelease')),
      -- The latest closing event, whole, with the products it reports.
      closing text not null check (json_valid(closing)),
      state text not null check (state in ('awaited', 'refused', 'loading', 'loaded')),
      document text not null,
      source text not null check (json_valid(source)),
      -- When its first closing event was judged, and the latest; when loading it began and ended first.
      since integer not null,
      judged_at integer not null,
      begun_at integer,
      loaded_at integer,
      flaws text not null check (json_valid(flaws)),
      flaw_count integer not null,
      early integer not null
    ) strict, without rowid;

    create index received_batch_name on received_batch (sender, lot);
    create index received_batch_by_age on received_batch (judged_at);
    create index received_batch_unfinished on received_batch (id) where state <> 'loaded';

    -- Goods that came in before their batch, and since when they are on exception hold for it.
    create table awaiting_batch (
      item text primary key,
      since integer not null
    ) strict, without rowid;
  `,
}
