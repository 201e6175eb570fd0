import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { EndedUnit, EndingPlan } from '../contents/plan-ending.ts'
import { mostItemsInOneEvent } from './in-slices.ts'
import type { MessageContext, MessageId, MessageType, NewMessage } from './message.ts'
import { messagesForOpenings } from './messages-for-contents.ts'

/** What the events of an ending say besides which items, when and where. */
export type EndingWords = Pick<ObjectEvent, 'bizStep' | 'disposition'> &
  Partial<
    Pick<
      ObjectEvent,
      'bizTransactionList' | 'tallyman:destructionReason' | 'tallyman:decommissionReason' | 'tallyman:marketCountryCode'
    >
  >

type Ended = EndingPlan & { readonly eventTime: Instant }

/**
 * The messages that tell the network that goods ended: first what came out of which container, then ObjectEvent DELETE. A
 * container that ends whole is in one event with everything in it; contents end 1 ms before the container that they were taken
 * out of. What came out of a container that stays says so (`disaggregateFromParent`).
 */
export function messagesForEnding(
  { takenOut, waves, eventTime }: Ended,
  type: MessageType,
  words: EndingWords,
  context: MessageContext,
): readonly NewMessage[] {
  const ended = new Set(waves.flatMap((units) => units.map(({ item }) => item)))
  const outOfOther = new Set(takenOut.flatMap(({ container, items }) => (ended.has(container) ? [] : items)))
  return [
    ...messagesForOpenings(takenOut, (eventTime - 1) as Instant, context),
    ...waves.flatMap((units, wave) => {
      const at = (eventTime + wave) as Instant
      const leaving = units.filter(({ item }) => outOfOther.has(item))
      const others = units.filter(({ item }) => !outOfOther.has(item))
      return [...messagesOf(leaving, true, at), ...messagesOf(others, false, at)]
    }),
  ]

  function messagesOf(units: readonly EndedUnit[], fromParent: boolean, at: Instant): readonly NewMessage[] {
    return wholeInSlices(units).map((items) => ({
      id: context.newId() as MessageId,
      type,
      endpoint: context.endpoint,
      events: [endingEvent(words, items, { at, fromParent, context })],
      items,
    }))
  }
}

/** The items of these units in slices of one event each; a container is never parted from what is in it. */
function wholeInSlices(units: readonly EndedUnit[]): readonly (readonly ItemId[])[] {
  const slices: ItemId[][] = []
  let slice: ItemId[] = []
  for (const { item, inside } of units) {
    if (slice.length > 0 && slice.length + 1 + inside.length > mostItemsInOneEvent) {
      slices.push(slice)
      slice = []
    }
    slice.push(item, ...inside)
  }
  return slice.length === 0 ? slices : [...slices, slice]
}

function endingEvent(
  words: EndingWords,
  items: readonly ItemId[],
  { at, fromParent, context }: { readonly at: Instant; readonly fromParent: boolean; readonly context: MessageContext },
): { readonly id: EventId; readonly body: ObjectEvent } {
  const id = `urn:uuid:${context.newId()}` as EventId
  const here = { id: locationLink(context.site.gln) }
  const body: ObjectEvent = {
    type: 'ObjectEvent',
    eventID: id,
    eventTime: isoUtc(at),
    eventTimeZoneOffset: isoOffset(context.offsetMinutes),
    epcList: items.map(itemLink),
    action: 'DELETE',
    readPoint: here,
    bizLocation: here,
    ...words,
    ...(fromParent ? { 'tallyman:disaggregateFromParent': true } : {}),
  }
  return { id, body }
}
