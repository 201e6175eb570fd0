import type { AggregationEvent, EpcisEvent, EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ContentsFactOf, Opening } from '../contents/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, MessageType, NewMessage } from './message.ts'

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
    inSlices(items).map((slice) =>
      messageOf('unpacking', [container, ...slice], context, (eventID) =>
        aggregation(container, slice, { eventID, eventTime, context, action: 'DELETE', bizStep: 'unpacking' }),
      ),
    ),
  )
}

/**
 * The messages that tell the network what was packed: what left another container for it, then that a new container exists
 * (ObjectEvent ADD, commissioning, active), then what is in it (AggregationEvent ADD, packing, in_progress). Each names the
 * container or items it shares with the one before, so they arrive in this order.
 */
export function messagesForPacking(
  { container, newContainer, items, movedFrom, eventTime }: ContentsFactOf<'contents.packed'>,
  context: MessageContext,
): readonly NewMessage[] {
  const before = (eventTime - 1) as Instant
  const commissioned =
    newContainer === null
      ? []
      : [
          messageOf('commissioning', [container], context, (eventID) =>
            commissioning(container, { eventID, eventTime: before, context }),
          ),
        ]
  const packed = inSlices(items).map((slice) =>
    messageOf('packing', [container, ...slice], context, (eventID) =>
      aggregation(container, slice, { eventID, eventTime, context, action: 'ADD', bizStep: 'packing' }),
    ),
  )
  return [...messagesForOpenings(movedFrom, before, context), ...commissioned, ...packed]
}

function messageOf(
  type: MessageType,
  items: readonly ItemId[],
  context: MessageContext,
  eventOf: (id: EventId) => EpcisEvent,
): NewMessage {
  const messageId = context.newId() as MessageId
  const id = `urn:uuid:${context.newId()}` as EventId
  return { id: messageId, type, endpoint: context.endpoint, events: [{ id, body: eventOf(id) }], items }
}

type EventFrame = { readonly eventID: EventId; readonly eventTime: Instant; readonly context: MessageContext }

function aggregation(
  container: ItemId,
  items: readonly ItemId[],
  { action, bizStep, ...frame }: EventFrame & Pick<AggregationEvent, 'action' | 'bizStep'>,
): AggregationEvent {
  return {
    type: 'AggregationEvent',
    ...whenItWas(frame),
    parentID: itemLink(container),
    childEPCs: items.map(itemLink),
    action,
    bizStep,
    disposition: 'in_progress',
    ...whereItWas(frame),
  }
}

function commissioning(container: ItemId, frame: EventFrame): ObjectEvent {
  return {
    type: 'ObjectEvent',
    ...whenItWas(frame),
    epcList: [itemLink(container)],
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    ...whereItWas(frame),
  }
}

function whenItWas({ eventID, eventTime, context }: EventFrame) {
  return { eventID, eventTime: isoUtc(eventTime), eventTimeZoneOffset: isoOffset(context.offsetMinutes) }
}

function whereItWas({ context }: EventFrame) {
  const here = { id: locationLink(context.site.gln) }
  return { readPoint: here, bizLocation: here }
}
