import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { ReceivingFactOf } from '../receiving/facts.ts'
import { inSlices } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

type Completed = ReceivingFactOf<'receiving.completed'>

/**
 * The messages that tell the network what came in: ObjectEvent OBSERVE, bizStep receiving, disposition in_progress, with
 * the outermost units and the sender's document. Each message is about the contents of its units too, so that whatever
 * is told of them later waits for it. Nothing is told where nothing of the shipment came.
 */
export function messagesForReceipt(completed: Completed, context: MessageContext): readonly NewMessage[] {
  return inSlices(completed.units).map((units) => ({
    id: context.newId() as MessageId,
    type: 'receiving',
    endpoint: context.endpoint,
    events: [
      receivingEvent(
        completed,
        units.map(({ item }) => item),
        context,
      ),
    ],
    items: units.flatMap(({ item, inside }) => [item, ...inside]),
  }))
}

function receivingEvent(
  { eventTime, shipment }: Completed,
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
    bizStep: 'receiving',
    disposition: 'in_progress',
    readPoint: here,
    bizLocation: here,
    bizTransactionList: [
      { type: shipment.kind === 'return' ? 'rma' : 'desadv', bizTransaction: documentUri(shipment, context) },
    ],
  }
  return { id, body }
}

/**
 * A document by whoever gave it its number (CBV 2.0, section 8.5.2: `urn:epcglobal:cbv:bt:GLN:number`); one whose sender
 * nobody knows is kept by this site under its number.
 */
function documentUri({ fromGln, number }: Completed['shipment'], { site }: MessageContext): string {
  return `urn:epcglobal:cbv:bt:${fromGln ?? site.gln}:${encodeURIComponent(number)}`
}
