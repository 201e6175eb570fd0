import type { Migration } from '../database/migrate.ts'

/** The site's rules for packing, and where the station stands in its range of container numbers: projections. */
export const packing: Migration = {
  version: 11,
  name: 'packing',
  up: `
    alter table site add column mixing text not null default 'any'
      check (mixing in ('any', 'oneProduct', 'oneProductAndLot'));

    -- As JSON; null where the station gives no numbers.
    alter table site add column sscc_range text check (json_valid(sscc_range));

    create table sscc_block (
      only integer primary key check (only = 1),
      epoch integer not null,
      block integer not null,
      slot integer not null,
      given integer not null
    ) strict;
  `,
}
