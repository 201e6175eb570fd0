import type { Migration } from '../database/migrate.ts'

/** The stations that people and rights were taken from (a projection). */
export const peopleSources: Migration = {
  version: 75,
  name: 'people-sources',
  up: `
    create table people_source (
      station text primary key,
      -- The key whose words an administrator compared last.
      public_key text not null,
      -- When the newest file that was taken was written: an older one would bring back what has changed since.
      exported_at integer not null
    ) strict;
  `,
}
