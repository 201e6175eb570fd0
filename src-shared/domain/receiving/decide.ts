import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import { differences, unclaimed } from '../jobs/record-scan.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import type { ShipmentId } from '../shipments/shipment-id.ts'
import type { ScannedDiscrepancy } from './discrepancy.ts'
import { isExpired, isShortDated } from './expiry.ts'
import type { ReceivingFactOf, WayScanned } from './facts.ts'
import { isComplete } from './shipment-at-hand.ts'
import type { ShipmentAtHand } from './shipment-at-hand.ts'

/** What is known at the moment of one scan into a receiving job. */
export type ReceivingSituation = ScanSituation & {
  /** Null where the job has none yet and nothing announced the item. */
  readonly shipment: ShipmentAtHand | null
  /** What this receipt expects of the item: what the shipment announced and no earlier receipt brought in; else null. */
  readonly announced: { readonly isOutermost: boolean; readonly earliestExpiry: string | null } | null
  /** The number of another shipment that announces the item and is not received yet. */
  readonly otherShipment: string | null
  /** Whether any partner ever told of the item: its sender commissioned it and did not announce it. */
  readonly heardOf: boolean
  /** Whether it comes from its maker, whose batch is not loaded yet; never where it was not announced in a shipment that was. */
  readonly awaitsBatch: boolean
  /** The lot of it, or of something announced inside it, that is called back; null for most. */
  readonly recalledLot: string | null
  /** The date at the site, as ISO date. */
  readonly today: string
  /** Goods with fewer days left are pointed out. */
  readonly shortDatedDays: number
}

/** What a scan that a receiving job takes leaves in it. */
export type TakenReceivingScan = ReceivingFactOf<'receiving.item-scanned'> | JobFactOf<'job.scan-repeated'>

/**
 * Decides on one scan of a receiving job. What the shipment announces is received; what it does not announce is recorded
 * as a discrepancy, so that it never gets into stock unseen. Expired goods and goods of another shipment are refused.
 */
export function decideReceivingScan(situation: ReceivingSituation): Result<TakenReceivingScan, ScanRefusal> {
  const { job, item, read, shipment, announced } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free
  if (item.kind === 'unknown' && looksLikeALostSeparator(read))
    return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })

  if (shipment === null) return err({ code: 'NOSHIPFOUND', item: item.id })
  if (isComplete(shipment, announced !== null))
    return err({ code: 'ORDERCOMPLETE', item: item.id, number: shipment.number })
  if (shipment.receivedBy !== null) return err({ code: 'CLAIMED', item: item.id, claimedBy: shipment.receivedBy })
  if (announced === null && situation.otherShipment !== null)
    return err({ code: 'OTHER_SHIPMENT', item: item.id, number: situation.otherShipment })

  const gone = item.kind === 'known' ? whyNotToReceive(item) : null
  if (gone !== null) {
    const notes = [gone.note, ...differences(situation)]
    return ok(scanned(situation, shipment.id, 'unexpected', notes, gone.discrepancy))
  }
  const expiry = earliest(read.expiry, announced?.earliestExpiry ?? null)
  if (expiry !== null && isExpired(expiry, situation.today)) return err({ code: 'EXPIRED', item: item.id, expiry })
  if (situation.recalledLot !== null) return err({ code: 'LOT_RECALLED', item: item.id, lot: situation.recalledLot })
  const dated: readonly RecordedNote[] =
    expiry !== null && isShortDated(expiry, situation) ? [{ code: 'SHORT_DATED', expiry }] : []

  if (item.kind === 'unknown') return ok(unannounced(situation, shipment.id, dated))
  const allowed = mayUndergo(item, 'completeReceipt', situation)
  if (!allowed.ok) return allowed
  if (announced === null) return ok(unannounced(situation, shipment.id, [...dated, ...differences(situation)]))
  const awaited: readonly RecordedNote[] = situation.awaitsBatch ? [{ code: 'BATCH_AWAITED' }] : []
  const notes = [...differences(situation), ...awaited, ...dated]
  const how = announced.isOutermost ? 'outermost' : 'inside'
  return ok(scanned(situation, shipment.id, how, notes, labelDiscrepancy(notes) ?? batchDiscrepancy(situation)))
}

function unannounced(
  situation: ReceivingSituation,
  shipment: ShipmentId,
  notes: readonly RecordedNote[],
): TakenReceivingScan {
  const awaited = batchDiscrepancy(situation)
  if (awaited !== null)
    return scanned(situation, shipment, 'unexpected', [{ code: 'BATCH_AWAITED' }, ...notes], awaited)
  const isOver = situation.item.kind === 'known' || situation.heardOf
  const note: RecordedNote = isOver ? { code: 'OVER_RECORDED' } : { code: 'UNKNOWN_ITEM_RECORDED' }
  const discrepancy: ScannedDiscrepancy = { kind: isOver ? 'over' : 'unknownItem', hold: 'exception' }
  return scanned(situation, shipment, 'unexpected', [note, ...notes], discrepancy)
}

/**
 * A serial that is here already, or whose life has ended, is another pack with the same number: suspect, whatever was
 * announced and whatever its date. It is never taken in: the number stays what it is, and the pack is locked away.
 */
function whyNotToReceive(
  item: KnownItem,
): { readonly note: RecordedNote; readonly discrepancy: ScannedDiscrepancy } | null {
  if (item.lifecycle !== 'commissioned') {
    const note = { code: 'OUT_OF_USE', lifecycle: item.lifecycle } as const
    return { note, discrepancy: { kind: 'over', hold: 'suspect' } }
  }
  if (item.availability === 'PENDINGRECEIPT' || item.availability === 'SHIPPED') return null
  return { note: { code: 'ALREADY_RECEIVED' }, discrepancy: { kind: 'alreadyReceived', hold: 'suspect' } }
}

function batchDiscrepancy({ awaitsBatch }: Pick<ReceivingSituation, 'awaitsBatch'>): ScannedDiscrepancy | null {
  return awaitsBatch ? { kind: 'batchAwaited', hold: 'exception' } : null
}

function labelDiscrepancy(notes: readonly RecordedNote[]): ScannedDiscrepancy | null {
  const differs = notes.some(({ code }) => code === 'LOT_DIFFERS' || code === 'EXPIRY_DIFFERS')
  return differs ? { kind: 'wrongLotOrExpiry', hold: 'exception' } : null
}

function scanned(
  { job, item, read }: { readonly item: KnownItem | UnknownItem } & Pick<ReceivingSituation, 'job' | 'read'>,
  shipment: ShipmentId,
  how: WayScanned,
  notes: readonly RecordedNote[],
  discrepancy: ScannedDiscrepancy | null,
): TakenReceivingScan {
  return {
    kind: 'receiving.item-scanned',
    job: job.id,
    shipment,
    item: read.id,
    how,
    known: item.kind === 'known',
    lot: read.lot,
    expiry: read.expiry,
    notes,
    discrepancy,
  }
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
