import type { Migration } from '../database/migrate.ts'

/** The site, the scanner and the job that the scanner works for: projections of one row each. */
export const site: Migration = {
  version: 3,
  name: 'site',
  up: `
    create table site (
      only integer primary key check (only = 1),
      name text not null,
      gln text not null,
      station_name text not null,
      mode text not null check (mode in ('training', 'production')),
      unknown_items text not null check (unknown_items in ('refuse', 'record')),
      clock_tolerance_minutes integer not null,
      short_dated_days integer not null
    ) strict;

    create table scanner (
      only integer primary key check (only = 1),
      settings text not null check (json_valid(settings))
    ) strict;

    create table job_in_hand (
      only integer primary key check (only = 1),
      job text not null
    ) strict;
  `,
}
