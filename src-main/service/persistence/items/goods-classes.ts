import type { ProductClass } from '#shared/domain/items/product-class.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'

/**
 * One of some goods for each class among them. A container is of the classes of what is in it. `empty` is a logistic unit
 * with nothing in it, which is of no product; null is what nothing here says the class of.
 */
export type ClassFound = { readonly productClass: ProductClass | 'empty' | null; readonly item: ItemId | null }

/** Which classes of products are among some goods, with everything that is in them. */
export type GoodsClasses = {
  /** Of these items; a number that was never announced counts by its GTIN. */
  of(items: readonly ItemId[]): readonly ClassFound[]
  /** Of what was scanned into a job and not taken back. */
  ofJob(job: JobId): readonly ClassFound[]
  /** Of the list of a destruction order. */
  ofOrder(order: DestructionOrderId): readonly ClassFound[]
  /** Of the product with this GTIN; null where nothing here says. */
  ofProduct(gtin: string): ProductClass | null
}

// A number by GTIN is 01/<14 digits>/21/<serial>; what the master data say of an item's product goes before it.
const classesAmong = (seeds: string) => `
  with recursive goods (id) as (
    ${seeds}
    union
    select item.id from goods cross join item on item.parent = goods.id
  ),
  leaves as (
    select goods.id, coalesce(item.gtin, case when goods.id like '01/%' then substr(goods.id, 4, 14) end) as gtin,
      item.id is not null as known
    from goods left join item on item.id = goods.id
    where not exists (select 1 from content_count where container = goods.id and items > 0)
  )
  select case when leaves.gtin is null and known then 'empty' else product.class end as productClass, min(leaves.id) as item
  from leaves left join product on product.gtin = leaves.gtin
  group by 1 order by 1`

/** Prepares the questions on this database. */
export function openGoodsClasses(database: Database): GoodsClasses {
  const of = database.prepare<[string], ClassFound>(classesAmong('select value from json_each(?)'))
  const ofJob = database.prepare<[string], ClassFound>(classesAmong('select item from job_item where job = ?'))
  const ofOrder = database.prepare<[string], ClassFound>(
    classesAmong('select item from destruction_item where destruction_order = ?'),
  )
  const ofProduct = database.prepare<[string], ProductClass>('select class from product where gtin = ?').pluck()
  return {
    of: (items) => of.all(JSON.stringify(items)),
    ofJob: (job) => ofJob.all(job),
    ofOrder: (order) => ofOrder.all(order),
    ofProduct: (gtin) => ofProduct.get(gtin) ?? null,
  }
}
