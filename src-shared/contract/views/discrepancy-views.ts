import { z } from 'zod'
import { discrepancyKinds } from '../../domain/receiving/discrepancy.ts'
import type { DiscrepancyId } from '../../domain/receiving/discrepancy-id.ts'
import { instant, jobId, longText, shipmentId, shortText } from '../identifiers.ts'
import { itemView } from './item-views.ts'

/** How many a list shows at most; it says how many there are. */
export const mostListed = 300

export const discrepancyId = z.custom<DiscrepancyId>(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
  'not a discrepancy',
)

/** One thing that receiving found to differ. */
export const discrepancyView = z.object({
  id: discrepancyId,
  job: jobId,
  shipment: shipmentId.nullable(),
  number: shortText.nullable(),
  kind: z.enum(discrepancyKinds),
  item: itemView.nullable(),
  hold: z.enum(['damaged', 'exception', 'suspect']).nullable(),
  /** How many items are missing, for what is short; else 1. */
  items: z.number().int(),
  foundAt: instant,
  foundBy: shortText,
  isOpen: z.boolean(),
  settledAt: instant.nullable(),
  /** What was done about it. */
  note: longText.nullable(),
})
export type DiscrepancyView = z.infer<typeof discrepancyView>

export const discrepancyList = z.object({
  discrepancies: z.array(discrepancyView).max(mostListed),
  inAll: z.number().int(),
})

/** Of a return, what waits for verification. */
export const returnList = z.object({
  returns: z
    .array(
      z.object({
        item: itemView,
        inside: z.number().int(),
        /** A hold that keeps it from being saleable. */
        otherHold: z.enum(['damaged', 'exception', 'suspect']).nullable(),
      }),
    )
    .max(mostListed),
  inAll: z.number().int(),
})
export type ReturnList = z.infer<typeof returnList>
