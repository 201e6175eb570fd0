import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Products and the words of their names. */
export const productsProjection: Projection = {
  name: 'products',
  tables: ['product', 'product_name'],
  prepare: (database) => {
    const announce = database.prepare('insert or replace into product (gtin, name, level, class) values (?, ?, ?, ?)')
    const index = database.prepare(
      'insert or replace into product_name (rowid, gtin, name) values (cast(:gtin as integer), :gtin, :name)',
    )
    return ({ body }: Fact) => {
      if (body.kind !== 'products.announced') return
      for (const { gtin, name, level, productClass } of body.products) {
        announce.run(gtin, name, level, productClass ?? 'standard')
        index.run({ gtin, name })
      }
    }
  },
}
