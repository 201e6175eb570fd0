import { z } from 'zod'
import { sampleReasonCodes } from '../../domain/markets/sampling-rule.ts'
import { longestSampleDescription, sampleParties, sampleReasons } from '../../domain/sampling/reasons.ts'
import { instant, jobId } from '../identifiers.ts'

/** What a person says before the first scan of a sampling job. */
export const samplingChoice = z
  .object({
    reason: z.enum(sampleReasons),
    description: z.string().max(longestSampleDescription).nullable(),
    reasonCode: z.enum(sampleReasonCodes).nullable(),
    party: z.enum(sampleParties).nullable(),
  })
  .strict()
export type SamplingChoice = z.infer<typeof samplingChoice>

/** What a sampling job is for. */
export const samplingPurpose = z.object({
  operation: z.literal('sampling'),
  reason: z.enum(sampleReasons),
  description: z.string().max(longestSampleDescription).nullable(),
  reasonCode: z.enum(sampleReasonCodes).nullable(),
  party: z.enum(sampleParties).nullable(),
})

export const samplingReceipt = z.object({
  job: jobId,
  items: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})
export type SamplingReceipt = z.infer<typeof samplingReceipt>
