import type { Migration } from '../database/migrate.ts'

/** What the calibration sheet showed of each scanner (a projection). */
export const scannerProfiles: Migration = {
  version: 65,
  name: 'scanner-profiles',
  up: `
    create table scanner_profile (
      name text primary key,
      kind text not null check (kind in ('serial', 'keyboard')),
      profile text not null
    ) strict, without rowid;

    -- The page can not tell which of two keyboards a key came from.
    create unique index one_scanner_that_types on scanner_profile (kind) where kind = 'keyboard';
  `,
}
