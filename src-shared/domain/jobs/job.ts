import type { Brand } from '../../kernel/brand.ts'
import type { DamageReason } from '../damage/reasons.ts'
import type { DecommissionReason } from '../decommissioning/reasons.ts'
import type { DestructionOrderId } from '../destruction/order-id.ts'
import type { HoldAct } from '../holds/act.ts'
import type { HoldReason } from '../holds/reasons.ts'
import type { ShipmentId } from '../shipments/shipment-id.ts'
import type { PackingPurpose } from '../packing/purpose.ts'
import type { SamplingPurpose } from '../sampling/purpose.ts'
import type { UnpackingMode } from '../unpacking/mode.ts'

/** One piece of floor work in hand; survives a restart. A UUIDv7. */
export type JobId = Brand<string, 'JobId'>

/** A refused scan that a person must answer before the job can be finished. The id of the fact that recorded it. */
export type StopId = Brand<string, 'StopId'>

/** What a job is for, as it was said when it was opened. */
export type JobPurpose =
  | { readonly operation: 'damage'; readonly reason: DamageReason }
  | { readonly operation: 'unpacking'; readonly mode: UnpackingMode }
  | PackingPurpose
  | SamplingPurpose
  | { readonly operation: 'holds'; readonly act: HoldAct; readonly reason: HoldReason }
  | { readonly operation: 'decommissioning'; readonly reason: DecommissionReason }
  /** Null where the first scan finds the shipment. */
  | { readonly operation: 'receiving'; readonly shipment: ShipmentId | null }
  /** Scans what goes onto the list of an order that is not approved yet. */
  | { readonly operation: 'collecting'; readonly order: DestructionOrderId }
  /** Confirms by scans what an approved order destroys. */
  | { readonly operation: 'destruction'; readonly order: DestructionOrderId }

/** The kinds of floor work that this version does. */
export type Operation = JobPurpose['operation']

/** A job goes one way: from open to one of the others. */
export type JobStatus = 'open' | 'finished' | 'abandoned'

/** A job as far as a change of it needs it. */
export type Job = {
  readonly id: JobId
  readonly purpose: JobPurpose
  readonly status: JobStatus
  /** Refused scans that nobody has answered yet, oldest first. */
  readonly openStops: readonly StopId[]
}

/** A job of one operation. */
export type JobOf<Kind extends Operation> = Job & { readonly purpose: Extract<JobPurpose, { operation: Kind }> }
