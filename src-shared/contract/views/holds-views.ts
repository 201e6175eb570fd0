import { z } from 'zod'
import { holdKinds } from '../../domain/items/hold-kind.ts'
import { packagingLevels } from '../../domain/items/item.ts'
import { instant, itemId, jobId, shortText } from '../identifiers.ts'
import { shownHash } from './signing-views.ts'
import { itemView } from './item-views.ts'

/** How many products a preview lists; the sums count all. */
export const mostHeldProducts = 100

/** What an act with holds comes to, as things are now. */
export const holdsPreview = z.object({
  /** At all levels. */
  items: z.number().int(),
  /** Of these, what another hold stays on. */
  stillHeld: z.number().int(),
  products: z
    .array(
      z.object({
        product: shortText.nullable(),
        gtin: shortText.nullable(),
        level: z.enum(packagingLevels).nullable(),
        lot: shortText.nullable(),
        count: z.number().int(),
      }),
    )
    .max(mostHeldProducts),
  /** What a signature is bound to; null where none is needed. */
  shown: shownHash.nullable(),
})
export type HoldsPreview = z.infer<typeof holdsPreview>

/** What an act with holds left. */
export const holdsReceipt = z.object({
  job: jobId.nullable(),
  items: z.number().int(),
  stillHeld: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})
export type HoldsReceipt = z.infer<typeof holdsReceipt>

/** How much is on each kind of hold. */
export const holdCounts = z.object({
  counts: z
    .array(z.object({ kind: z.enum(holdKinds), items: z.number().int(), oldest: instant }))
    .max(holdKinds.length),
})

/** Where a list of held items goes on. */
export const heldPlace = z.object({ since: instant, item: itemId }).strict()

/** A page of what is on a hold. */
export const heldPage = z.object({
  held: z.array(z.object({ item: itemView, since: instant })).max(200),
  next: heldPlace.nullable(),
})
