import { z } from 'zod'

/** The most items that one event may list: twice the largest container we build for. */
export const mostItemsOfOneEvent = 100_000

const uri = z.string().min(1).max(2048)
const dateTime = z
  .string()
  .max(64)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i)
  .refine((text) => !Number.isNaN(Date.parse(text)))
const place = z.object({ id: uri })
const things = z.array(uri).max(mostItemsOfOneEvent)
const classes = z.array(z.unknown())

/**
 * An event as far as a shipment needs it. Other members are passed over, whatever they are: what we do not use cannot be wrong.
 * Every text and list is bounded.
 */
export const inboundEvent = z.object({
  type: z.enum(['ObjectEvent', 'AggregationEvent']),
  eventID: uri.nullish(),
  eventTime: dateTime,
  action: z.enum(['ADD', 'OBSERVE', 'DELETE']),
  bizStep: uri,
  disposition: uri.nullish(),
  readPoint: place.nullish(),
  bizLocation: place.nullish(),
  parentID: uri.nullish(),
  epcList: things.nullish(),
  childEPCs: things.nullish(),
  quantityList: classes.nullish(),
  childQuantityList: classes.nullish(),
  bizTransactionList: z
    .array(z.object({ type: uri.nullish(), bizTransaction: uri }))
    .max(100)
    .nullish(),
  sourceList: z
    .array(z.object({ type: uri, source: uri }))
    .max(20)
    .nullish(),
  destinationList: z
    .array(z.object({ type: uri, destination: uri }))
    .max(20)
    .nullish(),
  ilmd: z.record(z.string(), z.unknown()).nullish(),
  errorDeclaration: z.unknown().optional(),
})
export type InboundEvent = z.infer<typeof inboundEvent>

/** How many things an event claims to list, before anything else is looked at. */
export function claimedItems(event: object): number {
  return ['epcList', 'childEPCs'].reduce((sum, member) => {
    const list: unknown = Reflect.get(event, member)
    return sum + (Array.isArray(list) ? list.length : 0)
  }, 0)
}
