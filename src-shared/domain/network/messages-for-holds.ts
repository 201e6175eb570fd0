import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { HoldFact } from '../holds/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, MessageType, NewMessage } from './message.ts'

type Telling = Pick<ObjectEvent, 'bizStep' | 'disposition' | 'tallyman:hold' | 'tallyman:reason'>

/**
 * The messages that tell the network of holds, all ours: put on hold is ObjectEvent OBSERVE, holding, non_sellable_other;
 * turned into damage is inspecting, damaged; lifted is inspecting, conformant (CBV 2.0, sections 7.1 and 7.2). What another
 * hold stays on is not conformant: of that nothing is told. Items nobody announced go in messages of their own.
 */
export function messagesForHolds(fact: HoldFact, context: MessageContext): readonly NewMessage[] {
  const { eventTime, reason } = fact
  switch (fact.kind) {
    case 'holds.put': {
      const unknown = new Set(fact.unknown)
      const telling = onHold(fact.hold, reason)
      return [
        ...told(
          'hold',
          fact.items.filter((item) => !unknown.has(item)),
          eventTime,
          telling,
          context,
        ),
        ...told('hold', fact.unknown, eventTime, telling, context),
      ]
    }
    case 'holds.moved':
      return told(fact.to === 'damaged' ? 'damage' : 'hold', fact.items, eventTime, onHold(fact.to, reason), context)
    case 'holds.lifted': {
      const stillHeld = new Set(fact.stillHeld)
      const free = fact.items.filter((item) => !stillHeld.has(item))
      const telling: Telling = { bizStep: 'inspecting', disposition: 'conformant', 'tallyman:reason': reason }
      return told('liftedHold', free, eventTime, telling, context)
    }
  }
}

function onHold(hold: 'damaged' | 'exception' | 'suspect', reason: string): Telling {
  return {
    bizStep: hold === 'damaged' ? 'inspecting' : 'holding',
    disposition: hold === 'damaged' ? 'damaged' : 'non_sellable_other',
    'tallyman:hold': hold,
    'tallyman:reason': reason,
  }
}

function told(
  type: MessageType,
  items: readonly ItemId[],
  eventTime: Instant,
  telling: Telling,
  context: MessageContext,
): readonly NewMessage[] {
  const here = { id: locationLink(context.site.gln) }
  return inSlices(items).map((slice) => {
    const messageId = context.newId() as MessageId
    const id = `urn:uuid:${context.newId()}` as EventId
    const body: ObjectEvent = {
      type: 'ObjectEvent',
      eventID: id,
      eventTime: isoUtc(eventTime),
      eventTimeZoneOffset: isoOffset(context.offsetMinutes),
      epcList: slice.map(itemLink),
      action: 'OBSERVE',
      readPoint: here,
      bizLocation: here,
      ...telling,
    }
    return { id: messageId, type, endpoint: context.endpoint, events: [{ id, body }], items: slice }
  })
}
