import { z } from 'zod'
import { packagingLevels } from '../../domain/items/item.ts'
import { doubtCodes } from '../../domain/shipments/doubt.ts'
import { shipmentKinds, shipmentStates } from '../../domain/shipments/shipment.ts'
import { factId, instant, jobId, longText, shipmentId, shortText } from '../identifiers.ts'
import { twoSides } from './inbound-views.ts'
import { itemView } from './item-views.ts'

/** A shipment as a row of the list. */
export const shipmentRow = z.object({
  id: shipmentId,
  number: shortText,
  kind: z.enum(shipmentKinds),
  state: z.enum(shipmentStates),
  /** Null where goods came without an announcement and nobody knows from whom. */
  fromGln: shortText.nullable(),
  /** False for goods that nobody announced. */
  announced: z.boolean(),
  shippedAt: instant,
  announcedAt: instant,
  /** At all levels. */
  items: z.number().int(),
  /** How many of them a receipt that was completed short is still missing. */
  missing: z.number().int(),
})
export type ShipmentRow = z.infer<typeof shipmentRow>

export const shipmentList = z.object({
  shipments: z.array(shipmentRow).max(200),
  /** Where the next page begins; null after the last. */
  next: z.number().int().nullable(),
  /** When the network was last asked to the end; null before the first time since the start. */
  pulledAt: instant.nullable(),
})

/** What is announced of one product and lot at one level. */
export const expectedCount = z.object({
  level: z.enum(packagingLevels),
  product: shortText.nullable(),
  gtin: shortText.nullable(),
  lot: shortText.nullable(),
  expiry: shortText.nullable(),
  count: z.number().int(),
})
export type ExpectedCount = z.infer<typeof expectedCount>

/** How many lines and outermost items a view carries at most; a larger shipment says how many there are. */
export const mostExpected = 300

/** A receipt that is complete. */
export const completedReceipt = z.object({
  job: jobId,
  at: instant,
  by: shortText,
  short: z.number().int(),
})

export const shipmentView = shipmentRow.extend({
  byLevel: z.array(z.object({ level: z.enum(packagingLevels), count: z.number().int() })).max(packagingLevels.length),
  expected: z.array(expectedCount).max(mostExpected),
  expectedLines: z.number().int(),
  outermost: z
    .array(z.object({ item: itemView, level: z.enum(packagingLevels), contents: z.number().int() }))
    .max(mostExpected),
  outermostCount: z.number().int(),
  /** Returned goods that wait for somebody to verify them. */
  toVerify: z.number().int(),
  /** Completed receipts, the first one first; those after it received what was missing. */
  receipts: z.array(completedReceipt).max(50),
})
export type ShipmentView = z.infer<typeof shipmentView>

/** Where a document came from. */
export const inboundSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), endpoint: shortText }),
  z.object({ kind: z.literal('file'), name: shortText }),
])

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What was announced and not taken. */
export const setAsideView = z.object({
  id: factId,
  because: z.enum(doubtCodes),
  /** What the reason is about, in the sender's own words. */
  about: longText,
  shipment: z.object({ number: shortText, fromGln: shortText }).nullable(),
  source: inboundSource,
  document: sha256,
  events: z.array(longText).max(200),
  eventCount: z.number().int(),
  since: instant,
  settledAt: instant.nullable(),
  /** What two stations of the site say of one item; null where it is about something else. */
  sides: twoSides.nullable(),
})
export type SetAsideView = z.infer<typeof setAsideView>

/** The longest part of a document that crosses at once, in UTF-16 units: escaped as JSON it still fits a frame. */
export const longestDocumentPart = 150_000
/** The most parts of a file that is imported. */
export const mostImportParts = 100

/** One part of a file, in order; the last one has it taken in. */
export const importPart = z
  .object({
    name: z.string().min(1).max(256),
    part: z
      .number()
      .int()
      .min(0)
      .max(mostImportParts - 1),
    parts: z.number().int().min(1).max(mostImportParts),
    text: z.string().max(longestDocumentPart),
  })
  .strict()

/** What came of an import; null until the last part is there. */
export const importOutcome = z.object({
  outcome: z
    .object({
      events: z.number().int(),
      /** Events that said something new. */
      fresh: z.number().int(),
      announced: z.array(shipmentId).max(200),
      announcedCount: z.number().int(),
      setAside: z.number().int(),
    })
    .nullable(),
})
export type ImportOutcome = z.infer<typeof importOutcome>
