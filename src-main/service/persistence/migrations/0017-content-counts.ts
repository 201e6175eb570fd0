import type { Migration } from '../database/migrate.ts'

/** How many items are directly in each container, and the words of product names: projections. */
export const contentCounts: Migration = {
  version: 17,
  name: 'content-counts',
  up: `
    -- A container with nothing in it has no row.
    create table content_count (
      container text primary key,
      items integer not null check (items > 0)
    ) strict, without rowid;

    insert into content_count select parent, count(*) from item where parent is not null group by parent;

    -- Every word of every name, in any case of its letters and without accents. A row is found by its GTIN as a number.
    create virtual table product_name using
      fts5 (gtin unindexed, name, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
    insert into product_name (rowid, gtin, name) select cast(gtin as integer), gtin, name from product;
    drop index product_by_name;
  `,
}
