import type { Migration } from '../database/migrate.ts'

/** Receipts, what was scanned into them, and discrepancies that a person reported: projections. */
export const receiving: Migration = {
  version: 14,
  name: 'receiving',
  up: `
    create table receipt (
      job text primary key,
      -- Null as long as no scan has found one.
      shipment text,
      -- 1 where a scan found the shipment, 0 where it was chosen before.
      found integer not null check (found in (0, 1)),
      status text not null check (status in ('open', 'completed', 'abandoned')),
      short_because text,
      short integer not null default 0,
      check (found = 1 or shipment is not null)
    ) strict, without rowid;

    create index receipt_of_shipment on receipt (shipment) where shipment is not null;

    create table receiving_scan (
      job text not null,
      item text not null,
      how text not null check (how in ('outermost', 'inside', 'unexpected')),
      discrepancy text,
      hold text check (hold in ('exception', 'suspect')),
      -- 1 where the container was opened: of its contents only what is scanned counts.
      opened integer not null default 0 check (opened in (0, 1)),
      sequence integer not null,
      primary key (job, item),
      check ((discrepancy is null) = (hold is null))
    ) strict, without rowid;

    create index receiving_scan_differing on receiving_scan (job, sequence) where discrepancy is not null;

    create table receiving_report (
      job text not null,
      sequence integer not null,
      discrepancy text not null check (discrepancy in ('damaged', 'labelUnreadable')),
      item text,
      primary key (job, sequence),
      check ((discrepancy = 'damaged') = (item is not null))
    ) strict, without rowid;
  `,
}
