import type { Migration } from '../database/migrate.ts'

/** How long an approval counts at the site: a projection, like the rest of its row. */
export const approvalHours: Migration = {
  version: 22,
  name: 'approval-hours',
  up: `
    alter table site add column approval_hours integer not null default 72 check (approval_hours > 0);
  `,
}
