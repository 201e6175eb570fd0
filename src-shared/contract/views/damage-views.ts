import { z } from 'zod'
import { contentsFindings } from '../../domain/damage/findings.ts'
import { instant, jobId } from '../identifiers.ts'
import { itemView } from './item-views.ts'

/** What finishing a damage job puts on which hold. The sums count all of it, the list shows the containers scanned last. */
export const damagePreview = z.object({
  /** Items that go on damaged hold: what was scanned, and damaged containers with all that is in them. */
  damaged: z.number().int(),
  /** Items that are held until somebody looks at them: containers and all that is in them. */
  toInspect: z.number().int(),
  containersInAll: z.number().int(),
  containers: z
    .array(
      z.object({
        container: itemView,
        /** How much is in it at any depth. */
        inside: z.number().int(),
        /** Null where nobody said anything of its contents yet. */
        contents: z.enum(contentsFindings).nullable(),
      }),
    )
    .max(100),
  /** The container about which the person is asked now: of those without an answer the one scanned last. */
  asked: z.object({ container: itemView, inside: z.number().int() }).nullable(),
})
export type DamagePreview = z.infer<typeof damagePreview>

export const damageReceipt = z.object({
  job: jobId,
  /** Items on damaged hold, and items held to be inspected, containers among them. */
  damaged: z.number().int(),
  toInspect: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})
export type DamageReceipt = z.infer<typeof damageReceipt>
