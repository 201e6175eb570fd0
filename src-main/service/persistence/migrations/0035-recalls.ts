import type { Migration } from '../database/migrate.ts'

/** Recalls of lots, and which holds are theirs (projections). */
export const recalls: Migration = {
  version: 35,
  name: 'recalls',
  up: `
    create table recall (
      id text primary key,
      gtin text not null,
      lot text not null,
      reason text not null,
      note text,
      begun_at integer not null,
      begun_by text,
      lifted_at integer,
      lifted_by text
    ) strict, without rowid;

    -- A lot is recalled once at a time.
    create unique index recall_standing on recall (gtin, lot) where lifted_at is null;

    -- The exception hold of such an item is that of the recall.
    create table recalled_item (item text primary key, recall text not null) strict, without rowid;
    create index recalled_item_by_recall on recalled_item (recall);
  `,
}
