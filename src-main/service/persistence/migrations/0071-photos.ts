import type { Migration } from '../database/migrate.ts'

/** The photos of jobs (a projection). */
export const photos: Migration = {
  version: 71,
  name: 'photos',
  up: `
    create table photo (
      sequence integer primary key,
      job text not null,
      -- Null for a photo of everything in the job.
      item text,
      sha256 text not null,
      name text not null,
      bytes integer not null,
      at integer not null
    ) strict;

    create index photo_of_job on photo (job, sequence);
  `,
}
