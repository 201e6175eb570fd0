import type { JobId } from '../jobs/job.ts'
import type { ShipmentState } from '../shipments/shipment.ts'
import type { ShipmentId } from '../shipments/shipment-id.ts'

/** The shipment that a scan is for: the one of the job, or the one that announced the first item scanned. */
export type ShipmentAtHand = {
  readonly id: ShipmentId
  readonly number: string
  readonly state: ShipmentState
  /** Another open job that receives it. */
  readonly receivedBy: JobId | null
  /** How many items are still missing of a receipt that was completed short. */
  readonly missing: number
  /** False where only this scan led to it. */
  readonly isOfJob: boolean
}

/**
 * Whether the receipt of the shipment is complete for this scan (the network's ORDERCOMPLETE). What turns up after a
 * short one is received by a supplementary receipt: it begins with something that was missing, or on the shipment's screen.
 */
export function isComplete({ state, missing, isOfJob }: ShipmentAtHand, isExpected: boolean): boolean {
  return state === 'received' && (missing === 0 || (!isOfJob && !isExpected))
}
