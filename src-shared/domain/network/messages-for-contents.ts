import type { AggregationEvent, EventId } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Opening } from '../contents/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

/**
 * The messages that tell the network what came out of which container: AggregationEvent DELETE, bizStep unpacking,
 * disposition in_progress. Each names its container as well as the items, so that it waits for whatever is unsettled
 * about either, and later messages about either wait for it.
 */
export function messagesForOpenings(
  openings: readonly Opening[],
  eventTime: Instant,
  context: MessageContext,
): readonly NewMessage[] {
  return openings.flatMap(({ container, items }) =>
    inSlices(items).map((slice) => ({
      id: context.newId() as MessageId,
      type: 'unpacking' as const,
      endpoint: context.endpoint,
      events: [unpackingEvent(container, slice, eventTime, context)],
      items: [container, ...slice],
    })),
  )
}

function unpackingEvent(
  container: ItemId,
  items: readonly ItemId[],
  eventTime: Instant,
  context: MessageContext,
): { readonly id: EventId; readonly body: AggregationEvent } {
  const id = `urn:uuid:${context.newId()}` as EventId
  const here = { id: locationLink(context.site.gln) }
  const body: AggregationEvent = {
    type: 'AggregationEvent',
    eventID: id,
    eventTime: isoUtc(eventTime),
    eventTimeZoneOffset: isoOffset(context.offsetMinutes),
    parentID: itemLink(container),
    childEPCs: items.map(itemLink),
    action: 'DELETE',
    bizStep: 'unpacking',
    disposition: 'in_progress',
    readPoint: here,
    bizLocation: here,
  }
  return { id, body }
}
