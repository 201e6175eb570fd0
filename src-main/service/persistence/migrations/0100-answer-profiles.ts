import type { Migration } from '../database/migrate.ts'

/** The makes of scanners that this site brought, and who brought each (a projection). */
export const answerProfiles: Migration = {
  version: 100,
  name: 'answer-profiles',
  up: `
    create table answer_profile (
      id text primary key,
      profile text not null check (json_valid(profile)),
      brought_at integer not null,
      brought_by text
    ) strict, without rowid;
  `,
}
