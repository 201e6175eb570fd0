import type { Migration } from '../database/migrate.ts'

/** Facts whose clock was flagged: a projection. */
export const clockJumps: Migration = {
  version: 6,
  name: 'clock-jumps',
  up: `
    create table clock_jump (
      sequence integer primary key,
      at integer not null,
      by_milliseconds integer not null
    ) strict;
  `,
}
