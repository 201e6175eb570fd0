import type { Migration } from '../database/migrate.ts'

/** What an act ends without saying it is kept beside it, so that undoing brings it back; every kind of act has its rows. */
export const beforeActs: Migration = {
  version: 34,
  name: 'before-acts',
  up: `
    -- What was on items before an act that ended it, so that undoing puts it on again.
    create table hold_before (
      sequence integer not null,
      item text not null,
      kind text not null,
      since integer not null,
      primary key (sequence, item, kind)
    ) strict, without rowid;

    create table inspection_before (
      sequence integer not null,
      item text not null,
      container text not null,
      since integer not null,
      reason text not null,
      primary key (sequence, item)
    ) strict, without rowid;

    -- Where goods stood that the act released by taking the last hold out of what they are in.
    create table stand_before (
      sequence integer not null,
      item text not null,
      availability text not null,
      primary key (sequence, item)
    ) strict, without rowid;

    create index stand_before_of on stand_before (item, sequence);

    -- The acts so far, of every kind. What was before them nobody kept.
    insert or ignore into act_fact (sequence, fact, act)
      select sequence, id, coalesce(json_extract(body, '$.job'), id) from fact
      where station = 1 and kind in ('damage.containers-found', 'damage.finished', 'contents.taken-out',
        'contents.packed', 'receiving.completed', 'returns.verified', 'holds.put', 'holds.lifted', 'holds.moved',
        'sampling.finished', 'decommissioning.finished', 'destruction.executed');
  `,
}
