import { z } from 'zod'
import { itemId, shortText } from '../identifiers.ts'

/** What the band shows of an item. */
export const itemView = z.object({
  id: itemId,
  product: shortText.nullable(),
  gtin: shortText.nullable(),
  serial: shortText.nullable(),
  sscc: shortText.nullable(),
  lot: shortText.nullable(),
  expiry: shortText.nullable(),
})
export type ItemView = z.infer<typeof itemView>
