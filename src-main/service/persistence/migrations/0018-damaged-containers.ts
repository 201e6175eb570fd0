import type { Migration } from '../database/migrate.ts'

/** What was said of the contents of damaged containers, and what is held to be inspected: projections. */
export const damagedContainers: Migration = {
  version: 18,
  name: 'damaged-containers',
  up: `
    create table damaged_container (
      job text not null,
      container text not null,
      contents text not null check (contents in ('damaged', 'toInspect')),
      -- How much was in it at the end of the job; null while that is open.
      inside integer,
      primary key (job, container)
    ) strict, without rowid;

    -- A container of which was said that its contents are to be inspected, as long as something of it waits for that.
    create table inspection (
      container text not null,
      since integer not null,
      reason text not null,
      -- How many items wait, the container itself among them; never counted again.
      items integer not null check (items > 0),
      primary key (container, since)
    ) strict, without rowid;

    create index inspection_by_age on inspection (since);

    -- What waits, and of which inspection it is. Its exception hold was put on it by that if it has the same instant.
    create table inspected_item (
      item text primary key,
      container text not null,
      since integer not null
    ) strict, without rowid;

    create index inspected_item_of on inspected_item (container, since);
  `,
}
