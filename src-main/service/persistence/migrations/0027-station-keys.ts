import type { Migration } from '../database/migrate.ts'

/** The public keys that the station's chain names: a projection. The private key is in a file of its own. */
export const stationKeys: Migration = {
  version: 27,
  name: 'station-keys',
  up: `
    create table station_key (
      -- The fact that names the key; it signs what comes after.
      sequence integer primary key,
      public_key text not null unique
    ) strict;
  `,
}
