import type { Migration } from '../database/migrate.ts'

/** The stations whose chains are kept here, and the facts of the chains. */
export const ledger: Migration = {
  version: 1,
  name: 'ledger',
  up: `
    -- Number 1 is this station. Others may get rows of their own, so that their chains fit beside ours.
    create table station (
      number integer primary key,
      id text not null unique,
      -- The epoch that new facts are written in: 1 until the database is restored from a backup.
      epoch integer not null check (epoch >= 1)
    ) strict;

    create table fact (
      entry integer primary key,
      station integer not null references station (number),
      sequence integer not null check (sequence >= 1),
      epoch integer not null,
      id text not null,
      kind text not null,
      at integer not null,
      offset_minutes integer not null,
      clock_flag text check (clock_flag in ('wentBack', 'jumpedAhead')),
      person text,
      site_gln text,
      -- Canonical JSON, hashed as it stands here (docs/ledger-format.md).
      scan text,
      body text not null,
      previous_hash text not null check (length(previous_hash) = 64),
      hash text not null check (length(hash) = 64),
      unique (station, sequence, epoch)
    ) strict;

    create trigger fact_is_never_changed before update on fact begin
      select raise(abort, 'a fact is never changed');
    end;

    create trigger fact_is_never_deleted before delete on fact begin
      select raise(abort, 'a fact is never deleted');
    end;

    -- The database itself, not only the code, keeps this station's chain without a gap and without a second branch.
    create trigger fact_follows_the_last_one before insert on fact when new.station = 1 begin
      select raise(abort, 'a fact follows the last one')
      where new.sequence <> 1 + coalesce((select max(sequence) from fact where station = 1), 0);
    end;

    create trigger station_keeps_its_name before update of number, id on station begin
      select raise(abort, 'a station keeps its name');
    end;
  `,
}
