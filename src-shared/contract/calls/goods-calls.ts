import { z } from 'zod'
import { holdKinds } from '../../domain/items/hold-kind.ts'
import { availabilities, packagingLevels } from '../../domain/items/item.ts'
import { stateWords } from '../../domain/items/transitions.ts'
import { itemId, shortText } from '../identifiers.ts'
import { itemView } from '../views/item-views.ts'

const holdKind = z.enum(holdKinds)

/** The goods of a product, or of one lot of it. */
const goods = { gtin: shortText, lot: shortText.nullable() }

/** Which of the goods: those that stand so, or those on this hold. Null for all. */
const only = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('state'), state: z.enum(stateWords) }).strict(),
    z.object({ by: z.literal('hold'), hold: holdKind }).strict(),
  ])
  .nullable()
export type OnlyGoods = z.infer<typeof only>

/** How many lots the screen of a product lists at most; the largest come first. */
export const mostLots = 200

export const goodsView = z.object({
  ...goods,
  product: shortText.nullable(),
  items: z.number().int(),
  byLevel: z.array(z.object({ level: z.enum(packagingLevels), count: z.number().int() })).max(packagingLevels.length),
  /** Where they stand, and how many of them are in a container or by themselves. */
  byState: z
    .array(z.object({ state: z.enum(stateWords), packed: z.number().int(), alone: z.number().int() }))
    .max(stateWords.length),
  holds: z.array(z.object({ hold: holdKind, count: z.number().int() })).max(8),
  lots: z.array(z.object({ lot: shortText.nullable(), count: z.number().int() })).max(mostLots),
  lotCount: z.number().int(),
})
export type GoodsView = z.infer<typeof goodsView>

/** One of the goods in a list. */
export const goodsItem = z.object({
  item: itemView,
  lifecycle: z.enum(['commissioned', 'decommissioned', 'destroyed']),
  availability: z.enum(availabilities),
  holds: z.array(holdKind).max(8),
  /** What it is in. */
  container: itemView.nullable(),
})
export type GoodsItem = z.infer<typeof goodsItem>

/** What the screen of a product or lot asks. */
export const goodsQueries = {
  /** Counted in slices: it may take a moment for a million. */
  'goods.view': { input: z.object(goods).strict(), output: goodsView },
  'goods.items': {
    input: z.object({ ...goods, only, after: itemId.nullable(), limit: z.number().int().min(1).max(100) }).strict(),
    output: z.object({ items: z.array(goodsItem).max(100), next: itemId.nullable() }),
  },
} as const
