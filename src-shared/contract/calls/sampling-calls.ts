import { z } from 'zod'
import { jobId } from '../identifiers.ts'
import { samplingChoice, samplingReceipt } from '../views/sampling-views.ts'

/** What a person can ask about samples. */
export const samplingCommands = {
  'sampling.start': { input: samplingChoice, output: z.object({ job: jobId }) },
  'sampling.finish': { input: z.object({ job: jobId }).strict(), output: samplingReceipt },
} as const
