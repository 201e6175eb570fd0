import type { KnownItem } from '#shared/domain/items/item.ts'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import type { ReceiptTally } from '#shared/domain/receiving/complete.ts'
import type { ReceivingSituation } from '#shared/domain/receiving/decide.ts'
import type { ReceivedShipment, ReceivedUnit, ReceivingFactOf } from '#shared/domain/receiving/facts.ts'
import type { ShipmentAtHand } from '#shared/domain/receiving/shipment-at-hand.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { knownPack, now, pack, scanOf, thisJob } from './damage-situations.ts'

export const thisShipment = '018f0000-0000-7000-8000-000000000051' as ShipmentId

/** The shipment of those scans. */
export const shipmentAtHand: ShipmentAtHand = {
  id: thisShipment,
  number: 'DN-1001',
  state: 'expected',
  receivedBy: null,
  missing: 0,
  isOfJob: true,
}

/** A pack that is announced to this site and not here yet. */
export function announcedPack(serial: string, differing: Partial<KnownItem> = {}): KnownItem {
  return knownPack(serial, { availability: 'PENDINGRECEIPT', ...differing })
}

/** A scan of an announced outermost pack into a job that receives its shipment; packs here expire at the end of 2027. */
export function receivingScanOf(serial: string, differing: Partial<ReceivingSituation> = {}): ReceivingSituation {
  return {
    ...scanOf(serial),
    item: announcedPack(serial),
    shipment: shipmentAtHand,
    announced: { isOutermost: true, earliestExpiry: '2027-12-31' },
    otherShipment: null,
    heardOf: true,
    awaitsBatch: false,
    recalledLot: null,
    today: '2026-11-23',
    shortDatedDays: 180,
    ...differing,
  }
}

/** An open receiving job without stops. */
export function openReceipt(differing: Partial<JobOf<'receiving'>> = {}): JobOf<'receiving'> {
  return {
    id: thisJob,
    purpose: { operation: 'receiving', shipment: thisShipment },
    status: 'open',
    openStops: [],
    ...differing,
  }
}

/** A pallet with two packs in it, all received. */
export const wholeUnit: ReceivedUnit = { item: pack('PALLET'), inside: [pack('A'), pack('B')] }

/** The shipment of a receipt of it. */
const thisDelivery: ReceivedShipment = {
  id: thisShipment,
  number: 'DN-1001',
  kind: 'purchase',
  fromGln: '9525555100018',
  announced: true,
}

/** What a clean receipt of that pallet comes to. */
export function tally(differing: Partial<ReceiptTally> = {}): ReceiptTally {
  return {
    shipment: thisDelivery,
    supplements: null,
    units: [wholeUnit],
    short: [],
    held: [],
    openings: [],
    newest: null,
    ...differing,
  }
}

/** The fact of a completed receipt of that pallet. */
export function completedReceipt(
  shipment: Partial<ReceivingFactOf<'receiving.completed'>['shipment']> = {},
  differing: Partial<ReceivingFactOf<'receiving.completed'>> = {},
): ReceivingFactOf<'receiving.completed'> {
  return {
    kind: 'receiving.completed',
    job: thisJob,
    shipment: { ...thisDelivery, ...shipment },
    supplements: null,
    eventTime: now,
    shortBecause: null,
    stock: 'available',
    units: [wholeUnit],
    short: [],
    held: [],
    ...differing,
  }
}
