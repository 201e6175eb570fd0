import type { TwoSides } from '#shared/contract/views/inbound-views.ts'
import { readStationEvent } from '#shared/epcis/read-station-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { SetAsideEntry } from '#service/persistence/set-aside.ts'
import { itemView } from '../look-up/item-view.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What the other station says of the item, and how the item stands here; null where what was set aside is no contradiction of two stations. */
export function twoSidesOf(desk: RecordDesk, { because, events }: SetAsideEntry): TwoSides | null {
  const [event] = events
  const body = event === undefined ? null : desk.foreignEvents.contradictingBody(event)
  const siteGln = desk.site.site()?.gln
  if (body === null || event === undefined || siteGln === undefined || !isItem(because.about)) return null
  // It could be read when it came; nothing lies in the future any more.
  const latest = Number.MAX_SAFE_INTEGER as Instant
  const read = readStationEvent(JSON.parse(body), { event, siteGln, latest })
  if (!read.ok || read.value === null) return null
  const { did, at, container, items } = read.value
  const known = desk.items.find(because.about)
  return {
    item: itemView(desk, because.about, null),
    there: { did, at, container, items: items.length },
    here: known.kind === 'unknown' ? null : standing(known),
  }
}

function standing({
  lifecycle,
  availability,
  parent,
  lastEventAt,
  claimedBy,
}: NonNullable<TwoSides['here']>): TwoSides['here'] {
  return { lifecycle, availability, parent, lastEventAt, claimedBy }
}

function isItem(about: string): about is ItemId {
  return parseItemId(about).ok
}
