import type { Migration } from '../database/migrate.ts'

/** The scanners on ports of this station, each known by its name (a projection); until now there was one. */
export const severalScanners: Migration = {
  version: 82,
  name: 'several-scanners',
  up: `
    create table scanner_on_port (
      name text primary key,
      settings text not null check (json_valid(settings))
    ) strict, without rowid;
    insert into scanner_on_port (name, settings) select settings ->> '$.name', settings from scanner;
    drop table scanner;
  `,
}
