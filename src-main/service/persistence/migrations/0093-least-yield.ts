import type { Migration } from '../database/migrate.ts'

/** How much must be left of a partner's batch, as an administrator set it (a projection). */
export const leastYield: Migration = {
  version: 93,
  name: 'least-yield',
  up: `
    create table least_yield (
      only integer primary key check (only = 1),
      -- Null where nothing is asked for.
      percent integer check (percent between 1 and 100),
      -- When that was said: what was refused before is judged again.
      since integer not null
    ) strict;
  `,
}
