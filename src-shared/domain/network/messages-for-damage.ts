import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { DamageFact } from '../damage/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

/**
 * The messages that tell the network of a finished damage job: ObjectEvent OBSERVE, bizStep inspecting,
 * disposition damaged. Items nobody announced go in messages of their own, so that a network
 * which refuses them does not refuse the known ones with them.
 */
export function messagesForDamage(finished: DamageFact, context: MessageContext): readonly NewMessage[] {
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
  context: MessageContext,
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
