import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/open-database.ts'

/** Returned goods that wait for somebody to verify them. */
export type Returns = {
  awaitsVerification(item: ItemId): boolean
  /** Of a return, what is in nothing and waits, with how much is in it. */
  toVerify(shipment: ShipmentId, limit: number): readonly { readonly item: ItemId; readonly inside: number }[]
  toVerifyInAll(shipment: ShipmentId): number
  /** All that waits, of every return. */
  waiting(): { readonly count: number; readonly since: Instant | null }
  inside(item: ItemId): readonly ItemId[]
  /** A hold other than that of the return, on an item or on anything in it. */
  otherHold(item: ItemId): { readonly item: ItemId; readonly hold: HoldKind } | null
  /** Of these and all in them, the one with the latest last event. */
  newest(items: readonly ItemId[]): { readonly item: ItemId; readonly lastEventAt: Instant } | null
}

const whole = `whole (item) as (
  select value from json_each(:items) union select item.id from whole join item on item.parent = whole.item)`

const waiting = `returned_item join receipt on receipt.job = returned_item.job join item on item.id = returned_item.item
  where receipt.shipment = :shipment and outcome is null and item.parent is null`

/** Prepares the questions on this database. */
export function openReturns(database: Database): Returns {
  const awaits = database.prepare<[ItemId]>('select 1 from returned_item where item = ? and outcome is null')
  const toVerify = database.prepare<{ shipment: ShipmentId; limit: number }, { item: ItemId; inside: number }>(`
    select returned_item.item,
      (with recursive held (item) as (
        select child.id from item as child where child.parent = returned_item.item
        union select child.id from held join item as child on child.parent = held.item) select count(*) from held) as inside
    from ${waiting} order by returned_item.item limit :limit`)
  const inAll = database.prepare<{ shipment: ShipmentId }, number>(`select count(*) from ${waiting}`).pluck()
  const waitingInAll = database.prepare<[], { count: number; since: Instant | null }>(`
    select count(*) as count, (select min(at) from fact where station = 1 and sequence in (
      select completed from receipt where job in (select job from returned_item where outcome is null))) as since
    from returned_item join item on item.id = returned_item.item where outcome is null and item.parent is null`)
  const inside = database
    .prepare<{ items: string; item: ItemId }, ItemId>(
      `with recursive ${whole} select item from whole where item <> :item`,
    )
    .pluck()
  const otherHold = database.prepare<{ items: string }, { item: ItemId; hold: HoldKind }>(`
    with recursive ${whole} select hold.item, hold.kind as hold from whole join hold on hold.item = whole.item
    where hold.kind <> 'exception' or exists (
      select 1 from recalled_item where recalled_item.item = hold.item and recalled_item.since = hold.since)
    order by hold.item limit 1`)
  const newest = database.prepare<{ items: string }, { item: ItemId; lastEventAt: Instant }>(`
    with recursive ${whole} select id as item, last_event_at as lastEventAt from whole join item on item.id = whole.item
    order by 2 desc limit 1`)
  const json = (items: readonly ItemId[]) => JSON.stringify(items)
  return {
    awaitsVerification: (item) => awaits.get(item) !== undefined,
    toVerify: (shipment, limit) => toVerify.all({ shipment, limit }),
    toVerifyInAll: (shipment) => inAll.get({ shipment }) ?? 0,
    waiting: () => waitingInAll.get() ?? { count: 0, since: null },
    inside: (item) => inside.all({ items: json([item]), item }),
    otherHold: (item) => otherHold.get({ items: json([item]) }) ?? null,
    newest: (items) => newest.get({ items: json(items) }) ?? null,
  }
}
