import { z } from 'zod'
import { decommissionReasons } from '../../domain/decommissioning/reasons.ts'
import { instant, jobId } from '../identifiers.ts'

/** What a decommissioning job is for. */
export const decommissioningPurpose = z.object({
  operation: z.literal('decommissioning'),
  reason: z.enum(decommissionReasons),
})

/** What a decommissioning job left. */
export const decommissioningReceipt = z.object({
  job: jobId,
  /** At all levels. */
  items: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})
export type DecommissioningReceipt = z.infer<typeof decommissioningReceipt>
