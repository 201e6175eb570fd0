import type { Migration } from '../database/migrate.ts'

/** How strictly a product is watched: a projection, like the rest of its row. */
export const productClass: Migration = {
  version: 20,
  name: 'product-class',
  up: `
    alter table product add column class text not null default 'standard' check (class in ('standard', 'controlled'));
  `,
}
