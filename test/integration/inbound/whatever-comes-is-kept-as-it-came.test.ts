import { expect, test } from 'vitest'
import { keptEvent, whatCameIn } from '#service/application/receiving/inbound-handlers.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { leftAt, pack, pallet, smallShipment } from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { cursorOf, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { recordedFrom, smallRepository, textOf } from '#test/support/shipments/small-repository.ts'

const when = { eventTime: new Date(leftAt).toISOString(), eventTimeZoneOffset: '+00:00' }
const id = (count: number) => `urn:uuid:00000000-0000-4000-9100-${String(count).padStart(12, '0')}`

/** Events of every type that nobody here follows, with members that nobody here knows. */
const strange: readonly SentEvent[] = [
  {
    type: 'TransformationEvent',
    eventID: id(1),
    ...when,
    inputEPCList: [itemLink(pack(1))],
    outputEPCList: [itemLink(pack(2))],
  },
  {
    type: 'TransactionEvent',
    eventID: id(2),
    ...when,
    action: 'ADD',
    bizTransactionList: [{ bizTransaction: 'urn:po:1' }],
  },
  { type: 'AssociationEvent', eventID: id(3), ...when, action: 'ADD', parentID: itemLink(pallet(1)), childEPCs: [] },
  {
    type: 'vendor:CustodyEvent',
    eventID: id(4),
    ...when,
    'vendor:seal': { broken: false, numbers: [1.5, 1e300, 12345678901234] },
  },
  {
    type: 'ObjectEvent',
    eventID: id(5),
    ...when,
    action: 'OBSERVE',
    bizStep: 'vendor:weighing',
    sensorElementList: [{}],
  },
  { eventID: id(6), 'vendor:only': 'no type at all' },
]

test('every type of event, every extension and what has no type is kept with its document, and what comes between is read', async () => {
  const { desk, facts } = receivingDesk()
  const shipment = smallShipment('DN-1')
  const mixed = shipment.flatMap((event, index) => [event, ...strange.slice(index, index === 4 ? 6 : index + 1)])
  const all = recordedFrom(leftAt + 3_600_000, mixed, 10)
  const { url } = await smallRepository(() => all)
  for (let round = 0; round < 2; round += 1) expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  expect([facts('shipment.announced'), facts('inbound.set-aside'), cursorOf(desk)]).toEqual([1, 0, all.at(-1)?.at])

  const page = whatCameIn(desk, { after: 0, limit: 50 })
  if (!page.ok) throw new Error('there is a list')
  expect(page.value.eventCount).toBe(6)
  for (const event of strange) {
    const kept = keptEvent(desk, { event: String(event['eventID']) })
    if (!kept.ok) throw new Error('it is kept')
    expect(JSON.parse(kept.value.text)).toEqual(event)
    // Byte for byte, as the network wrote it.
    const document = desk.inbound.documentPart(kept.value.document ?? '', 0, 1_000_000)?.text
    expect(document).toBe(textOf(all))
  }
})

test('poison among them is set aside with the document, and neither stops the other', async () => {
  const { desk, facts } = receivingDesk()
  const poison = [
    { type: 'ObjectEvent', bizStep: 'shipping', eventID: id(7), epcList: 'x', eventTime: 'never' },
    { type: 'AggregationEvent', bizStep: 'packing', eventID: id(8), parentID: { a: 1 }, childEPCs: [null] },
  ]
  const all = recordedFrom(leftAt + 3_600_000, [...poison, ...strange.slice(0, 2), ...smallShipment('DN-1')], 10)
  const { url } = await smallRepository(() => all)
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  expect([facts('shipment.announced'), desk.inboundSearch.counts().otherEvents]).toEqual([1, 2])
  const open = desk.setAside.open(10)
  expect(open.map(({ because }) => because.code)).toEqual(['EVENT_UNREADABLE', 'EVENT_UNREADABLE'])
  for (const { document } of open) expect(desk.inbound.documentPart(document, 0, 1_000_000)?.text).toBe(textOf(all))
})
