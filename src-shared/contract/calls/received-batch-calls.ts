import { z } from 'zod'
import { receivedFlawCodes } from '../../domain/batches/received-flaw.ts'
import { lineFlawCodes } from '../../domain/batches/flaw.ts'
import { packagingLevels } from '../../domain/items/item.ts'
import { closingSets } from '../../epcis/closing-event.ts'
import { levelCount } from './batch-calls.ts'
import { batchId, instant, shortText } from '../identifiers.ts'

/** How far a partner's batch has come. */
const receivedStates = ['awaited', 'refused', 'loading', 'loaded'] as const

/** A batch that a partner reported, as a row of the list. */
export const receivedRow = z.object({
  id: batchId,
  /** GLN of the place that made it. */
  sender: shortText,
  lot: shortText,
  expiry: shortText,
  /** Null until it was loaded. */
  gtin: shortText.nullable(),
  product: shortText.nullable(),
  step: z.enum(['endOfBatch', 'productRelease']),
  state: z.enum(receivedStates),
  /** Numbers at all levels, as its maker counted them. */
  items: z.number().int(),
  since: instant,
  judgedAt: instant,
  flawCount: z.number().int(),
})
export type ReceivedRow = z.infer<typeof receivedRow>

/** The most reasons that a screen shows; how many more there are is told. */
export const mostFlawsShown = 200

const longestName = z.string().max(2048)

export const receivedFlaw = z.object({
  /** The event that says it; null for the batch as a whole. */
  event: longestName.nullable(),
  code: z.enum([...lineFlawCodes, ...receivedFlawCodes]),
  about: longestName,
})
export type ReceivedFlawView = z.infer<typeof receivedFlaw>

export const receivedView = receivedRow.extend({
  set: z.enum(closingSets),
  /** When its maker closed it. */
  closedAt: instant,
  begunAt: instant.nullable(),
  loadedAt: instant.nullable(),
  /** Numbers that came in before their batch. */
  early: z.number().int(),
  flaws: z.array(receivedFlaw).max(mostFlawsShown),
  reported: z.array(z.object({ gtin: shortText, quantity: z.number().int() })).max(20),
  /** What its maker counted at each level. */
  told: z
    .array(
      z.object({
        level: z.enum(packagingLevels),
        commissioned: z.number().int(),
        packed: z.number().int(),
        decommissioned: z.number().int(),
        destroyed: z.number().int(),
      }),
    )
    .max(packagingLevels.length),
  /** What is on record here; nothing until it was loaded. */
  levels: z.array(levelCount).max(packagingLevels.length),
})
export type ReceivedView = z.infer<typeof receivedView>

/** The most received batches on a page of the list. */
const mostReceived = 200

/** In percent. */
const leastYield = z.number().int().min(1).max(100)

/** What a person can do about batches that partners made. */
export const receivedBatchCommands = {
  /** How much must be left of what a partner commissioned; null for no rule. */
  'batches.setLeastYield': {
    input: z.object({ percent: leastYield.nullable() }).strict(),
    output: z.object({}).strict(),
  },
} as const

/** What a screen can ask about batches that partners made. */
export const receivedBatchQueries = {
  'batches.received': {
    input: z.object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(mostReceived) }).strict(),
    output: z.object({
      batches: z.array(receivedRow).max(mostReceived),
      next: z.number().int().nullable(),
      leastYield: leastYield.nullable(),
    }),
  },
  'batches.receivedView': { input: z.object({ batch: batchId }).strict(), output: receivedView },
} as const
