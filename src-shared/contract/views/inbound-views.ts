import { z } from 'zod'
import { deedKinds } from '../../epcis/station-deed.ts'
import { availabilities } from '../../domain/items/item.ts'
import { instant, itemId, jobId, longText, shortText } from '../identifiers.ts'
import { itemView } from './item-views.ts'

/** A shipment that others announced to others, by one of its shipping events: nothing of it is expected here. */
export const shipmentForOthers = z.object({
  event: longText,
  number: shortText,
  fromGln: shortText,
  /** Null where a person said it of one that names nobody. */
  toGln: shortText.nullable(),
  shippedAt: instant,
  document: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether a person's word made it so, and another may make it come here. */
  isByWord: z.boolean(),
})
export type ShipmentForOthers = z.infer<typeof shipmentForOthers>

/** An event that came and changes nothing here: of a kind that nobody here follows, or other content under an id of ours. */
export const otherEvent = z.object({
  event: longText,
  keptAt: instant,
  type: shortText,
  step: shortText,
  isOwn: z.boolean(),
})
export type OtherEvent = z.infer<typeof otherEvent>

/** A page of what came in and was not for this site, or is not followed here; with how much there is of each. */
export const cameInPage = z.object({
  shipments: z.array(shipmentForOthers).max(200),
  shipmentCount: z.number().int(),
  events: z.array(otherEvent).max(200),
  eventCount: z.number().int(),
})
export type CameInPage = z.infer<typeof cameInPage>

/** One event as it came, with the document that it came in; null for what was kept before documents were. */
export const keptEvent = z.object({
  event: longText,
  keptAt: instant,
  /** The event alone, cut where it is very long; the document has all of it. */
  text: z.string(),
  isCut: z.boolean(),
  document: z.string().nullable(),
})
export type KeptEvent = z.infer<typeof keptEvent>

/** What two stations of the site say of one item that can not both be true. */
export const twoSides = z.object({
  item: itemView,
  there: z.object({ did: z.enum(deedKinds), at: instant, container: itemId.nullable(), items: z.number().int() }),
  /** As it stands now; null where this station does not know the item. */
  here: z
    .object({
      lifecycle: z.enum(['commissioned', 'decommissioned', 'destroyed']),
      availability: z.enum(availabilities),
      parent: itemId.nullable(),
      lastEventAt: instant,
      claimedBy: jobId.nullable(),
    })
    .nullable(),
})
export type TwoSides = z.infer<typeof twoSides>
