import type { Availability, Lifecycle } from '#shared/domain/items/item.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ReceiptTally } from '#shared/domain/receiving/complete.ts'
import type { HeldItem } from '#shared/domain/receiving/discrepancy.ts'
import type { ReceivedUnit } from '#shared/domain/receiving/facts.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { byContainer } from './database/openings.ts'
import { isExpected, received } from './items/received-items.ts'

/** What a receipt comes to. */
export type ReceiptTallies = {
  tally(job: JobId, shipment: ShipmentId): Omit<ReceiptTally, 'shipment' | 'supplements'>
}

type HeldRow = Omit<HeldItem, 'before'> & {
  readonly lifecycle: Lifecycle | null
  readonly availability: Availability | null
}

type Of = { readonly job: JobId; readonly shipment: ShipmentId }

/** An item of a shipment: what it was announced in, whether it is there still, and when it was last heard of. */
type Announced = {
  readonly item: ItemId
  readonly parent: ItemId | null
  readonly isThere: 0 | 1 | null
  readonly isExpected: 0 | 1
  readonly lastEventAt: Instant | null
}

type Newest = Omit<ReceiptTally, 'shipment'>['newest']

/**
 * Prepares the questions on this database. What was received is found once for each tally; the rest is put together from
 * it here, because every part of an answer would have to find it anew.
 */
export function openReceiptTally(database: Database): ReceiptTallies {
  const receivedItems = database.prepare<Of, ItemId>(`with recursive ${received} select item from received`).pluck()
  const announcedItems = database.prepare<Of, Announced>(`
    select shipment_item.item, shipment_item.parent, item.parent = shipment_item.parent as isThere,
      ${isExpected('shipment_item.item')} as isExpected, item.last_event_at as lastEventAt
    from shipment_item left join item on item.id = shipment_item.item
    where shipment = :shipment order by shipment_item.item`)
  const newestScanned = database.prepare<{ job: JobId }, NonNullable<Newest>>(`
    select item.id as item, item.last_event_at as lastEventAt
    from receiving_scan join item on item.id = receiving_scan.item
    where job = :job and (how <> 'unexpected' or hold = 'exception') order by item.last_event_at desc limit 1`)
  const held = database.prepare<{ job: JobId }, HeldRow>(`
    select found.item, because, hold, lifecycle, availability from (
      select sequence, item, discrepancy as because, hold from receiving_scan
        where job = :job and discrepancy is not null
      union all
      select sequence, item, 'damaged', 'damaged' from receiving_report
        where job = :job and discrepancy = 'damaged') as found
    left join item on item.id = found.item
    order by sequence`)

  return {
    tally: (job, shipment) => {
      const of = { job, shipment }
      const isReceived = new Set(receivedItems.all(of))
      const announced = announcedItems.all(of)
      const leaving = announced.flatMap(({ item, parent, isThere }) =>
        parent !== null && isThere === 1 && isReceived.has(item) !== isReceived.has(parent)
          ? [{ container: parent, item }]
          : [],
      )
      const moved = new Set(leaving.flatMap(({ container, item }) => [container, item]))
      return {
        units: unitsOf(isReceived, new Map(announced.map(({ item, parent }) => [item, parent]))),
        short: announced.flatMap((row) => (row.isExpected === 1 && !isReceived.has(row.item) ? [row.item] : [])),
        held: held.all({ job }).map(heldItem),
        openings: byContainer(leaving).toSorted((one, other) => (one.container < other.container ? -1 : 1)),
        newest: announced
          .filter(({ item }) => isReceived.has(item) || moved.has(item))
          .reduce<Newest>(
            (newest, { item, lastEventAt }) =>
              lastEventAt !== null && lastEventAt > (newest?.lastEventAt ?? -1) ? { item, lastEventAt } : newest,
            newestScanned.get({ job }) ?? null,
          ),
      }
    },
  }
}

function heldItem({ lifecycle, availability, ...held }: HeldRow): HeldItem {
  return { ...held, before: lifecycle === null || availability === null ? null : { lifecycle, availability } }
}

/** What was received, by the outermost of it; `inside` in the order in which it came. */
function unitsOf(
  isReceived: ReadonlySet<ItemId>,
  announcedIn: ReadonlyMap<ItemId, ItemId | null>,
): readonly ReceivedUnit[] {
  const units = new Map<ItemId, ItemId[]>()
  for (const item of isReceived) {
    let root: ItemId = item
    for (let parent = announcedIn.get(root); parent != null && isReceived.has(parent); parent = announcedIn.get(root))
      root = parent
    const inside = units.get(root)
    if (root === item) {
      if (inside === undefined) units.set(root, [])
    } else if (inside === undefined) units.set(root, [item])
    else inside.push(item)
  }
  return [...units].map(([item, inside]) => ({ item, inside }))
}
