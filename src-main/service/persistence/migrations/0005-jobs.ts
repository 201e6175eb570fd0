import type { Migration } from '../database/migrate.ts'

/** Jobs, what is in them, who claims an item, and the scans and stops of each: projections. */
export const jobs: Migration = {
  version: 5,
  name: 'jobs',
  up: `
    create table job (
      id text primary key,
      -- What it is for, as JSON: each operation has members of its own.
      purpose text not null check (json_valid(purpose)),
      status text not null check (status in ('open', 'finished', 'abandoned')),
      opened_by text not null,
      opened_at integer not null,
      closed_at integer,
      recorded integer not null default 0,
      repeated integer not null default 0,
      refused integer not null default 0
    ) strict, without rowid;

    create index job_open on job (opened_at) where status = 'open';

    create table job_item (
      job text not null,
      item text not null,
      sequence integer not null,
      known integer not null check (known in (0, 1)),
      lot text,
      expiry text,
      primary key (job, item)
    ) strict, without rowid;

    create index job_item_order on job_item (job, sequence);

    -- A claim belongs to one open job. The primary key, not the code, makes two jobs with one item impossible.
    create table claim (
      item text primary key,
      job text not null
    ) strict, without rowid;

    create index claim_of_job on claim (job);

    -- Which facts answered the scans of a job; the facts themselves stay in the ledger.
    create table job_scan (
      job text not null,
      sequence integer not null,
      primary key (job, sequence)
    ) strict, without rowid;

    create table stop (
      id text primary key,
      job text not null,
      sequence integer not null,
      answered integer not null default 0 check (answered in (0, 1))
    ) strict, without rowid;

    create index stop_open on stop (job, sequence) where answered = 0;
  `,
}
