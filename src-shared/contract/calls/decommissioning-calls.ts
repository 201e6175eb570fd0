import { z } from 'zod'
import { decommissionReasons } from '../../domain/decommissioning/reasons.ts'
import { decommissioningReceipt } from '../views/decommissioning-views.ts'
import { jobId } from '../identifiers.ts'
import { openingsPreview } from '../views/unpacking-views.ts'

/** What a person can do to take numbers out of use. */
export const decommissioningCommands = {
  'decommissioning.start': {
    input: z.object({ reason: z.enum(decommissionReasons) }).strict(),
    output: z.object({ job: jobId }),
  },
  'decommissioning.finish': {
    /** `disaggregate`: the person has seen which containers are opened, and wants it. */
    input: z.object({ job: jobId, disaggregate: z.boolean() }).strict(),
    output: decommissioningReceipt,
  },
} as const

/** What a screen can ask about taking numbers out of use. */
export const decommissioningQueries = {
  /** What finishing the job comes to: how much it is with all that is inside, and which containers are opened. */
  'decommissioning.preview': {
    input: z.object({ job: jobId }).strict(),
    output: z.object({ items: z.number().int(), openings: openingsPreview }),
  },
} as const
