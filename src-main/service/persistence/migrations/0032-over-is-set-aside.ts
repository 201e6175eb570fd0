import type { Migration } from '../database/migrate.ts'

/**
 * What is over is set aside and never recorded as contents of the container it was found in: what was prepared for that
 * was never filled, and goes.
 */
export const overIsSetAside: Migration = {
  version: 32,
  name: 'over-is-set-aside',
  up: `
    drop table receiving_inside;
    alter table receiving_scan drop column opened_by;
  `,
}
