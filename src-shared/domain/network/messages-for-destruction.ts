import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { DestroyedUnit, DestructionFactOf } from '../destruction/facts.ts'
import { mostItemsInOneEvent } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'
import { messagesForOpenings } from './messages-for-contents.ts'

type Executed = DestructionFactOf<'destruction.executed'>

/**
 * The messages that tell the network of a destruction: first what came out of which container, then ObjectEvent DELETE,
 * bizStep destroying, disposition destroyed, with the one reason and the number of the order. A container that ends whole is
 * in one event with everything in it. Contents end 1 ms before the container that they were taken out of.
 */
export function messagesForDestruction(executed: Executed, context: MessageContext): readonly NewMessage[] {
  const { takenOut, waves, eventTime } = executed
  const destroyed = new Set(waves.flatMap((units) => units.map(({ item }) => item)))
  const outOfOther = new Set(takenOut.flatMap(({ container, items }) => (destroyed.has(container) ? [] : items)))
  return [
    ...messagesForOpenings(takenOut, (eventTime - 1) as Instant, context),
    ...waves.flatMap((units, wave) => {
      const at = (eventTime + wave) as Instant
      const leaving = units.filter(({ item }) => outOfOther.has(item))
      const others = units.filter(({ item }) => !outOfOther.has(item))
      return [...messagesOf(leaving, true, at), ...messagesOf(others, false, at)]
    }),
  ]

  function messagesOf(units: readonly DestroyedUnit[], fromParent: boolean, at: Instant): readonly NewMessage[] {
    return wholeInSlices(units).map((items) => ({
      id: context.newId() as MessageId,
      type: 'destroying',
      endpoint: context.endpoint,
      events: [destroyingEvent(executed, items, { at, fromParent, context })],
      items,
    }))
  }
}

/** The items of these units in slices of one event each; a container is never parted from what is in it. */
function wholeInSlices(units: readonly DestroyedUnit[]): readonly (readonly ItemId[])[] {
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

function destroyingEvent(
  { number, reason, market }: Executed,
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
    bizStep: 'destroying',
    disposition: 'destroyed',
    readPoint: here,
    bizLocation: here,
    bizTransactionList: [{ bizTransaction: orderUri(context.site.gln, number) }],
    'tallyman:destructionReason': reason,
    ...(fromParent ? { 'tallyman:disaggregateFromParent': true } : {}),
    ...(market === null ? {} : { 'tallyman:marketCountryCode': market }),
  }
  return { id, body }
}

/** An order by the site that gave it its number (CBV 2.0, section 8.5.2). CBV has no type of paper for it. */
function orderUri(gln: string, number: string): string {
  return `urn:epcglobal:cbv:bt:${gln}:${encodeURIComponent(number)}`
}
