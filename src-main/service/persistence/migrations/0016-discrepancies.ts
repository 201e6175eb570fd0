import type { Migration } from '../database/migrate.ts'

/** What receiving found to differ, each as a record of its own, and returned goods until somebody verified them: projections. */
export const discrepancies: Migration = {
  version: 16,
  name: 'discrepancies',
  up: `
    create table discrepancy (
      -- The fact that found it; where the completion of a receipt did, with the item behind it.
      id text primary key,
      job text not null,
      shipment text,
      kind text not null,
      item text,
      -- The hold that it put the item on.
      hold text check (hold in ('damaged', 'exception', 'suspect')),
      -- How many items are missing, for what is short; else 1.
      items integer not null,
      found_at integer not null,
      found_by text,
      -- 0 while its receipt is open: it may be taken back.
      is_final integer not null check (is_final in (0, 1)),
      settled_at integer,
      settled_by text,
      -- What was done about it.
      note text
    ) strict, without rowid;

    create index discrepancy_of_job on discrepancy (job, found_at);
    create index discrepancy_open on discrepancy (found_at) where is_final = 1 and settled_at is null;
    create unique index discrepancy_short on discrepancy (shipment, item) where kind = 'short';

    create table returned_item (
      item text primary key,
      job text not null,
      -- Null until somebody verified it.
      outcome text check (outcome in ('saleable', 'notSaleable')),
      verified_at integer
    ) strict, without rowid;

    create index returned_item_of_job on returned_item (job) where outcome is null;
    create index returned_item_to_destroy on returned_item (verified_at) where outcome = 'notSaleable';
  `,
}
