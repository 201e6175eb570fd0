import type { Migration } from '../database/migrate.ts'

/** Failed signings that nobody has looked into yet (a projection); it begins with what fails from now on. */
export const failedSignings: Migration = {
  version: 40,
  name: 'failed-signings',
  up: `
    create table failed_signing (
      sequence integer primary key,
      -- Null where the name or badge is nobody's.
      person text,
      at integer not null,
      meaning text not null,
      because text not null
    ) strict;

    create index failed_signing_of on failed_signing (person, sequence);
  `,
}
