import { z } from 'zod'
import { parseGtin } from '../../gs1/item-identity.ts'
import { recallReasons } from '../../domain/recalls/facts.ts'
import { stateWords } from '../../domain/items/transitions.ts'
import { instant, longText, shortText } from '../identifiers.ts'
import { shownHash, signatureTry } from '../views/signing-views.ts'

const note = z.string().max(500).nullable()
/** A GTIN that can be on no label would call back nothing. */
const gtinOfALabel = shortText.refine((text) => parseGtin(text) !== null)
const lotOfProduct = { gtin: shortText, lot: z.string().min(1).max(20) }

/** A recall that stands. */
export const recallView = z.object({
  ...lotOfProduct,
  product: shortText.nullable(),
  reason: z.enum(recallReasons),
  note: longText.nullable(),
  begunAt: instant,
  by: shortText.nullable(),
  /** How much its hold is on now. */
  held: z.number().int(),
})
export type RecallView = z.infer<typeof recallView>

/** What of a lot is not in stock here. */
export const goodsAway = z.object({
  state: z.enum(stateWords),
  /** What it comes with, and who sent it; null where nothing is known. */
  shipment: z.object({ number: shortText, gln: shortText }).nullable(),
  /** Whom it was handed over to, to be destroyed, and by which order; null for anything else. */
  contractor: z.object({ order: shortText, name: shortText }).nullable(),
  count: z.number().int(),
})

/** How many recalls and places a screen lists. */
export const mostRecalls = 100

/** What a person can do about lots that are called back. */
export const recallCommands = {
  'recalls.begin': {
    input: z.object({ ...lotOfProduct, gtin: gtinOfALabel, reason: z.enum(recallReasons), note }).strict(),
    output: z.object({ items: z.number().int(), messages: z.number().int() }),
  },
  'recalls.lift': {
    input: z.object({ ...lotOfProduct, note: z.string().max(500), signature: signatureTry }).strict(),
    output: z.object({ items: z.number().int(), stillHeld: z.number().int(), messages: z.number().int() }),
  },
} as const

/** What a screen can ask about recalls. */
export const recallQueries = {
  'recalls.list': { input: z.object({}).strict(), output: z.object({ recalls: z.array(recallView).max(mostRecalls) }) },
  /** A lot as a recall sees it: what stands, what would go on hold or come off it, and what is elsewhere. */
  'recalls.ofLot': {
    input: z.object({ ...lotOfProduct, note }).strict(),
    output: z.object({
      standing: recallView.nullable(),
      /** What would go on hold. */
      toHold: z.number().int(),
      /** What is on exception hold already: before a recall, what was so for another reason. */
      heldBefore: z.number().int(),
      /** What a signature under lifting it is bound to; null where nothing stands or nothing is said yet. */
      shown: shownHash.nullable(),
      away: z.array(goodsAway).max(mostRecalls),
    }),
  },
} as const
