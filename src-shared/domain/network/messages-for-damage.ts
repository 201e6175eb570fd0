import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { DamageFactOf } from '../damage/facts.ts'
import type { ContentsFinding } from '../damage/findings.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

/**
 * The messages that tell the network of a finished damage job: ObjectEvent OBSERVE, bizStep inspecting,
 * disposition damaged. Items nobody announced go in messages of their own, so that a network
 * which refuses them does not refuse the known ones with them.
 */
export function messagesForDamage(
  finished: DamageFactOf<'damage.finished'>,
  context: MessageContext,
): readonly NewMessage[] {
  const known = finished.items.filter((item) => item.known).map((item) => item.id)
  const unknown = finished.items.filter((item) => !item.known).map((item) => item.id)
  return [...inSlices(known), ...inSlices(unknown)].map((items) =>
    messageOf(items, { ...finished, ...saysOf.damaged }, context),
  )
}

/**
 * The messages about damaged containers that stay whole. Each lists the container and all of its contents, because a
 * disposition is of the items an event lists and of no others: damaged contents as above, contents to be inspected as
 * bizStep holding, disposition non_sellable_other (ours).
 */
export function messagesForContainers(
  found: DamageFactOf<'damage.containers-found'>,
  context: MessageContext,
): readonly NewMessage[] {
  return found.containers.flatMap(({ container, contents, inside }) =>
    inSlices([container, ...inside]).map((items) => messageOf(items, { ...found, ...saysOf[contents] }, context)),
  )
}

type Says = Pick<ObjectEvent, 'bizStep' | 'disposition'>

const saysOf: Readonly<Record<ContentsFinding, Says>> = {
  damaged: { bizStep: 'inspecting', disposition: 'damaged' },
  toInspect: { bizStep: 'holding', disposition: 'non_sellable_other' },
}

function messageOf(
  items: readonly ItemId[],
  said: Pick<DamageFactOf<'damage.finished'>, 'eventTime' | 'reason'> & Says,
  context: MessageContext,
): NewMessage {
  const messageId = context.newId() as MessageId
  const id = `urn:uuid:${context.newId()}` as EventId
  const here = { id: locationLink(context.site.gln) }
  const body: ObjectEvent = {
    type: 'ObjectEvent',
    eventID: id,
    eventTime: isoUtc(said.eventTime),
    eventTimeZoneOffset: isoOffset(context.offsetMinutes),
    epcList: items.map(itemLink),
    action: 'OBSERVE',
    bizStep: said.bizStep,
    disposition: said.disposition,
    readPoint: here,
    bizLocation: here,
    'tallyman:damageReason': said.reason,
  }
  return { id: messageId, type: 'damage', endpoint: context.endpoint, events: [{ id, body }], items }
}
