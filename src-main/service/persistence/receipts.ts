import type { PackagingLevel } from '#shared/domain/items/item.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { DiscrepancyKind, ShortReason } from '#shared/domain/receiving/discrepancy.ts'
import type { ReceivingSituation } from '#shared/domain/receiving/decide.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { openReceiptTally } from './receipt-tally.ts'
import type { ReceiptTallies } from './receipt-tally.ts'
import { isExpected, isOutermost, isSupplementary, received } from './items/received-items.ts'

/** How far a receipt is in one kind of item. What is neither scanned nor inferred is open. */
export type ReceiptLine = {
  readonly level: PackagingLevel
  readonly gtin: string | null
  readonly product: string | null
  readonly lot: string | null
  readonly expected: number
  /** Scanned itself. */
  readonly scanned: number
  /** Inside a scanned container, and not scanned itself. */
  readonly inferred: number
}

/** One discrepancy, in the order in which they were found. */
export type ReceiptDiscrepancy = {
  readonly kind: DiscrepancyKind
  readonly hold: HoldKind | null
  readonly item: ItemId | null
}

/** A receipt that is complete, and who completed it. */
export type CompletedReceipt = {
  readonly job: JobId
  readonly at: Instant
  readonly person: PersonId | null
  readonly short: number
}

/** What the station knows of receipts, read from the projections. */
export type Receipts = ReceiptTallies & {
  /** The shipment of a receiving job; null as long as no scan has found one. */
  shipmentOf(job: JobId): ShipmentId | null
  /** The open job that receives a shipment. */
  openJobOf(shipment: ShipmentId): JobId | null
  /** The completed receipts of a shipment, the first one first. */
  ofShipment(shipment: ShipmentId): readonly CompletedReceipt[]
  /** Whether an earlier receipt of the shipment was completed before this one. */
  isSupplementary(job: JobId, shipment: ShipmentId): boolean
  /** The receipt of a shipment that was completed first; null before. */
  firstReceipt(shipment: ShipmentId): JobId | null
  /** What the receipt of a job expects of an item; null where it does not: nobody announced it, or it came before. */
  expected(job: JobId, shipment: ShipmentId, item: ItemId): ReceivingSituation['announced']
  /** The number of a shipment other than this one that announces an item and still expects it. */
  announcedElsewhere(shipment: ShipmentId | null, item: ItemId): string | null
  /** Whether any partner ever told of an item. */
  heardOf(item: ItemId): boolean
  /**
   * Whether an item, or the first of what is in it at each level, was commissioned at this place by a partner in a batch that is
   * not loaded; null asks for any partner.
   */
  awaitsBatch(item: ItemId, maker: string | null): boolean
  hasExpectedContents(job: JobId, shipment: ShipmentId, item: ItemId): boolean
  lines(job: JobId, shipment: ShipmentId): readonly ReceiptLine[]
  /** Outermost items of the shipment of which nothing was scanned themselves yet. */
  unitsToScan(job: JobId, shipment: ShipmentId, limit: number): readonly ItemId[]
  discrepancies(job: JobId, shipment: ShipmentId | null, limit: number): readonly ReceiptDiscrepancy[]
  discrepancyCount(job: JobId, shipment: ShipmentId | null): number
  shortBecause(job: JobId): ShortReason | null
}

type OfReceipt = { readonly job: JobId; readonly shipment: ShipmentId }
type OfAnyReceipt = { readonly job: JobId; readonly shipment: ShipmentId | null }

const found = `found = 0 or exists (select 1 from receiving_scan where receiving_scan.job = receipt.job)`
const differing = `
  select sequence, discrepancy as kind, hold, item from receiving_scan where job = :job and discrepancy is not null
  union all
  select sequence, discrepancy, case discrepancy when 'damaged' then 'damaged' end, item
  from receiving_report where job = :job
  union all
  select sequence, 'contentsDiffer', null, item from receiving_scan as container
  where job = :job and opened = 1 and exists (
    select 1 from shipment_item where parent = container.item
      and shipment = :shipment and ${isExpected('shipment_item.item')}
      and not exists (
        select 1 from receiving_scan where receiving_scan.job = :job and receiving_scan.item = shipment_item.item))`

/** Prepares the questions about receipts on this database. */
export function openReceipts(database: Database): Receipts {
  const shipmentOf = database
    .prepare<[JobId], ShipmentId | null>(`select shipment from receipt where job = ? and (${found})`)
    .pluck()
  const openJobOf = database
    .prepare<[ShipmentId], JobId>(`select job from receipt where shipment = ? and status = 'open' and (${found})`)
    .pluck()
  const ofShipment = database.prepare<[ShipmentId], CompletedReceipt>(`
    select job, fact.at, fact.person, short from receipt
      join fact on fact.station = 1 and fact.sequence = receipt.completed
    where shipment = ? order by completed limit 50`)
  const supplementary = database.prepare<OfReceipt>(`select 1 where ${isSupplementary}`)
  const firstReceipt = database
    .prepare<[ShipmentId], JobId>(
      'select job from receipt where shipment = ? and completed is not null order by completed limit 1',
    )
    .pluck()
  const expected = database.prepare<
    OfReceipt & { readonly item: ItemId },
    { isOutermost: 0 | 1; earliestExpiry: string | null }
  >(`
    with recursive whole (item) as (
      values (:item)
      union
      select inner_item.item from whole
        cross join shipment_item as inner_item on inner_item.shipment = :shipment and inner_item.parent = whole.item
      where ${isExpected('inner_item.item')}
    )
    select ${isOutermost} as isOutermost,
      (select min(expiry) from whole cross join shipment_item using (item) where shipment = :shipment) as earliestExpiry
    from shipment_item where shipment = :shipment and item = :item and ${isExpected(':item')}`)
  const elsewhere = database
    .prepare<[ItemId, ShipmentId | null], string>(
      `select number from shipment_item join shipment on shipment.id = shipment_item.shipment
       where item = ? and shipment.id is not ? and (
         not exists (select 1 from receipt where receipt.shipment = shipment.id and completed is not null)
         or exists (
           select 1 from missing_item where missing_item.shipment = shipment.id and missing_item.item = shipment_item.item
             and found is null))
       limit 1`,
    )
    .pluck()
  const heardOf = database.prepare<[ItemId], 1>('select 1 from inbound_piece_item where item = ? limit 1').pluck()
  // Goods are of one batch from the outside to the inside: a few look-ups instead of a walk through all contents.
  const awaits = database
    .prepare<{ item: ItemId; maker: string | null }, 1>(`
      with recursive down (item) as (
        select :item union select (select id from item where parent = down.item limit 1) from down where down.item is not null
      )
      select 1 from down
        join inbound_piece_item on inbound_piece_item.item = down.item and role = 'commissioned'
        join inbound_piece using (event)
      where sender is not null and (:maker is null or sender = :maker) and piece ->> '$.lot' is not null
        and event not in (select event from withdrawn_event)
        and not exists (select 1 from batch_item where batch_item.item = down.item) limit 1`)
    .pluck()
  const contents = database
    .prepare<OfReceipt & { readonly item: ItemId }, 1>(
      `select 1 from shipment_item where shipment = :shipment and parent = :item and ${isExpected('shipment_item.item')}
       limit 1`,
    )
    .pluck()
  const lines = database.prepare<OfReceipt, ReceiptLine>(`
    with recursive ${received}
    select shipment_item.level, shipment_item.gtin, product.name as product, shipment_item.lot, count(*) as expected,
      count(receiving_scan.item) as scanned, count(received.item) - count(receiving_scan.item) as inferred
    from shipment_item
      left join received on received.item = shipment_item.item
      left join receiving_scan on receiving_scan.job = :job and receiving_scan.item = shipment_item.item
        and receiving_scan.how <> 'unexpected'
      left join product on product.gtin = shipment_item.gtin
    where shipment_item.shipment = :shipment and ${isExpected('shipment_item.item')} group by 1, 2, 4
    order by case shipment_item.level when 'PL' then 1 when 'CA' then 2 when 'PK' then 3 else 4 end, 3, 4`)
  const toScan = database
    .prepare<OfReceipt & { readonly limit: number }, ItemId>(
      `select item from shipment_item where shipment = :shipment
        and ${isExpected('shipment_item.item')} and ${isOutermost}
        and not exists (select 1 from receiving_scan where job = :job and receiving_scan.item = shipment_item.item)
       order by item limit :limit`,
    )
    .pluck()
  const discrepancies = database.prepare<OfAnyReceipt & { readonly limit: number }, ReceiptDiscrepancy>(
    `select kind, hold, item from (${differing}) order by sequence desc limit :limit`,
  )
  const discrepancyCount = database.prepare<OfAnyReceipt, number>(`select count(*) from (${differing})`).pluck()
  const shortBecause = database
    .prepare<[JobId], ShortReason | null>('select short_because from receipt where job = ?')
    .pluck()

  return {
    ...openReceiptTally(database),
    shipmentOf: (job) => shipmentOf.get(job) ?? null,
    openJobOf: (shipment) => openJobOf.get(shipment) ?? null,
    ofShipment: (shipment) => ofShipment.all(shipment),
    isSupplementary: (job, shipment) => supplementary.get({ job, shipment }) !== undefined,
    firstReceipt: (shipment) => firstReceipt.get(shipment) ?? null,
    expected: (job, shipment, item) => {
      const row = expected.get({ job, shipment, item })
      return row === undefined ? null : { isOutermost: row.isOutermost === 1, earliestExpiry: row.earliestExpiry }
    },
    announcedElsewhere: (shipment, item) => elsewhere.get(item, shipment) ?? null,
    heardOf: (item) => heardOf.get(item) !== undefined,
    awaitsBatch: (item, maker) => awaits.get({ item, maker }) !== undefined,
    hasExpectedContents: (job, shipment, item) => contents.get({ job, shipment, item }) !== undefined,
    lines: (job, shipment) => lines.all({ job, shipment }),
    unitsToScan: (job, shipment, limit) => toScan.all({ job, shipment, limit }),
    discrepancies: (job, shipment, limit) => discrepancies.all({ job, shipment, limit }),
    discrepancyCount: (job, shipment) => discrepancyCount.get({ job, shipment }) ?? 0,
    shortBecause: (job) => shortBecause.get(job) ?? null,
  }
}
