import type { Migration } from '../database/migrate.ts'

/** How often the network did not show a message that is too large: what may be there is split only after several times. */
export const absencesOfWhatIsTooLarge: Migration = {
  version: 94,
  name: 'absences-of-what-is-too-large',
  up: `
    alter table outbox_message add column absences integer not null default 0 check (absences >= 0);
  `,
}
