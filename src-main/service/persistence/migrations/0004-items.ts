import type { Migration } from '../database/migrate.ts'

/** Products, items and their holds: projections. */
export const items: Migration = {
  version: 4,
  name: 'items',
  up: `
    create table product (
      gtin text primary key,
      name text not null,
      level text not null check (level in ('EA', 'PK', 'CA', 'PL'))
    ) strict, without rowid;

    create table item (
      id text primary key,
      gtin text,
      level text not null check (level in ('EA', 'PK', 'CA', 'PL')),
      lot text,
      expiry text,
      lifecycle text not null check (lifecycle in ('commissioned', 'decommissioned', 'destroyed')),
      -- Where it stands while it is commissioned.
      availability text not null check (availability in
        ('AVAILABLE', 'PICKED', 'SHIPPED', 'PENDINGRECEIPT', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION')),
      parent text check (parent <> id),
      last_event_at integer not null
    ) strict, without rowid;

    create index item_parent on item (parent) where parent is not null;

    -- An item may be on several holds at once; none implies another.
    create table hold (
      item text not null,
      kind text not null check (kind in ('damaged', 'exception', 'suspect')),
      since integer not null,
      primary key (item, kind)
    ) strict, without rowid;
  `,
}
