import { z } from 'zod'
import { damageReasons } from '../../domain/damage/reasons.ts'
import { holdReasons } from '../../domain/holds/reasons.ts'
import { newContainerLevels, packingWays } from '../../domain/packing/purpose.ts'
import { unpackingModes } from '../../domain/unpacking/mode.ts'
import { holdAct } from '../hold-act.ts'
import { destructionOrderId, instant, itemId, jobId, longText, shipmentId, shortText, stopId } from '../identifiers.ts'
import { refusalSchema } from '../refusals.ts'
import { decommissioningPurpose } from './decommissioning-views.ts'
import { samplingPurpose } from './sampling-views.ts'
import { scanAnswer } from './scan-views.ts'

/** What a job is for. */
export const jobPurpose = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('damage'), reason: z.enum(damageReasons) }),
  z.object({ operation: z.literal('unpacking'), mode: z.enum(unpackingModes) }),
  decommissioningPurpose,
  z.object({ operation: z.literal('holds'), act: holdAct, reason: z.enum(holdReasons) }),
  z.object({ operation: z.literal('receiving'), shipment: shipmentId.nullable() }),
  z.object({ operation: z.literal('collecting'), order: destructionOrderId }),
  z.object({ operation: z.literal('destruction'), order: destructionOrderId }),
  z.object({
    operation: z.literal('packing'),
    container: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('new'), level: z.enum(newContainerLevels), id: itemId }),
      z.object({ kind: z.literal('existing') }),
    ]),
    way: z.enum(packingWays),
  }),
  samplingPurpose,
])

export const jobView = z.object({
  id: jobId,
  purpose: jobPurpose,
  status: z.enum(['open', 'finished', 'abandoned']),
  openedBy: shortText,
  openedAt: instant,
  closedAt: instant.nullable(),
  recorded: z.number().int(),
  repeated: z.number().int(),
  refused: z.number().int(),
  openStops: z.array(z.object({ id: stopId, at: instant, raw: longText, refusal: refusalSchema })).max(100),
  openStopCount: z.number().int(),
  byProduct: z
    .array(
      z.object({
        product: shortText.nullable(),
        gtin: shortText.nullable(),
        lot: shortText.nullable(),
        count: z.number().int(),
      }),
    )
    .max(200),
  /** The last scans, newest first. */
  lastScans: z.array(scanAnswer).max(50),
})
export type JobView = z.infer<typeof jobView>

export const openJobView = z.object({
  id: jobId,
  purpose: jobPurpose,
  openedBy: shortText,
  openedAt: instant,
  recorded: z.number().int(),
  openStops: z.number().int(),
})
export type OpenJobView = z.infer<typeof openJobView>
