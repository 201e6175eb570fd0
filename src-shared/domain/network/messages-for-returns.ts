import type { EventId } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { ReturnsFact } from '../returns/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

/**
 * The messages that tell the network what verifying returned goods came to. Ours: TraceLink describes none. ObjectEvent
 * OBSERVE, bizStep inspecting, disposition conformant for saleable goods and non_conformant for the others (CBV 2.0,
 * sections 7.1 and 7.2). What is inside goes with its container.
 */
export function messagesForReturns(verified: ReturnsFact, context: MessageContext): readonly NewMessage[] {
  return inSlices(verified.items).map((items): NewMessage => {
    const id = `urn:uuid:${context.newId()}` as EventId
    const here = { id: locationLink(context.site.gln) }
    return {
      id: context.newId() as MessageId,
      type: 'inspection',
      endpoint: context.endpoint,
      events: [
        {
          id,
          body: {
            type: 'ObjectEvent',
            eventID: id,
            eventTime: isoUtc(verified.eventTime),
            eventTimeZoneOffset: isoOffset(context.offsetMinutes),
            epcList: items.map(itemLink),
            action: 'OBSERVE',
            bizStep: 'inspecting',
            disposition: verified.outcome === 'saleable' ? 'conformant' : 'non_conformant',
            readPoint: here,
            bizLocation: here,
          },
        },
      ],
      items: [...items, ...verified.inside],
    }
  })
}
