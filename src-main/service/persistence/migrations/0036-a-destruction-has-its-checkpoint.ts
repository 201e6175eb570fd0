import type { Migration } from '../database/migrate.ts'

/** A checkpoint is signed with the end of a destruction too: its certificate bears it. */
export const aDestructionHasItsCheckpoint: Migration = {
  version: 36,
  name: 'a-destruction-has-its-checkpoint',
  up: `
    -- A list of occasions cannot be changed in place: the table is made anew with the same rows.
    create table checkpoint_new (
      -- The fact that keeps it.
      sequence integer primary key,
      line text not null,
      occasion text not null check (occasion in ('daily', 'export', 'asked', 'destruction')),
      signed_at integer not null,
      of_sequence integer not null
    ) strict;
    insert into checkpoint_new select sequence, line, occasion, signed_at, of_sequence from checkpoint;
    drop table checkpoint;
    alter table checkpoint_new rename to checkpoint;
    create index checkpoint_of_sequence on checkpoint (of_sequence);
  `,
}
