import type { Migration } from '../database/migrate.ts'

/** People and who is signed in (projections), and their credentials (a record of its own, never in the ledger). */
export const people: Migration = {
  version: 2,
  name: 'people',
  up: `
    create table person (
      id text primary key,
      name text not null unique,
      role text not null check (role in ('operator', 'supervisor', 'quality', 'administrator', 'auditor'))
    ) strict, without rowid;

    -- One row or none: a station has one person at a time.
    create table session (
      only integer primary key check (only = 1),
      person text not null,
      since integer not null
    ) strict;

    -- No foreign key to person: that table is thrown away and rebuilt, this one never.
    create table credential (
      person text primary key,
      salt blob not null,
      hash blob not null,
      cost integer not null,
      failures integer not null default 0,
      wait_until integer not null default 0
    ) strict, without rowid;
  `,
}
