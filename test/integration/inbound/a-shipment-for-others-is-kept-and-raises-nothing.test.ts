import { expect, test } from 'vitest'
import { putTogether } from '#service/application/receiving/put-together.ts'
import { locationLink } from '#shared/gs1/digital-link.ts'
import { pallet, sender, shipping, smallShipment } from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { captured, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { trainingParties } from '#training/training-parties.ts'

const company = trainingParties.otherWarehouse.gln
const name = { number: 'DN-1', fromGln: sender }

/** A small shipment that is addressed as the test says. */
const addressed = (type: string, destination: string | null, number = 'DN-1', first = 1): readonly SentEvent[] => [
  ...smallShipment(number, first).slice(0, -1),
  shipping(number, [pallet(first)], { destinationList: destination === null ? [] : [{ type, destination }] }),
]

async function pulledAll(events: readonly SentEvent[]) {
  const network = await networkUnderTest()
  const opened = receivingDesk()
  await captured(network, events)
  expect(await pulledFrom(network.url, opened.desk)).toEqual({ kind: 'done' })
  return { network, ...opened }
}

test('a shipment to another site, or from this one, is no shipment here, and nobody is asked; it is kept and can be found', async () => {
  const { desk, facts } = await pulledAll([
    ...addressed('location', locationLink(company)),
    ...addressed('location', locationLink(company), 'DN-2', 20),
  ])
  expect([facts('shipment.announced'), facts('inbound.set-aside'), desk.setAside.open(10)]).toEqual([0, 0, []])
  expect([desk.shipments.page(0, 10), desk.items.find(pallet(1)).kind]).toEqual([[], 'unknown'])
  expect(desk.inboundSearch.shipmentsForOthers(0, 10)).toMatchObject([
    { number: 'DN-2', fromGln: sender, toGln: company },
    { number: 'DN-1', fromGln: sender, toGln: company },
  ])
})

test('one that names the company alone waits for a person; their word counts for everything addressed so, and can be taken back', async () => {
  const party = `https://id.gs1.org/417/${company}`
  const { desk, facts, write } = await pulledAll([
    ...addressed('possessing_party', party),
    ...addressed('possessing_party', party, 'DN-2', 20),
  ])
  expect(desk.setAside.open(10).map(({ because }) => because)).toEqual([
    { code: 'DESTINATION_UNCLEAR', about: company },
    { code: 'DESTINATION_UNCLEAR', about: company },
  ])
  write({ kind: 'inbound.destination-said', shipment: name, party: company, comesHere: true })
  desk.inbound.touchAddressedTo(company)
  expect((await putTogether(desk, null)).announced).toHaveLength(2)
  expect([facts('shipment.announced'), desk.setAside.open(10)]).toEqual([2, []])
  const rows = projectedRows(desk.database)
  desk.projector.rebuild(desk.ledger)
  expect(projectedRows(desk.database)).toEqual(rows)
})

test('the word that a party is somebody else settles what waited, and nothing that comes for it is asked about again', async () => {
  const party = `https://id.gs1.org/417/${company}`
  const { network, desk, facts, write } = await pulledAll(addressed('owning_party', party))
  write({ kind: 'inbound.destination-said', shipment: name, party: company, comesHere: false })
  desk.inbound.touchAddressedTo(company)
  await putTogether(desk, null)
  await captured(network, addressed('owning_party', party, 'DN-2', 20))
  await pulledFrom(network.url, desk)
  expect([facts('shipment.announced'), desk.setAside.open(10)]).toEqual([0, []])
  expect(desk.inboundSearch.shipmentsForOthers(0, 10)).toHaveLength(2)
})

test('one that names nobody waits for a person, and their word is about this one alone', async () => {
  const { network, desk, facts, write } = await pulledAll(addressed('location', null))
  expect(desk.setAside.open(10)).toMatchObject([{ because: { code: 'DESTINATION_UNCLEAR', about: '' } }])
  write({ kind: 'inbound.destination-said', shipment: name, party: null, comesHere: true })
  desk.inbound.touchShipment(name)
  await putTogether(desk, null)
  await captured(network, addressed('location', null, 'DN-2', 20))
  await pulledFrom(network.url, desk)
  expect(facts('shipment.announced')).toBe(1)
  expect(desk.setAside.open(10)).toMatchObject([{ shipment: { number: 'DN-2' } }])
})

test('a shipment that came here and is said to go elsewhere as well waits for a person, and stays expected', async () => {
  const { network, desk, facts } = await pulledAll(smallShipment('DN-1'))
  await captured(network, [
    shipping('DN-1', [pallet(1)], { destinationList: [{ type: 'location', destination: locationLink(company) }] }),
  ])
  await pulledFrom(network.url, desk)
  expect(desk.setAside.open(10)).toMatchObject([{ because: { code: 'WRONG_DESTINATION', about: company } }])
  expect([facts('shipment.announced'), desk.shipments.named(name)?.state]).toEqual([1, 'expected'])
})
