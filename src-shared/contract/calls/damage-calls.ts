import { z } from 'zod'
import { contentsFindings } from '../../domain/damage/findings.ts'
import { damageReasons } from '../../domain/damage/reasons.ts'
import { itemId, jobId } from '../identifiers.ts'
import { damagePreview, damageReceipt } from '../views/damage-views.ts'

/** What a person asks of a damage job. */
export const damageCommands = {
  'damage.start': { input: z.object({ reason: z.enum(damageReasons) }).strict(), output: z.object({ job: jobId }) },
  /** Says of a container in the job whether its contents are damaged or to be inspected. */
  'damage.sayContents': {
    input: z.object({ job: jobId, container: itemId, contents: z.enum(contentsFindings) }).strict(),
    output: z.object({}).strict(),
  },
  'damage.finish': { input: z.object({ job: jobId }).strict(), output: damageReceipt },
} as const

/** What the screen of a damage job asks. */
export const damageQueries = {
  'damage.preview': { input: z.object({ job: jobId }).strict(), output: damagePreview },
} as const
