import { itemLink, locationLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { trainingSite } from './training-items.ts'
import { trainingShipments, withContents } from './training-shipments.ts'
import type { Load, TrainingShipment } from './training-shipments.ts'

type Event = { readonly [member: string]: Json }

/** No UUID that a station makes begins like this. */
const idPrefix = 'urn:uuid:7a11e000-0000-4000-8000-'

const hour = 3_600_000
const day = 24 * hour

/**
 * What the senders of the training shipments captured before they left: commissioning with lot and expiry, packing from the
 * inside out, shipping with number, sources and destinations. The same for the same instant, all of it before that instant.
 */
export function trainingShipmentEvents(now: Instant): readonly Event[] {
  let count = 0
  const newId = () => {
    count += 1
    return `${idPrefix}${String(count).padStart(12, '0')}`
  }
  return trainingShipments.flatMap((shipment) => eventsOf(shipment, now, newId))
}

/** Whether the practice network held the event with this id before any station sent anything. */
export function isFirstEvent(eventId: string): boolean {
  return eventId.startsWith(idPrefix)
}

/** The JSON-LD context of those events: lot and expiry stand under GS1's own prefix. */
export const trainingEventContext: Json = [
  'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  { cbvmda: 'urn:epcglobal:cbv:mda:' },
]

function eventsOf(shipment: TrainingShipment, now: Instant, newId: () => string): readonly Event[] {
  const { lot, daysToExpiry, loads, extra } = shipment
  const event = (type: string, hoursAgo: number, members: Event): Event => ({
    type,
    eventID: newId(),
    eventTime: isoUtc((now - hoursAgo * hour) as Instant),
    eventTimeZoneOffset: '+00:00',
    readPoint: { id: locationLink(shipment.from.gln) },
    ...members,
  })
  const packs = loads.flatMap(innermost)
  const containers = loads.flatMap(withContents).filter((item) => !packs.includes(item))
  const expiry = new Date(now + daysToExpiry * day).toISOString().slice(0, 10)
  const commission = (items: readonly ItemId[], ilmd: Event) =>
    event('ObjectEvent', 30, {
      action: 'ADD',
      bizStep: 'commissioning',
      disposition: 'active',
      epcList: links(items),
      ...ilmd,
    })
  const pack = ({ id, holds }: Load, hoursAgo: number) =>
    event('AggregationEvent', hoursAgo, {
      action: 'ADD',
      bizStep: 'packing',
      disposition: 'in_progress',
      parentID: itemLink(id),
      childEPCs: links(holds.map((load) => load.id)),
    })
  const inner = loads.flatMap(({ holds }) => holds).filter(({ holds }) => holds.length > 0)
  return [
    commission([...packs, ...extra], { ilmd: { 'cbvmda:lotNumber': lot, 'cbvmda:itemExpirationDate': expiry } }),
    ...(containers.length === 0 ? [] : [commission(containers, {})]),
    ...inner.map((load) => pack(load, 28)),
    ...loads.filter(({ holds }) => holds.length > 0).map((load) => pack(load, 26)),
    event('ObjectEvent', 24, {
      action: 'OBSERVE',
      bizStep: 'shipping',
      disposition: 'in_transit',
      epcList: links(loads.map(({ id }) => id)),
      bizTransactionList: papersOf(shipment),
      sourceList: [
        { type: 'owning_party', source: partyLink(shipment.fromOwner.gln) },
        { type: 'location', source: locationLink(shipment.from.gln) },
      ],
      destinationList: [
        { type: 'owning_party', destination: partyLink(shipment.toOwner.gln) },
        { type: 'location', destination: locationLink(trainingSite.gln) },
      ],
    }),
  ]
}

function papersOf({ number, kind, from }: TrainingShipment): Json {
  const bizTransaction = `urn:epcglobal:cbv:bt:${from.gln}:${number}`
  return [{ type: kind === 'return' ? 'rma' : 'desadv', bizTransaction }]
}

function innermost(load: Load): readonly ItemId[] {
  return load.holds.length === 0 ? [load.id] : load.holds.flatMap(innermost)
}

function links(items: readonly ItemId[]): readonly string[] {
  return items.map(itemLink)
}

function partyLink(gln: string): string {
  return `https://id.gs1.org/417/${gln}`
}
