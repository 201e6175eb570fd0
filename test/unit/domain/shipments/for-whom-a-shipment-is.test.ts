import { expect, test } from 'vitest'
import { destinationOf, shipmentForWhom } from '#shared/domain/shipments/destination.ts'
import { locationLink } from '#shared/gs1/digital-link.ts'
import { pack, shipping } from '#test/support/shipments/announced-events.ts'
import { piecesOf } from '#test/support/shipments/read-pieces.ts'
import { trainingSite } from '#training/training-items.ts'
import { trainingParties } from '#training/training-parties.ts'

const here = trainingSite.gln
const other = trainingParties.otherWarehouse.gln
const company = trainingParties.manufacturer.gln

const urnOf = (gln: string, scheme: string, extension = '') =>
  `urn:epc:id:${scheme}:${gln.slice(0, 7)}.${gln.slice(7, 12)}${extension}`
const to = (...parties: readonly (readonly [type: string, destination: string])[]) => ({
  destinationList: parties.map(([type, destination]) => ({ type, destination })),
})

/** For whom a shipment with these destinations is, where people have said of these parties whether they mean this site. */
function judged(
  destinations: readonly ReturnType<typeof to>[],
  words: Readonly<Record<string, boolean>> = {},
  ofShipment: boolean | null = null,
) {
  const pieces = piecesOf(destinations.map((destination) => shipping('A', [pack(1)], destination)))
  const named = pieces.flatMap((piece) => (piece.kind === 'shipping' ? [destinationOf(piece)] : []))
  const { forWhom, doubt } = shipmentForWhom(named, {
    siteGln: here,
    partyComesHere: (gln) => words[gln] ?? null,
    shipmentComesHere: ofShipment,
  })
  return doubt === null ? forWhom : [forWhom, doubt.code, doubt.about]
}

test.each([
  ['its Digital Link', locationLink(here)],
  ['its Digital Link at another domain, with an extension', `https://example.com/414/${here}/254/dock-7`],
  ['its SGLN', urnOf(here, 'sgln', '.0')],
  ['its SGLN with an extension', urnOf(here, 'sgln', '.dock-7')],
])('a place that is this site by %s is here', (_how, uri) => {
  expect(judged([to(['location', uri])])).toBe('here')
  expect(judged([to(['urn:epcglobal:cbv:sdt:location', uri], ['owning_party', locationLink(company)])])).toBe('here')
})

test('another place is elsewhere, whatever parties are named and whatever is known of them', () => {
  const there = to(['location', locationLink(other)], ['possessing_party', locationLink(here)])
  expect(judged([there], { [company]: true })).toBe('elsewhere')
})

test.each([
  ['PGLN', urnOf(company, 'pgln')],
  ['Digital Link of a party', `https://id.gs1.org/417/${company}`],
])('the company by its %s is doubtful until somebody says whether it means this site', (_how, uri) => {
  const company1 = to(['possessing_party', uri])
  expect(judged([company1])).toEqual(['unclear', 'DESTINATION_UNCLEAR', company])
  expect(judged([company1], { [company]: true })).toBe('here')
  expect(judged([company1], { [company]: false })).toBe('elsewhere')
})

test('this site as a party is here; who owns the goods does not count where somebody else will have them', () => {
  expect(judged([to(['possessing_party', `https://id.gs1.org/417/${here}`])])).toBe('here')
  expect(judged([to(['owning_party', `https://id.gs1.org/417/${here}`])])).toBe('here')
  const atOther = to(['owning_party', locationLink(here)], ['possessing_party', locationLink(other)])
  expect(judged([atOther], { [other]: false })).toBe('elsewhere')
})

test('no destination at all, or one that names no GLN, is doubtful until somebody says it of this shipment', () => {
  for (const nobody of [
    to(),
    to(['location', 'https://example.com/our-dock']),
    to(['location', `${locationLink(here)}9`]),
  ]) {
    expect(judged([nobody])).toEqual(['unclear', 'DESTINATION_UNCLEAR', ''])
    expect(judged([nobody], {}, true)).toBe('here')
    expect(judged([nobody], {}, false)).toBe('elsewhere')
  }
})

test('a shipment of which one part comes here and another goes elsewhere contradicts itself; what is unclear goes with what is here', () => {
  const at = (gln: string) => to(['location', locationLink(gln)])
  expect(judged([at(here), at(other)])).toEqual(['here', 'WRONG_DESTINATION', other])
  expect(judged([at(here), to()])).toBe('here')
  expect(judged([at(other), to()])).toEqual(['unclear', 'DESTINATION_UNCLEAR', ''])
})
