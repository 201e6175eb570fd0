import type { Migration } from '../database/migrate.ts'

/** How a real site signs in at its network and what stands between, without any secret (a projection). */
export const networkAccess: Migration = {
  version: 83,
  name: 'network-access',
  up: `
    create table network_access (
      only integer primary key check (only = 1),
      access text not null check (json_valid(access))
    ) strict;
  `,
}
