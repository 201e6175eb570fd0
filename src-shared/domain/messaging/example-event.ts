import { closingMembers } from '../../epcis/closing-event.ts'
import type { ClosedBatch, Closing } from '../../epcis/closing-event.ts'
import type { AggregationEvent, EpcisEvent, EventId } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { ClockReading } from '../../kernel/time.ts'
import type { NetworkMessage } from './network-message.ts'

type Words = Pick<AggregationEvent, 'action' | 'bizStep' | 'disposition'> & { readonly isAggregation?: true }

/** What the event of each message says (the same words as the real one); null where this version makes no such event. */
const wordsOf: Readonly<Record<Exclude<NetworkMessage, Closing>, Words | null>> = {
  commission: { action: 'ADD', bizStep: 'commissioning', disposition: 'active' },
  aggregation: { action: 'ADD', bizStep: 'packing', disposition: 'in_progress', isAggregation: true },
  disaggregation: { action: 'DELETE', bizStep: 'unpacking', disposition: 'in_progress', isAggregation: true },
  receipt: { action: 'OBSERVE', bizStep: 'receiving', disposition: 'in_progress' },
  status: { action: 'OBSERVE', bizStep: 'inspecting', disposition: 'damaged' },
  sample: { action: 'OBSERVE', bizStep: 'sampling', disposition: 'non_sellable_other' },
  decommission: { action: 'DELETE', bizStep: 'decommissioning', disposition: 'inactive' },
  destroy: { action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' },
  shipment: null,
  countryClearance: null,
  processingResponse: null,
  correction: null,
}

const gtin = '09521234567899'

const batch: ClosedBatch = {
  set: 'commission',
  lot: 'TRY-1',
  expiry: '2030-12-31',
  levels: [{ level: 'EA', commissioned: 1, packed: 0, decommissioned: 0, destroyed: 0 }],
}

/**
 * An event such as a message would carry, about made-up goods of the GS1 demonstration prefix 952 and marked as a try-out;
 * null for a message that this version makes no event of its own for.
 */
export function exampleEvent(
  message: NetworkMessage,
  { gln, clock, newId }: { readonly gln: string; readonly clock: ClockReading; readonly newId: () => string },
): EpcisEvent | null {
  const serial = newId().replaceAll('-', '').slice(-16).toUpperCase()
  const pack = itemLink(`01/${gtin}/21/TRY-${serial}` as ItemId)
  const here = { id: locationLink(gln) }
  const common = {
    eventID: `urn:uuid:${newId()}` as EventId,
    eventTime: isoUtc(clock.at),
    eventTimeZoneOffset: isoOffset(clock.offsetMinutes),
    readPoint: here,
    bizLocation: here,
    'tallyman:tryOut': true,
  } as const
  if (message === 'endOfBatch' || message === 'productRelease')
    return { type: 'ObjectEvent', ...common, ...closingMembers(message, batch, [{ gtin, quantity: 1 }]) }
  const words = wordsOf[message]
  if (words === null) return null
  const { isAggregation, ...said } = words
  return isAggregation === true
    ? {
        type: 'AggregationEvent',
        ...common,
        ...said,
        parentID: itemLink('00/195212340000000041' as ItemId),
        childEPCs: [pack],
      }
    : { type: 'ObjectEvent', ...common, ...said, epcList: [pack] }
}
