import { z } from 'zod'
import type { BatchId, ReleaseId } from '../domain/batches/batch-id.ts'
import type { LegalHoldId } from '../domain/record-keeping/legal-hold.ts'
import type { RestoreOrderId } from '../domain/record-keeping/restoring.ts'
import type { ItemId } from '../gs1/item-identity.ts'
import type { DestructionOrderId } from '../domain/destruction/order-id.ts'
import type { FactId } from '../domain/ledger/fact-id.ts'
import type { StationId } from '../domain/ledger/station-id.ts'
import type { PersonId } from '../domain/people/person.ts'
import type { JobId, StopId } from '../domain/jobs/job.ts'
import type { MessageId, UnsentExportId } from '../domain/network/message.ts'
import type { ShipmentId } from '../domain/shipments/shipment-id.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function uuidOf<Identifier extends string>() {
  return z.custom<Identifier>((value) => typeof value === 'string' && uuid.test(value), 'not an identifier of ours')
}

export const jobId = uuidOf<JobId>()
export const stopId = uuidOf<StopId>()
export const factId = uuidOf<FactId>()
export const personId = uuidOf<PersonId>()
export const messageId = uuidOf<MessageId>()
export const unsentExportId = uuidOf<UnsentExportId>()
export const batchId = uuidOf<BatchId>()
export const releaseId = uuidOf<ReleaseId>()
export const shipmentId = uuidOf<ShipmentId>()
export const destructionOrderId = uuidOf<DestructionOrderId>()
export const stationId = uuidOf<StationId>()
export const legalHoldId = uuidOf<LegalHoldId>()
export const restoreOrderId = uuidOf<RestoreOrderId>()

/** An item as the ledger names it: the path of its Digital Link, e.g. `01/09521234567899/21/ABC%2F1`. */
export const itemId = z.custom<ItemId>((value) => typeof value === 'string' && value.length <= 128, 'not an item')

/** Milliseconds since 1970 in UTC. */
export const instant = z.number().int()

/** A name or label of one line, as people and devices give them. */
export const shortText = z.string().max(256)

/** Anything a scanner, a person or a partner wrote; always shown as text, never as markup. */
export const longText = z.string().max(8192)
