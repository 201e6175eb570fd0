import type { EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { ClockReading, Instant } from '../../kernel/time.ts'
import type { DamageReason } from '../damage/reasons.ts'
import type { Site } from '../site/site.ts'
import type { EndpointId, MessageId, NewMessage } from './message.ts'

/** An item of a finished damage job, as far as its event needs it. */
export type DamagedItem = {
  readonly id: ItemId
  readonly known: boolean
  readonly lastEventAt: Instant | null
}

/**
 * How many items one event lists at most. At about 60 bytes an item an event stays near 30 kB, well under the
 * smallest document limit we know of in real repositories (100,000 bytes).
 */
export const mostItemsInOneEvent = 500

/**
 * The messages that tell the network of a finished damage job: ObjectEvent OBSERVE, bizStep inspecting,
 * disposition damaged. Items nobody announced go in messages of their own, so that a network
 * which refuses them does not refuse the known ones with them.
 */
export function messagesForDamage(act: {
  readonly items: readonly DamagedItem[]
  readonly reason: DamageReason
  readonly site: Pick<Site, 'gln'>
  readonly endpoint: EndpointId
  readonly clock: ClockReading
  readonly newId: () => string
}): readonly NewMessage[] {
  const known = act.items.filter((item) => item.known)
  const unknown = act.items.filter((item) => !item.known)
  return [...inSlices(known), ...inSlices(unknown)].map((items) => ({
    id: act.newId() as MessageId,
    type: 'damage',
    endpoint: act.endpoint,
    events: [damageEvent(act, items)],
    items: items.map((item) => item.id),
  }))
}

function damageEvent(
  act: Parameters<typeof messagesForDamage>[0],
  items: readonly DamagedItem[],
): { readonly id: EventId; readonly body: ObjectEvent } {
  const id = `urn:uuid:${act.newId()}` as EventId
  const here = { id: locationLink(act.site.gln) }
  const body: ObjectEvent = {
    type: 'ObjectEvent',
    eventID: id,
    eventTime: isoUtc(eventTime(act.clock.at, items)),
    eventTimeZoneOffset: isoOffset(act.clock.offsetMinutes),
    epcList: items.map((item) => itemLink(item.id)),
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'damaged',
    readPoint: here,
    bizLocation: here,
    'tallyman:damageReason': act.reason,
  }
  return { id, body }
}

/** The clock as read, or 1 ms after the last event of the items where a partner's clock ran ahead (within the site's tolerance). */
function eventTime(now: Instant, items: readonly DamagedItem[]): Instant {
  return items.reduce((time, item) => (item.lastEventAt !== null && item.lastEventAt >= time ? ((item.lastEventAt + 1) as Instant) : time), now)
}

function inSlices(items: readonly DamagedItem[]): readonly (readonly DamagedItem[])[] {
  const slices: (readonly DamagedItem[])[] = []
  for (let from = 0; from < items.length; from += mostItemsInOneEvent) slices.push(items.slice(from, from + mostItemsInOneEvent))
  return slices
}
