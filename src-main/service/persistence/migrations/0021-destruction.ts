import type { Migration } from '../database/migrate.ts'

/** Destruction orders, what is on their lists, and which facts made them what they are: projections. */
export const destruction: Migration = {
  version: 21,
  name: 'destruction',
  up: `
    create table destruction_order (
      id text primary key,
      number text not null unique,
      phase text not null check (phase in ('draft', 'submitted', 'approved', 'rejected', 'carriedOut', 'handedOver',
        'executed', 'certified', 'withdrawn')),
      -- The open job that confirms its goods.
      job text,
      -- When its approval lapses; null where it has none.
      lapses_at integer,
      changed_at integer not null,
      -- The whole order as its facts made it, as JSON; the columns before are of it.
      says text not null check (json_valid(says))
    ) strict, without rowid;

    create index destruction_order_changed on destruction_order (changed_at);
    create index destruction_order_job on destruction_order (job) where job is not null;
    -- Few of many: what waits for somebody.
    create index destruction_order_open on destruction_order (changed_at)
      where phase in ('draft', 'submitted', 'approved', 'rejected', 'carriedOut', 'handedOver');

    -- What an order lists by itself; what is inside comes with it.
    create table destruction_item (
      destruction_order text not null,
      item text not null,
      primary key (destruction_order, item)
    ) strict, without rowid;

    -- The same as long as the order is not over. The primary key, not the code, makes two orders for one item impossible.
    create table destruction_listed (
      item text primary key,
      destruction_order text not null
    ) strict, without rowid;

    create index destruction_listed_order on destruction_listed (destruction_order);

    -- Containers that the clerk said are not sealed: what is in them is confirmed by itself.
    create table destruction_opened (
      job text not null,
      item text not null,
      primary key (job, item)
    ) strict, without rowid;

    -- Which facts are the life of an order; the facts themselves stay in the ledger.
    create table destruction_fact (
      destruction_order text not null,
      sequence integer not null,
      primary key (destruction_order, sequence)
    ) strict, without rowid;
  `,
}
