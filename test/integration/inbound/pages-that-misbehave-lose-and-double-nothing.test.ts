import { expect, test } from 'vitest'
import { leftAt, smallShipment } from '#test/support/shipments/announced-events.ts'
import { captured, cursorOf, pageOf, pulledFrom, serverThat } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { networkUnderSettings } from '#test/support/sync/network-under-test.ts'
import type { WeatherSettings } from '#training/practice-network/weather-settings.ts'

const pages = { atMost: null, linked: true, overlap: 0, expired: 0 }

/** Twenty shipments of five events, each document recorded a second after the one before. */
async function networkWith(settings: Partial<WeatherSettings['pages']>) {
  let now = leftAt + 3_600_000
  const network = await networkUnderSettings({ pages: { ...pages, ...settings } }, { clock: () => now })
  for (let number = 1; number <= 20; number += 1) {
    await captured(network, smallShipment(`DN-${number}`, number))
    now += 1_000
  }
  return network
}

test.each<[string, Partial<WeatherSettings['pages']>]>([
  ['gives fewer events than asked for', { atMost: 7 }],
  ['gives fewer events than there are and does not say that there are more', { atMost: 7, linked: false }],
  ['repeats events from page to page', { overlap: 3 }],
  ['forgets every other page', { expired: 2 }],
  ['forgets every page', { expired: 1 }],
  ['does all of it', { atMost: 9, overlap: 2, expired: 3 }],
])('a network that %s is read in full in one round, and nothing is doubled', async (_what, settings) => {
  const network = await networkWith(settings)
  const { desk, facts } = receivingDesk()
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  expect([facts('shipment.announced'), facts('inbound.set-aside')]).toEqual([20, 0])
  await pulledFrom(network.url, desk)
  expect(facts('shipment.announced')).toBe(20)
})

test('what is recorded while the pages are read is read in the same round', async () => {
  const { desk, facts } = receivingDesk()
  let asked = 0
  const url = await serverThat((_request, response) => {
    asked += 1
    const early = pageOf(smallShipment('DN-1'), '2026-11-20T12:00:01.000Z')
    const late = pageOf(smallShipment('DN-2', 5), '2026-11-20T12:00:09.000Z')
    response.end(asked === 1 ? early : late)
  })
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  expect([facts('shipment.announced'), desk.setAside.open(10).length]).toEqual([2, 0])
})

test('a network that does not keep to the order of recording moves no cursor, so nothing is passed over', async () => {
  const { desk, facts } = receivingDesk()
  const events = smallShipment('DN-1').map((event, index) => ({
    ...event,
    recordTime: new Date(Date.parse('2026-11-20T12:00:09.000Z') - index * 1_000).toISOString(),
  }))
  const url = await serverThat((_request, response) => response.end(pageOf(events, null)))
  await pulledFrom(url, desk)
  await pulledFrom(url, desk)
  expect([facts('shipment.announced'), cursorOf(desk)]).toEqual([1, null])
})

test('a poison event is set aside with its reason, and the cursor goes on past it', async () => {
  const { desk, facts } = receivingDesk()
  const poison = [null, 7, { type: 'ObjectEvent', bizStep: 'shipping', eventID: 'urn:poison', epcList: 'x' }]
  const url = await serverThat((_request, response) => {
    const page = JSON.parse(pageOf(smallShipment('DN-1'))) as { epcisBody: { eventList: unknown[] } }
    page.epcisBody.eventList.unshift(...poison)
    response.end(JSON.stringify(page))
  })
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  await pulledFrom(url, desk)
  expect([facts('shipment.announced'), facts('inbound.set-aside')]).toEqual([1, 3])
  expect(cursorOf(desk)).toBe(Date.parse('2026-11-20T12:00:01.000Z'))
})
