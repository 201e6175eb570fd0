import { z } from 'zod'
import { instant, jobId } from '../identifiers.ts'
import { itemView } from './item-views.ts'

/** What finishing a job takes out of containers. The sums count every container, the list shows the first of them. */
export const openingsPreview = z.object({
  containersInAll: z.number().int(),
  comesOut: z.number().int(),
  stays: z.number().int(),
  containers: z.array(z.object({ container: itemView, comesOut: z.number().int(), stays: z.number().int() })).max(100),
})
export type OpeningsPreview = z.infer<typeof openingsPreview>

export const unpackingReceipt = z.object({
  job: jobId,
  containers: z.number().int(),
  items: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})
export type UnpackingReceipt = z.infer<typeof unpackingReceipt>
