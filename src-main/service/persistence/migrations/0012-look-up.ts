import type { Migration } from '../database/migrate.ts'

/** Which facts are about which item, and the ways to find an item by less than its whole name: projections. */
export const lookUp: Migration = {
  version: 12,
  name: 'look-up',
  up: `
    -- Every item that any fact is about, also one that nobody announced. Numbers rise in the order of the first facts:
    -- what came together lies together, so that a fact about fifty thousand of them changes few pages.
    create table item_number (
      -- The serial number as it stands in the item's id, or the SSCC. First in the key, so that a bare one is found.
      name text not null,
      -- What comes before it: '01/<GTIN>/21/', or '00/'.
      before_name text not null,
      number integer not null,
      primary key (name, before_name)
    ) strict, without rowid;

    create table fact_item (
      item integer not null,
      sequence integer not null,
      -- Which part of the fact: what a fact of many items says is not the same for all of them.
      part integer not null,
      primary key (item, sequence, part)
    ) strict, without rowid;

    -- What the parts of a long fact say, so that nobody has to read all of it for one item. A short one is read itself.
    create table fact_part (
      sequence integer not null,
      part integer not null,
      says text not null,
      primary key (sequence, part)
    ) strict, without rowid;

    create index item_of_lot on item (lot) where lot is not null;
    create index product_by_name on product (name collate nocase);
  `,
}
