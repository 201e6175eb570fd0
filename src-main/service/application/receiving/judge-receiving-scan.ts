import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import { receivesBatches } from '#shared/domain/messaging/told.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { decideReceivingScan } from '#shared/domain/receiving/decide.ts'
import type { TakenReceivingScan } from '#shared/domain/receiving/decide.ts'
import type { ShipmentAtHand } from '#shared/domain/receiving/shipment-at-hand.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Workplace } from '../workplace.ts'

type Reading = Pick<Workplace, 'receipts' | 'shipments' | 'recalls' | 'messaging' | 'readClock'>

/** Gathers what a decision on a scan of a receiving job needs besides, and decides. */
export function judgeReceivingScan(
  workplace: Reading,
  situation: ScanSituation,
  shortDatedDays: number,
): Result<TakenReceivingScan, ScanRefusal> {
  const { receipts, shipments, recalls } = workplace
  const { job } = situation
  const { id, gtin, lot } = situation.read
  const chosen = receipts.shipmentOf(job.id)
  const target = chosen ?? shipments.ofItem(id)
  const announced = target === null ? null : receipts.expected(job.id, target, id)
  return decideReceivingScan({
    ...situation,
    shipment: target === null ? null : shipmentAtHand(workplace, target, { job, isOfJob: chosen !== null }),
    announced,
    otherShipment: receipts.announcedElsewhere(target, id),
    heardOf: receipts.heardOf(id),
    awaitsBatch: target !== null && awaitsBatch(workplace, id, target, announced !== null),
    recalledLot: recalls.lotOf(gtin === null || lot === null ? null : { gtin, lot }, id, target),
    today: localDate(workplace),
    shortDatedDays,
  })
}

/**
 * Whether goods come from their maker before his batch is loaded, at a site that partners must report their batches to. What an
 * announced shipment does not announce is over, whatever it waits for; returns wait for their verification.
 */
function awaitsBatch(
  { receipts, shipments, messaging }: Reading,
  item: ItemId,
  target: ShipmentId,
  isAnnounced: boolean,
): boolean {
  const { site } = messaging.rules()
  if (site === null || !receivesBatches(site)) return false
  const head = shipments.head(target)
  if (head === null || head.kind === 'return' || (head.announced && !isAnnounced)) return false
  return receipts.awaitsBatch(item, head.fromGln)
}

function shipmentAtHand(
  { receipts, shipments }: Reading,
  id: ShipmentId,
  { job, isOfJob }: Pick<ScanSituation, 'job'> & Pick<ShipmentAtHand, 'isOfJob'>,
): ShipmentAtHand | null {
  const head = shipments.head(id)
  if (head === null) return null
  const receivedBy = receipts.openJobOf(id)
  const { number, state, missing } = head
  return { id, number, state, missing, isOfJob, receivedBy: receivedBy === job.id ? null : receivedBy }
}

function localDate({ readClock }: Reading): string {
  const { at, offsetMinutes } = readClock()
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10)
}
