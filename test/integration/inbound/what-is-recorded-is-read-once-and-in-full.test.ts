import { expect, test } from 'vitest'
import { pallet, shipping, smallShipment } from '#test/support/shipments/announced-events.ts'
import { captured, cursorOf, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'

test('pages are followed to the end, and shipments put together when all of it is there', async () => {
  const network = await networkUnderTest()
  const { desk, facts } = receivingDesk()
  // 60 shipments of five events: more than one page, and some shipments lie across two of them.
  for (let part = 0; part < 4; part += 1) {
    const numbers = Array.from({ length: 15 }, (_, index) => part * 15 + index + 1)
    await captured(
      network,
      numbers.flatMap((number) => smallShipment(`DN-${number}`, number)),
    )
  }
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  expect([facts('shipment.announced'), desk.shipments.page(0, 100).length]).toEqual([60, 60])
  expect(network.count('GET /events')).toBeGreaterThan(5)
})

test('a second round reads what is new, and a restart begins where the last one ended', async () => {
  const network = await networkUnderTest()
  const before = receivingDesk()
  const [first, ...others] = smallShipment('DN-1')
  await captured(network, first === undefined ? [] : [first])
  await pulledFrom(network.url, before.desk)
  const cursor = cursorOf(before.desk)
  expect(cursor).not.toBeNull()

  const after = before.reopened()
  expect(cursorOf(after.desk)).toBe(cursor)
  await captured(network, others)
  await pulledFrom(network.url, after.desk)
  await pulledFrom(network.url, after.desk)
  expect([after.facts('shipment.announced'), after.desk.shipments.page(0, 10)[0]?.items]).toEqual([1, 9])
})

test('a line that breaks in the middle leaves what was read, and the next round goes on', async () => {
  const network = await networkUnderTest(({ method, path, nth }) =>
    method === 'GET' && path === '/events' && nth === 2 ? { kind: 'halfReply' } : undefined,
  )
  const { desk, facts } = receivingDesk()
  for (const part of [0, 1]) {
    const numbers = Array.from({ length: 8 }, (_, index) => part * 8 + index + 1)
    await captured(
      network,
      numbers.flatMap((number) => smallShipment(`DN-${number}`, number)),
    )
  }
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'later', wait: null })
  expect(facts('shipment.announced')).toBe(10)
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  expect(facts('shipment.announced')).toBe(16)
})

test('an error declaration of an announced event is set aside for a person, and the shipment stays', async () => {
  const network = await networkUnderTest()
  const { desk, facts } = receivingDesk()
  const event = shipping('DN-1', [pallet(1)])
  await captured(network, [event])
  await pulledFrom(network.url, desk)
  await captured(network, [
    { ...event, errorDeclaration: { declarationTime: '2026-11-21T12:00:00.000Z', reason: 'incorrect_data' } },
  ])
  await pulledFrom(network.url, desk)
  expect(desk.setAside.open(10)).toMatchObject([{ because: { code: 'DECLARED_WRONG' }, events: [event['eventID']] }])
  expect(facts('shipment.announced')).toBe(1)
})
