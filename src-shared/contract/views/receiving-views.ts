import { z } from 'zod'
import { packagingLevels } from '../../domain/items/item.ts'
import { discrepancyKinds, shortReasons } from '../../domain/receiving/discrepancy.ts'
import { shipmentKinds } from '../../domain/shipments/shipment.ts'
import { isGln } from '../../gs1/gln.ts'
import { instant, jobId, shipmentId, shortText } from '../identifiers.ts'
import { itemView } from './item-views.ts'

/** How much of a receipt its screen shows; the sums and counts are of all. */
export const mostReceiptLines = 300
export const mostDiscrepancies = 100
export const mostUnitsToScan = 20

/** How far a receipt is in one product and lot at one level. */
export const receiptLine = z.object({
  level: z.enum(packagingLevels),
  product: shortText.nullable(),
  gtin: shortText.nullable(),
  lot: shortText.nullable(),
  expected: z.number().int(),
  scanned: z.number().int(),
  /** Inside a scanned container, and not scanned itself. */
  inferred: z.number().int(),
})
export type ReceiptLineView = z.infer<typeof receiptLine>

export const receivingProgress = z.object({
  /** Null as long as no scan has found one. */
  shipment: z
    .object({
      id: shipmentId,
      number: shortText,
      kind: z.enum(shipmentKinds),
      fromGln: shortText.nullable(),
      /** False for goods that nobody announced: all of them go on exception hold. */
      announced: z.boolean(),
    })
    .nullable(),
  /** True where this receipt is for what an earlier one of the shipment was short of. */
  isSupplementary: z.boolean(),
  expected: z.number().int(),
  scanned: z.number().int(),
  inferred: z.number().int(),
  lines: z.array(receiptLine).max(mostReceiptLines),
  lineCount: z.number().int(),
  /** Outermost units that nobody has scanned yet, the first of them. */
  toScan: z.array(itemView).max(mostUnitsToScan),
  /** What was found to differ, the newest first. What is short shows in the lines. */
  discrepancies: z
    .array(
      z.object({
        kind: z.enum(discrepancyKinds),
        hold: z.enum(['damaged', 'exception', 'suspect']).nullable(),
        item: itemView.nullable(),
      }),
    )
    .max(mostDiscrepancies),
  discrepancyCount: z.number().int(),
  /** Why the receipt was completed short; null while it is open, and where nothing is short. */
  shortBecause: z.enum(shortReasons).nullable(),
})
export type ReceivingProgress = z.infer<typeof receivingProgress>

export const receivingReceipt = z.object({
  job: jobId,
  received: z.number().int(),
  short: z.number().int(),
  held: z.number().int(),
  messages: z.number().int(),
  finishedAt: instant,
})

/** What a clerk says of goods that nobody announced. */
export const deliveryNote = z
  .object({
    number: z.string().trim().min(1).max(64),
    kind: z.enum(shipmentKinds),
    fromGln: z.string().refine(isGln, 'not a GLN').nullable(),
  })
  .strict()
