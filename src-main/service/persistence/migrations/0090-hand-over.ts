import type { Migration } from '../database/migrate.ts'

/**
 * Where batches are handed over to, how far each is, and which facts a batch is made of (projections); and which pieces the
 * external system has (a record of its own: no fact tells of each piece).
 */
export const handOver: Migration = {
  version: 90,
  name: 'hand-over',
  up: `
    create table external_system (
      only integer primary key check (only = 1),
      system text not null check (json_valid(system)),
      at integer not null,
      person text
    ) strict;

    create table batch_hand_over (
      batch text primary key,
      -- The kind of the standing, to find what waits and what was refused.
      kind text not null check (kind in ('due', 'begun', 'handedOver', 'refused')),
      since integer not null,
      record text not null check (json_valid(record))
    ) strict, without rowid;
    create index batch_hand_over_open on batch_hand_over (kind, since) where kind <> 'handedOver';

    create table batch_step (
      batch text not null,
      -- Of the fact that says what was commissioned or packed.
      sequence integer not null,
      primary key (batch, sequence)
    ) strict, without rowid;

    -- The same content has the same id, so what the system has already is not given again, whatever happened meanwhile.
    create table hand_over_progress (
      hand_over text not null,
      -- Where it goes: another place has none of it.
      target text not null,
      done integer not null,
      primary key (hand_over, target)
    ) strict, without rowid;

    insert into batch_step (batch, sequence)
      select distinct body ->> '$.batch', sequence from fact
      where station = 1 and kind in ('batch.commissioned', 'batch.aggregated');

    insert into batch_hand_over (batch, kind, since, record)
      select id, 'due', begun_at, json_object(
        'openSources', json((
          select coalesce(json_group_array(source), '[]') from (
            select file ->> '$.sha256' as source from batch_import
            where batch = batch.id and ended_at is null
            union select closing ->> '$.event' from received_batch
            where received_batch.id = batch.id and state = 'loading'))),
        'standing', json_object('kind', 'due', 'since', coalesce((
          select max(at) from batch_import
          where batch = batch.id and commissioned + packed > 0), begun_at)),
        'last', null)
      from batch;

    update batch_hand_over set since = record ->> '$.standing.since';
  `,
}
