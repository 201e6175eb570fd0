import type { Migration } from '../database/migrate.ts'

/** What auditors ask for, and what was found when the ledger was looked at: projections, all of it. */
export const auditing: Migration = {
  version: 28,
  name: 'auditing',
  up: `
    -- How many facts of which kind, person and day (in UTC, counted from 1970) are in each stretch of 1,024 facts. With it
    -- a filter goes straight to the stretches that have something; the ledger itself needs no index for each filter.
    create table fact_tally (
      stretch integer not null,
      kind text not null,
      -- '' for what the station did by itself.
      person text not null,
      day integer not null,
      facts integer not null,
      primary key (stretch, kind, person, day)
    ) strict, without rowid;

    create table checkpoint (
      -- The fact that keeps it.
      sequence integer primary key,
      line text not null,
      occasion text not null check (occasion in ('daily', 'export', 'asked')),
      signed_at integer not null,
      of_sequence integer not null
    ) strict;

    create table chain_check (
      sequence integer primary key,
      at integer not null,
      occasion text not null check (occasion in ('daily', 'asked')),
      person text,
      -- As JSON.
      outcome text not null check (json_valid(outcome))
    ) strict;

    create table audit_review (
      sequence integer primary key,
      at integer not null,
      from_sequence integer not null,
      to_sequence integer not null,
      hash text not null,
      outcome text not null check (outcome in ('nothingToObjectTo', 'somethingToFollowUp')),
      comment text not null,
      printed_name text not null,
      check (from_sequence <= to_sequence)
    ) strict;

    create table legal_hold (
      id text primary key,
      -- As JSON.
      about text not null check (json_valid(about)),
      reason text not null,
      placed_at integer not null,
      placed_by text not null,
      lifted_at integer,
      lifted_by text,
      lifted_because text
    ) strict, without rowid;

    create table record_keeping (
      only integer primary key check (only = 1),
      retention_years integer not null check (retention_years >= 6),
      review_days integer not null check (review_days >= 1)
    ) strict;
  `,
}
