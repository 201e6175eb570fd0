import type { Migration } from '../database/migrate.ts'

/** The address of the network that a real site sends to and asks (a projection). */
export const networkAddress: Migration = {
  version: 81,
  name: 'network-address',
  up: `
    create table network_address (only integer primary key check (only = 1), address text) strict;
  `,
}
