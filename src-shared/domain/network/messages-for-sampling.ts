import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { SamplingFact } from '../sampling/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

/**
 * The messages that tell the network which packs were taken as samples: ObjectEvent OBSERVE, bizStep sampling, disposition
 * non_sellable_other. Ours: no page that we could read gives the values of TraceLink's Take Product Sample. Why and for
 * whom stands in members under our own prefix.
 */
export function messagesForSamples(sampled: SamplingFact, context: MessageContext): readonly NewMessage[] {
  return inSlices(sampled.items).map((items) => ({
    id: context.newId() as MessageId,
    type: 'sampling',
    endpoint: context.endpoint,
    events: [samplingEvent(sampled, items, context)],
    items,
  }))
}

function samplingEvent(
  { eventTime, reason, description, reasonCode, party }: SamplingFact,
  items: readonly ItemId[],
  context: MessageContext,
): { readonly id: EventId; readonly body: ObjectEvent } {
  const id = `urn:uuid:${context.newId()}` as EventId
  const here = { id: locationLink(context.site.gln) }
  const body: ObjectEvent = {
    type: 'ObjectEvent',
    eventID: id,
    eventTime: isoUtc(eventTime),
    eventTimeZoneOffset: isoOffset(context.offsetMinutes),
    epcList: items.map(itemLink),
    action: 'OBSERVE',
    bizStep: 'sampling',
    disposition: 'non_sellable_other',
    readPoint: here,
    bizLocation: here,
    'tallyman:sampleReason': reason,
    ...(description === null ? {} : { 'tallyman:sampleDescription': description }),
    ...(reasonCode === null ? {} : { 'tallyman:sampleReasonCode': reasonCode }),
    ...(party === null ? {} : { 'tallyman:sampleParty': party }),
  }
  return { id, body }
}
