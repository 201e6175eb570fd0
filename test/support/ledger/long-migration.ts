import type { Migration } from '#service/persistence/database/migrate.ts'

/** How many rows the step writes. */
export const longMigrationRows = 60_000

/** A step after the ledger that takes long enough to be killed in the middle, in two statements that belong together. */
export const longMigration: Migration = {
  version: 2,
  name: 'long',
  up: `
    create table long (number integer primary key, text text not null) strict;
    insert into long with recursive up (n) as (select 1 union all select n + 1 from up where n < ${longMigrationRows})
      select n, hex(randomblob(20)) from up;
    create index long_text on long (text);
  `,
}
