import { z } from 'zod'
import { newContainerLevels, packingWays } from '../../domain/packing/purpose.ts'
import { instant, itemId, jobId, shortText } from '../identifiers.ts'
import { openingsPreview } from './unpacking-views.ts'
import { itemView } from './item-views.ts'

/** What a person chooses before the first scan of a packing job. */
export const packingChoice = z
  .object({
    container: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('new'), level: z.enum(newContainerLevels) }).strict(),
      z.object({ kind: z.literal('existing') }).strict(),
    ]),
    way: z.enum(packingWays),
  })
  .strict()
export type PackingChoice = z.infer<typeof packingChoice>

/** What finishing a packing job does. */
export const packingPreview = z.object({
  /** Null until the first scan names an existing container. */
  filling: z
    .object({
      container: itemView,
      /** Whether the container itself was scanned; a new one must be before the finish. */
      isScanned: z.boolean(),
      /** How many items are directly in it already. */
      insideBefore: z.number().int(),
      products: z
        .array(
          z.object({
            product: shortText.nullable(),
            gtin: shortText.nullable(),
            lot: shortText.nullable(),
            count: z.number().int(),
          }),
        )
        .max(200),
      /** What leaves other containers for this one. */
      moved: openingsPreview,
    })
    .nullable(),
})
export type PackingPreview = z.infer<typeof packingPreview>

export const packingReceipt = z.object({
  job: jobId,
  container: itemId,
  items: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})
export type PackingReceipt = z.infer<typeof packingReceipt>
