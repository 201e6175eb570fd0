import { itemLink, locationLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { trainingSite } from '#training/training-items.ts'
import { trainingPack, trainingPallet, trainingParties } from '#training/training-parties.ts'

/** An event as a sender writes it. */
export type SentEvent = Readonly<Record<string, unknown>>

/** When the goods of these tests left. */
export const leftAt = Date.parse('2026-11-20T12:00:00.000Z') as Instant
export const sender = trainingParties.manufacturer.gln

/** A pack, a case and a pallet by number. */
export const pack = (count: number): ItemId => trainingPack('0952123400002', `TEST${count}`)
export const caseOf = (count: number): ItemId => trainingPack('1952123400002', `CASE${count}`)
export const pallet = (count: number): ItemId => trainingPallet(9000 + count)

let lastId = 0

function event(type: string, hoursBefore: number, members: SentEvent): SentEvent {
  lastId += 1
  return {
    type,
    eventID: `urn:uuid:00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`,
    eventTime: new Date(leftAt - hoursBefore * 3_600_000).toISOString(),
    eventTimeZoneOffset: '+00:00',
    readPoint: { id: locationLink(sender) },
    ...members,
  }
}

/** That these were made, with lot and expiry. */
export function commissioning(
  items: readonly ItemId[],
  lot = 'L1',
  expiry = '2028-06-30',
  members: SentEvent = {},
): SentEvent {
  return event('ObjectEvent', 4, {
    action: 'ADD',
    bizStep: 'commissioning',
    epcList: items.map(itemLink),
    ilmd: { 'cbvmda:lotNumber': lot, 'cbvmda:itemExpirationDate': expiry },
    ...members,
  })
}

/** That these were put into a container. */
export function packing(parent: ItemId, children: readonly ItemId[], members: SentEvent = {}): SentEvent {
  return event('AggregationEvent', 2, {
    action: 'ADD',
    bizStep: 'packing',
    parentID: itemLink(parent),
    childEPCs: children.map(itemLink),
    ...members,
  })
}

/** That these were taken out of a container. */
export function unpacking(parent: ItemId, children: readonly ItemId[], members: SentEvent = {}): SentEvent {
  return packing(parent, children, { action: 'DELETE', bizStep: 'unpacking', ...members })
}

/** That these left for the training site. */
export function shipping(number: string, items: readonly ItemId[], members: SentEvent = {}): SentEvent {
  return event('ObjectEvent', 0, {
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    epcList: items.map(itemLink),
    bizTransactionList: [{ type: 'desadv', bizTransaction: `urn:epcglobal:cbv:bt:${sender}:${number}` }],
    sourceList: [{ type: 'location', source: locationLink(sender) }],
    destinationList: [{ type: 'location', destination: locationLink(trainingSite.gln) }],
    ...members,
  })
}

/** Events as a capture document. */
export function documentOf(events: readonly SentEvent[]): string {
  return JSON.stringify({
    '@context': [
      'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
      { cbvmda: 'urn:epcglobal:cbv:mda:' },
    ],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: new Date(leftAt).toISOString(),
    epcisBody: { eventList: events },
  })
}

/** A pallet of two cases of three packs each, told in the order in which it happened. */
export function smallShipment(number: string, first = 1): readonly SentEvent[] {
  const packs = [0, 1, 2, 3, 4, 5].map((index) => pack(first * 10 + index))
  const cases = [caseOf(first * 10), caseOf(first * 10 + 1)] as const
  return [
    commissioning(packs),
    packing(cases[0], packs.slice(0, 3), { eventTime: new Date(leftAt - 3 * 3_600_000).toISOString() }),
    packing(cases[1], packs.slice(3), { eventTime: new Date(leftAt - 3 * 3_600_000).toISOString() }),
    packing(pallet(first), cases),
    shipping(number, [pallet(first)]),
  ]
}
