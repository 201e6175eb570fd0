import type { Migration } from '../database/migrate.ts'

/** Which packs are samples, and which authorities are to hear of what: projections. */
export const samplesAndReports: Migration = {
  version: 25,
  name: 'samples-and-reports',
  up: `
    create table sample (
      item text primary key,
      reason text not null check (reason in
        ('sampled', 'sampledArchival', 'sampledByAuthorities', 'sampledCustomsControl')),
      since integer not null
    ) strict, without rowid;

    create table report (
      -- The fact of the act that triggered it, by its id.
      act text not null,
      report text not null,
      sequence integer not null,
      -- The job of the act; null where it was none.
      job text,
      act_kind text not null check (act_kind in ('sampling', 'destruction', 'decommission')),
      market text not null check (market in ('EU', 'US', 'RU', 'default')),
      items integer not null,
      filed_by text not null check (filed_by in ('network', 'networkOrSite', 'site')),
      act_at integer not null,
      -- Where the site is, so that nothing is filed before the act: a day, e.g. '2026-11-23'.
      act_day text not null,
      due_at integer not null,
      -- When the network had every message about the act.
      told_at integer,
      reference text,
      filed_on text,
      confirmed_at integer,
      confirmed_by text,
      -- 1 until a person confirmed it, or the network that files it was told.
      open integer not null default 1 check (open in (0, 1)),
      primary key (act, report),
      check ((confirmed_at is null) = (reference is null) and (confirmed_at is null) = (filed_on is null))
    ) strict, without rowid;

    create index report_open on report (due_at, sequence) where open = 1;
    create index report_done on report (sequence) where open = 0;
    create index report_of_job on report (job) where job is not null;
    create index report_untold on report (act) where told_at is null and filed_by <> 'site';
  `,
}
