import type { PackagingLevel } from '#shared/domain/items/item.ts'
import type { Standing } from '#shared/domain/shipments/fits-what-is-known.ts'
import type {
  AnnouncedShipment,
  ShipmentKind,
  ShipmentName,
  ShipmentState,
  ShippedItem,
} from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A shipment without its items. */
export type ShipmentHead = Omit<AnnouncedShipment, 'items' | 'fromGln'> & {
  /** Null where goods came without an announcement and nobody knows from whom. */
  readonly fromGln: string | null
  /** False for goods that nobody announced. */
  readonly announced: boolean
  readonly state: ShipmentState
  readonly announcedAt: Instant
  /** How many items were announced, at all levels. */
  readonly items: number
  /** How many of them are still missing of a receipt that was completed short. */
  readonly missing: number
}

/** How many items of one kind a shipment announces. */
export type ShipmentCount = {
  readonly level: PackagingLevel
  readonly gtin: string | null
  readonly product: string | null
  readonly lot: string | null
  readonly expiry: string | null
  readonly count: number
}

/** An outermost item of a shipment, and how many items are directly in it. */
export type OutermostItem = {
  readonly id: ItemId
  readonly level: PackagingLevel
  readonly gtin: string | null
  readonly product: string | null
  readonly lot: string | null
  readonly expiry: string | null
  readonly holds: number
}

/** What the station knows of announced shipments, read from the projections. */
export type Shipments = {
  /** Shipments that were announced, the newest first, from this place on. */
  page(after: number, limit: number): readonly ShipmentHead[]
  head(id: ShipmentId): ShipmentHead | null
  named(name: ShipmentName): ShipmentHead | null
  /** A shipment of this number, from whomever: one that is not received yet before one that is. */
  numbered(number: string): ShipmentHead | null
  /** The whole announcement, as it was recorded last. */
  announced(id: ShipmentId): AnnouncedShipment | null
  /** The id of the event that announced a shipment; null where none did. */
  announcedBy(id: ShipmentId): string | null
  /** The shipment that announced an item last; null where none did. */
  ofItem(item: ItemId): ShipmentId | null
  counts(id: ShipmentId): readonly ShipmentCount[]
  outermost(id: ShipmentId, limit: number): readonly OutermostItem[]
  outermostCount(id: ShipmentId): number
  /** What is known of these items besides; items that are not known are left out. */
  standings(id: ShipmentId, items: readonly ItemId[]): readonly Standing[]
  levelOf(gtin: string): PackagingLevel | null
}

type HeadRow = {
  readonly id: ShipmentId
  readonly number: string
  readonly kind: ShipmentKind
  readonly from_gln: string | null
  readonly to_gln: string
  readonly shipped_at: Instant
  readonly announced_at: Instant
  readonly state: ShipmentState
  readonly items: number
  readonly missing: number
  readonly announced: 0 | 1
}
type ItemRow = Omit<ShippedItem, 'lastEventAt'> & { readonly last_event_at: Instant }
type StandingRow = Pick<Standing, 'lifecycle' | 'availability'> & {
  readonly of_this_shipment: 0 | 1
  readonly of_another: 0 | 1
}

const columns = `id, number, kind, from_gln, to_gln, shipped_at, announced_at, state, items, announced,
  (select count(*) from missing_item where missing_item.shipment = shipment.id and found is null) as missing`

/** Prepares the questions about shipments on this database. */
export function openShipments(database: Database): Shipments {
  const page = database.prepare<[number, number], HeadRow>(
    `select ${columns} from shipment order by announced_at desc, id desc limit ? offset ?`,
  )
  const head = database.prepare<[string], HeadRow>(`select ${columns} from shipment where id = ?`)
  const named = database.prepare<[string, string], HeadRow>(
    `select ${columns} from shipment where number = ? and from_gln = ?`,
  )
  const numbered = database.prepare<[string], HeadRow>(
    `select ${columns} from shipment where number = ? order by state = 'received', announced_at desc limit 1`,
  )
  const items = database.prepare<[string], ItemRow>(
    'select item as id, gtin, level, lot, expiry, parent, last_event_at from shipment_item where shipment = ?',
  )
  const ofItem = database.prepare<[string], { shipment: ShipmentId }>(`
    select shipment from shipment_item join shipment on shipment.id = shipment_item.shipment
    where item = ? order by announced_at desc limit 1`)
  const announcedBy = database
    .prepare<[string], string>(`
      select event from inbound_piece join shipment
        on shipment.number = inbound_piece.number and shipment.from_gln = inbound_piece.from_gln
      where shipment.id = ? order by at limit 1`)
    .pluck()
  const counts = database.prepare<[string], ShipmentCount>(`
    select shipment_item.level, shipment_item.gtin, product.name as product, lot, expiry, count(*) as count
    from shipment_item left join product on product.gtin = shipment_item.gtin
    where shipment = ? group by 1, 2, 4, 5
    order by case shipment_item.level when 'PL' then 1 when 'CA' then 2 when 'PK' then 3 else 4 end, product, lot`)
  const outermost = database.prepare<[string, number], OutermostItem>(`
    select item as id, shipment_item.level, shipment_item.gtin, product.name as product, lot, expiry,
      (select count(*) from shipment_item as inner_item
        where inner_item.shipment = shipment_item.shipment and inner_item.parent = shipment_item.item) as holds
    from shipment_item left join product on product.gtin = shipment_item.gtin
    where shipment = ? and parent is null order by item limit ?`)
  const outermostCount = database.prepare<[string], { count: number }>(
    'select count(*) as count from shipment_item where shipment = ? and parent is null',
  )
  const standing = database.prepare<{ shipment: string; item: string }, StandingRow>(`
    select lifecycle, availability,
      exists (select 1 from shipment_item where shipment = :shipment and shipment_item.item = item.id) as of_this_shipment,
      exists (select 1 from shipment_item where shipment <> :shipment and shipment_item.item = item.id) as of_another
    from item where id = :item`)
  const level = database.prepare<[string], { level: PackagingLevel }>('select level from product where gtin = ?')

  return {
    page: (after, limit) => page.all(limit, after).map(headOf),
    head: (id) => orNull(head.get(id)),
    named: ({ number, fromGln }) => orNull(named.get(number, fromGln)),
    numbered: (number) => orNull(numbered.get(number)),
    announced: (id) => {
      const row = head.get(id)
      if (row === undefined) return null
      const { number, kind, fromGln, toGln, shippedAt } = headOf(row)
      if (fromGln === null) return null
      const announced = items.all(id).map(({ last_event_at, ...item }) => ({ ...item, lastEventAt: last_event_at }))
      return { id, number, kind, fromGln, toGln, shippedAt, items: announced }
    },
    announcedBy: (id) => announcedBy.get(id) ?? null,
    ofItem: (item) => ofItem.get(item)?.shipment ?? null,
    counts: (id) => counts.all(id),
    outermost: (id, limit) => outermost.all(id, limit),
    outermostCount: (id) => outermostCount.get(id)?.count ?? 0,
    standings: (id, wanted) =>
      wanted.flatMap((item): readonly Standing[] => {
        const row = standing.get({ shipment: id, item })
        if (row === undefined) return []
        const { lifecycle, availability, of_this_shipment, of_another } = row
        return [
          {
            id: item,
            lifecycle,
            availability,
            ofThisShipment: of_this_shipment === 1,
            ofAnotherShipment: of_another === 1,
          },
        ]
      }),
    levelOf: (gtin) => level.get(gtin)?.level ?? null,
  }
}

function orNull(row: HeadRow | undefined): ShipmentHead | null {
  return row === undefined ? null : headOf(row)
}

function headOf(row: HeadRow): ShipmentHead {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    fromGln: row.from_gln,
    toGln: row.to_gln,
    shippedAt: row.shipped_at,
    announcedAt: row.announced_at,
    state: row.state,
    items: row.items,
    missing: row.missing,
    announced: row.announced === 1,
  }
}
