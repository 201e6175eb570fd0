import type { Migration } from '../database/migrate.ts'

/** Endpoints that are reached over a line which is paid by what goes over it (a projection). */
export const meteredLines: Migration = {
  version: 84,
  name: 'metered-lines',
  up: 'create table metered_line (endpoint text primary key) strict, without rowid;',
}
