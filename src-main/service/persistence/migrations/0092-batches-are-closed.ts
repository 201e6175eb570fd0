import type { Migration } from '../database/migrate.ts'

/** How batches were closed, by whose signature, and releases that came before the numbers of their batch (projections). */
export const batchesAreClosed: Migration = {
  version: 92,
  name: 'batches-are-closed',
  up: `
    create table batch_closing (
      -- The fact, by its place in the ledger and by its id.
      sequence integer primary key,
      fact text not null unique,
      batch text not null,
      at integer not null,
      closing text not null check (closing in ('endOfBatch', 'productRelease')),
      closing_set text not null check (closing_set in ('commission-aggregation', 'commission', 'commission-decommission')),
      levels text not null check (json_valid(levels)),
      threshold integer not null,
      reason text,
      -- The name as it was signed.
      signed_by text not null,
      signed_at integer not null,
      -- Null while it stands.
      undone_at integer,
      undone_by text,
      undone_reason text,
      check ((undone_at is null) = (undone_reason is null))
    ) strict;
    create unique index batch_closing_that_stands on batch_closing (batch) where undone_at is null;
    create index batch_closing_of on batch_closing (batch, sequence);

    create table batch_release (
      release text primary key,
      gtin text not null,
      lot text not null,
      expiry text not null,
      closing text not null check (closing in ('endOfBatch', 'productRelease')),
      quantity integer not null,
      at integer not null,
      signature text not null check (json_valid(signature)),
      -- Null while it is held.
      ended text check (ended in ('carriedOut', 'withdrawn'))
    ) strict, without rowid;
    create unique index batch_release_held on batch_release (gtin, lot) where ended is null;
  `,
}
