import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import type { AnnouncedShipment } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { judgeReceivingScan } from '#service/application/receiving/judge-receiving-scan.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import type { ReceivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { trainingSite } from '#training/training-items.ts'
import type { Load } from '#training/training-shipments.ts'
import { labelOf, trainingShipment } from './dock.ts'

const { loads, number, from } = trainingShipment('TR-3001')

/** A pallet of four cases of ten packs, announced. */
export const transfer = { id: '018f0000-0000-7000-8000-000000000051' as ShipmentId, loads } as const

/** The records of a site to which the transfer is announced. */
export function announcedTransfer(): ReceivingDesk {
  const opened = receivingDesk()
  const { at } = opened.desk.readClock()
  const shipment: AnnouncedShipment = {
    id: transfer.id,
    number,
    kind: 'transfer',
    fromGln: from.gln,
    toGln: trainingSite.gln,
    shippedAt: at,
    items: loads.flatMap((load) => shippedOf(load, null, at)),
  }
  const source = { kind: 'file', name: 'a.json' } as const
  opened.write({ kind: 'shipment.announced', shipment, source, events: [] })
  return opened
}

/** A part of the transfer, with what is in it. */
export function loadOf(item: ItemId, among: readonly Load[] = loads): Load | undefined {
  for (const load of among) {
    const found = load.id === item ? load : loadOf(item, load.holds)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a scan of an item leaves in a receiving job, as the rules decide on these records. */
export function scannedInto(desk: RecordDesk, job: JobId, id: ItemId): TallymanFact {
  const item = desk.items.find(id)
  const decided = judgeReceivingScan(
    desk,
    {
      job: { id: job },
      site: trainingSite,
      read: valueOf(readScan(labelOf(id), 2026)),
      item,
      claimedBeside: desk.items.claimedBeside(item, job),
      at: desk.readClock().at,
    },
    trainingSite.shortDatedDays,
  )
  return valueOf(decided)
}

function shippedOf(
  { id, holds }: Load,
  parent: ItemId | null,
  at: AnnouncedShipment['shippedAt'],
): AnnouncedShipment['items'] {
  const level = parent === null ? 'PL' : holds.length > 0 ? 'CA' : 'EA'
  const item = { id, gtin: null, level, lot: null, expiry: null, parent, lastEventAt: at } as const
  return [item, ...holds.flatMap((inner) => shippedOf(inner, id, at))]
}
