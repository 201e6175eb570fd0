import type { Migration } from '../database/migrate.ts'

/** Labels that were printed and wait to be scanned, and the printer (projections). */
export const labels: Migration = {
  version: 70,
  name: 'labels',
  up: `
    create table printer (
      only integer primary key check (only = 1),
      settings text not null
    ) strict;

    create table label (
      item text primary key,
      prints integer not null,
      -- Whether the label that was printed last has not been scanned yet.
      awaits_scan integer not null check (awaits_scan in (0, 1))
    ) strict, without rowid;
  `,
}
