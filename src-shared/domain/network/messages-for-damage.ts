import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { DamageFact } from '../damage/facts.ts'
import type { Site } from '../site/site.ts'
import type { EndpointId, MessageId, NewMessage } from './message.ts'

/** Where the act took place and where its messages go. */
export type DamageMessageContext = {
  readonly site: Pick<Site, 'gln'>
  readonly endpoint: EndpointId
  /** Minutes east of UTC on the station's wall clock. */
  readonly offsetMinutes: number
  /** Gives a new UUID at each call. */
  readonly newId: () => string
}

/**
 * How many items one event lists at most. At about 60 bytes an item an event stays near 30 kB, well under the
 * smallest document limit we know of in real repositories (100,000 bytes).
 */
export const mostItemsInOneEvent = 500

/**
 * The messages that tell the network of a finished damage job: ObjectEvent OBSERVE, bizStep inspecting,
 * disposition damaged. Items nobody announced go in messages of their own, so that a network
 * which refuses them does not refuse the known ones with them.
 */
export function messagesForDamage(finished: DamageFact, context: DamageMessageContext): readonly NewMessage[] {
  const known = finished.items.filter((item) => item.known).map((item) => item.id)
  const unknown = finished.items.filter((item) => !item.known).map((item) => item.id)
  return [...inSlices(known), ...inSlices(unknown)].map((items) => ({
    id: context.newId() as MessageId,
    type: 'damage',
    endpoint: context.endpoint,
    events: [damageEvent(finished, items, context)],
    items,
  }))
}

function damageEvent(
  finished: DamageFact,
  items: readonly ItemId[],
  context: DamageMessageContext,
): { readonly id: EventId; readonly body: ObjectEvent } {
  const id = `urn:uuid:${context.newId()}` as EventId
  const here = { id: locationLink(context.site.gln) }
  const body: ObjectEvent = {
    type: 'ObjectEvent',
    eventID: id,
    eventTime: isoUtc(finished.eventTime),
    eventTimeZoneOffset: isoOffset(context.offsetMinutes),
    epcList: items.map(itemLink),
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'damaged',
    readPoint: here,
    bizLocation: here,
    'tallyman:damageReason': finished.reason,
  }
  return { id, body }
}

function inSlices(items: readonly ItemId[]): readonly (readonly ItemId[])[] {
  const slices: (readonly ItemId[])[] = []
  for (let from = 0; from < items.length; from += mostItemsInOneEvent)
    slices.push(items.slice(from, from + mostItemsInOneEvent))
  return slices
}
