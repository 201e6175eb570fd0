import type { Migration } from '../database/migrate.ts'

/** The market whose rules the site works by: a projection. */
export const market: Migration = {
  version: 26,
  name: 'market',
  up: `
    alter table site add column market text not null default 'default' check (market in ('EU', 'US', 'RU', 'default'));
  `,
}
