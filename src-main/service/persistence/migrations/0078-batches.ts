import type { Migration } from '../database/migrate.ts'

/** Batches of packaging lines, with their steps and what they hold (projections). */
export const batches: Migration = {
  version: 78,
  name: 'batches',
  up: `
    create table batch (
      id text primary key,
      -- Of the lowest level: with the lot it is the name of the batch.
      gtin text not null,
      lot text not null,
      expiry text not null,
      begun_at integer not null,
      -- Numbers at all levels.
      items integer not null
    ) strict, without rowid;

    create unique index batch_name on batch (gtin, lot);
    create index batch_by_age on batch (begun_at);

    create table batch_import (
      -- The fact that began it.
      sequence integer primary key,
      batch text not null,
      at integer not null,
      person text,
      file text not null check (json_valid(file)),
      -- How much of each step the file has that was not on record before.
      commissioned integer not null,
      packed integer not null,
      -- Null while it is under way, and for ever where it was interrupted.
      ended_at integer
    ) strict;

    create index batch_import_of on batch_import (batch, sequence);
    create index batch_import_open on batch_import (sequence) where ended_at is null;

    -- A number that is used again belongs to the batch that used it last.
    create table batch_item (
      item text primary key,
      batch text not null,
      -- When the line put it into use.
      made_at integer not null
    ) strict, without rowid;
    create index batch_item_of on batch_item (batch);

    -- What the line itself counted, as it said it last.
    create table batch_count (
      batch text not null,
      level text not null check (level in ('EA', 'PK', 'CA', 'PL')),
      quantity integer not null,
      primary key (batch, level)
    ) strict, without rowid;
  `,
}
