import type { Migration } from '../database/migrate.ts'

/**
 * The site's rules for receiving, deliveries that nobody announced, what is still missing after a short receipt, and
 * what was found inside opened containers: projections. What earlier versions recorded is read from the ledger.
 */
export const receipts: Migration = {
  version: 15,
  name: 'receipts',
  up: `
    alter table site add column short_receipts text not null default 'allow'
      check (short_receipts in ('allow', 'refuse'));
    alter table site add column unannounced_goods text not null default 'refuse'
      check (unannounced_goods in ('allow', 'refuse'));
    -- Where partners answer what the site reports of a receipt; null where it names none.
    alter table site add column contact_email text;

    create table shipment_again (
      id text primary key,
      number text not null,
      kind text not null check (kind in ('purchase', 'transfer', 'return')),
      -- Null where goods came without an announcement and nobody knows from whom.
      from_gln text,
      to_gln text not null,
      shipped_at integer not null,
      announced_at integer not null,
      state text not null check (state in ('expected', 'receiving', 'received')),
      items integer not null,
      -- 0 for goods that came and were not announced.
      announced integer not null check (announced in (0, 1)),
      check (announced = 0 or from_gln is not null)
    ) strict, without rowid;
    insert into shipment_again
      select id, number, kind, from_gln, to_gln, shipped_at, announced_at, state, items, 1 from shipment;
    drop table shipment;
    alter table shipment_again rename to shipment;
    create unique index shipment_name on shipment (number, from_gln);
    create index shipment_by_state on shipment (state, announced_at);

    -- The sequence of the fact that completed it; null while it is open, and where it was given up.
    alter table receipt add column completed integer;
    update receipt set completed = (
      select max(sequence) from fact where kind = 'receiving.completed' and json_extract(body, '$.job') = receipt.job)
      where status = 'completed';

    -- What a short receipt left, and the fact that received it later.
    create table missing_item (
      shipment text not null,
      item text not null,
      found integer,
      primary key (shipment, item)
    ) strict, without rowid;
    insert or ignore into missing_item
      select json_extract(body, '$.shipment.id'), value, null from fact, json_each(body, '$.short')
      where kind = 'receiving.completed';

    -- The fact that said that the container is open; the latest is the one that is being emptied.
    alter table receiving_scan add column opened_by integer;
    update receiving_scan set opened_by = (
      select max(sequence) from fact where kind = 'receiving.container-opened'
        and json_extract(body, '$.job') = receiving_scan.job and json_extract(body, '$.item') = receiving_scan.item)
      where opened = 1;

    -- What nobody announced, and a person said to be inside an opened container and to stay there.
    create table receiving_inside (
      job text not null,
      item text not null,
      container text not null,
      primary key (job, item)
    ) strict, without rowid;
  `,
}
