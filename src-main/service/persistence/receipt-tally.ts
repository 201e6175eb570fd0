import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ReceiptTally } from '#shared/domain/receiving/complete.ts'
import type { HeldItem } from '#shared/domain/receiving/discrepancy.ts'
import type { ReceivedUnit } from '#shared/domain/receiving/facts.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './connection.ts'
import { byContainer } from './openings.ts'
import { isExpected, received } from './received-items.ts'

/** What a receipt comes to. */
export type ReceiptTallies = {
  tally(job: JobId, shipment: ShipmentId): Omit<ReceiptTally, 'shipment' | 'supplements'>
}

type Of = { readonly job: JobId; readonly shipment: ShipmentId }

/** Containers of which one end was received and the other was not, with what leaves them. */
const differing = `
  select shipment_item.parent as container, shipment_item.item
  from shipment_item join item on item.id = shipment_item.item and item.parent = shipment_item.parent
  where shipment = :shipment
    and (shipment_item.item in (select item from received)) <> (shipment_item.parent in (select item from received))`

/** Prepares the questions on this database. */
export function openReceiptTally(database: Database): ReceiptTallies {
  const rooted = database.prepare<Of, { item: ItemId; root: ItemId }>(`
    with recursive ${received},
    rooted (item, root) as (
      select shipment_item.item, shipment_item.item from received
        cross join shipment_item on shipment = :shipment and shipment_item.item = received.item
      where parent is null or parent not in (select item from received)
      union all
      select inner_item.item, rooted.root from rooted
        cross join shipment_item as inner_item on inner_item.shipment = :shipment and inner_item.parent = rooted.item
      where inner_item.item in (select item from received)
    )
    select item, root from rooted`)
  const short = database
    .prepare<Of, ItemId>(
      `with recursive ${received}
       select item from shipment_item where shipment = :shipment and item not in (select item from received)
         and ${isExpected('shipment_item.item')} order by item`,
    )
    .pluck()
  const leaving = database.prepare<Of, { container: ItemId; item: ItemId }>(
    `with recursive ${received} ${differing} order by 1, 2`,
  )
  const newest = database.prepare<Of, { item: ItemId; lastEventAt: Instant }>(`
    with recursive ${received}, involved (item) as (
      select item from received
      union select item from receiving_scan where job = :job and hold = 'exception'
      union select container from (${differing}) union select item from (${differing}))
    select item.id as item, last_event_at as lastEventAt
    from involved join item on item.id = involved.item order by last_event_at desc limit 1`)
  const held = database.prepare<{ job: JobId }, HeldItem>(`
    select item, because, hold from (
      select sequence, item, discrepancy as because, hold from receiving_scan
        where job = :job and discrepancy is not null
      union all
      select sequence, item, 'damaged', 'damaged' from receiving_report
        where job = :job and discrepancy = 'damaged')
    order by sequence`)

  return {
    tally: (job, shipment) => {
      const of = { job, shipment }
      return {
        units: byRoot(rooted.all(of)),
        short: short.all(of),
        held: held.all({ job }),
        openings: byContainer(leaving.all(of)),
        newest: newest.get(of) ?? null,
      }
    },
  }
}

function byRoot(rows: readonly { readonly item: ItemId; readonly root: ItemId }[]): readonly ReceivedUnit[] {
  const units = new Map<ItemId, ItemId[]>()
  for (const { item, root } of rows) {
    const inside = units.get(root)
    if (inside === undefined) units.set(root, [])
    else inside.push(item)
  }
  return [...units].map(([item, inside]) => ({ item, inside }))
}
