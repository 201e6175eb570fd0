import { expect, test } from 'vitest'
import type { NewMessage } from '#shared/domain/network/message.ts'
import type { EpcisEvent, EventId } from '#shared/epcis/event.ts'
import { splitEvent } from '#shared/epcis/split-event.ts'
import { itemLink, locationLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import {
  caseOf,
  commissioning,
  leftAt,
  pack,
  packing,
  pallet,
  sender,
  shipping,
  smallShipment,
  unpacking,
} from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { captured, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import type { ReceivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'
import { damageMessage, foundAt } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { trainingSite } from '#training/training-items.ts'

const here = { id: locationLink(trainingSite.gln) }
const at = (minutes: number) => ({
  eventTime: new Date(leftAt + 3_600_000 + minutes * 60_000).toISOString(),
  readPoint: here,
  bizLocation: here,
})

/** What another station of the training site says of items. */
function told(items: readonly ItemId[], minutes: number, members: SentEvent): SentEvent {
  return commissioning(items, 'L1', '2028-06-30', {
    ilmd: undefined,
    epcList: items.map(itemLink),
    action: 'OBSERVE',
    ...at(minutes),
    ...members,
  })
}

const receiving = { bizStep: 'receiving', disposition: 'in_progress' }
const damaged = { bizStep: 'inspecting', disposition: 'damaged' }
const onHold = { bizStep: 'holding', disposition: 'non_sellable_other', 'tallyman:hold': 'suspect' }
const released = { bizStep: 'inspecting', disposition: 'conformant' }
const destroying = { bizStep: 'destroying', disposition: 'destroyed', action: 'DELETE' }

/** A station that knows a pallet as announced, and the network that announced it. */
async function announced() {
  const network = await networkUnderTest()
  const opened = receivingDesk()
  await captured(network, smallShipment('DN-1'))
  await pulledFrom(network.url, opened.desk)
  return { network, ...opened }
}

const stands = ({ desk }: Pick<ReceivingDesk, 'desk'>, id: ItemId) => {
  const item = desk.items.find(id)
  return item.kind === 'unknown' ? null : [item.lifecycle, item.availability, item.parent, ...item.holds]
}

test('a second station knows what the first one received, packed, held, released and destroyed', async () => {
  const { network, desk, facts } = await announced()
  expect(stands({ desk }, pack(10))).toEqual(['commissioned', 'PENDINGRECEIPT', caseOf(10)])
  await captured(network, [
    told([pallet(1)], 0, receiving),
    unpacking(caseOf(10), [pack(10), pack(11)], at(1)),
    told([pack(10)], 2, damaged),
    told([pack(11)], 2, onHold),
    told([pack(11)], 3, released),
    packing(caseOf(11), [pack(11)], at(4)),
    told([pack(10)], 5, destroying),
    commissioning([pallet(77)], 'L9', '2029-01-31', at(6)),
  ])
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  expect([stands({ desk }, pack(10)), stands({ desk }, pack(11)), stands({ desk }, pack(12))]).toEqual([
    ['destroyed', 'AVAILABLE', null],
    ['commissioned', 'AVAILABLE', caseOf(11)],
    ['commissioned', 'AVAILABLE', caseOf(10)],
  ])
  expect(stands({ desk }, pallet(77))).toEqual(['commissioned', 'AVAILABLE', null])
  expect([facts('other-station.acted'), desk.setAside.open(10)]).toEqual([8, []])
})

/** The same event in pieces of one item each, as a station sends it to a network with a small limit. */
function inPieces(event: SentEvent): readonly SentEvent[] {
  const bytesOf = (piece: EpcisEvent) => JSON.stringify(piece).length
  const idOf = (from: number) => `urn:uuid:00000000-0000-4000-8000-${String((pieces += 1) * 1_000 + from)}` as EventId
  const split = splitEvent(event as unknown as EpcisEvent, { mostBytes: 1, bytesOf, idOf })
  return split === null ? [event] : split.map(({ body }) => ({ ...body }))
}
let pieces = 100_000_000

test('what another station captured in pieces comes to the same here as in one event', async () => {
  const three = [pack(10), pack(11), pack(12)]
  const events = [
    told([pallet(1)], 0, receiving),
    unpacking(caseOf(10), three, at(1)),
    told(three, 2, damaged),
    told(three, 3, released),
    packing(caseOf(11), three, at(4)),
    commissioning([pallet(77), pallet(78), pallet(79)], 'L9', '2029-01-31', at(5)),
    told([pallet(78), pallet(79)], 6, destroying),
  ]
  const heard = async (captures: readonly SentEvent[]) => {
    const { network, desk } = await announced()
    await captured(network, captures)
    expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
    const { item, content } = projectedRows(desk.database)
    return { item, content, aside: desk.setAside.open(10) }
  }
  const inOne = await heard(events)
  const sent = events.flatMap(inPieces)
  expect(sent).toHaveLength(18)
  expect(await heard(sent)).toEqual(inOne)
  expect(inOne.aside).toEqual([])
  expect(inOne.item?.length).toBeGreaterThan(9)
})

test('a shipment that another station received whole is expected no longer; one that it received in part is', async () => {
  const { network, desk } = await announced()
  await captured(network, smallShipment('DN-2', 20).slice(0, -1))
  await captured(network, [shipping('DN-2', [pallet(20), pallet(21)])])
  await pulledFrom(network.url, desk)
  await captured(network, [told([pallet(1), pallet(20)], 0, receiving)])
  await pulledFrom(network.url, desk)
  const stateOf = (number: string) => desk.shipments.named({ number, fromGln: sender })?.state
  expect([stateOf('DN-1'), stateOf('DN-2')]).toEqual(['received', 'expected'])
  await captured(network, [told([pallet(21)], 1, receiving)])
  await pulledFrom(network.url, desk)
  expect(stateOf('DN-2')).toBe('received')
  const rows = projectedRows(desk.database)
  desk.projector.rebuild(desk.ledger)
  expect(projectedRows(desk.database)).toEqual(rows)
})

test('what was heard before is not written down again, and the projections follow from the ledger alone', async () => {
  const { network, desk, reopened } = await announced()
  await captured(network, [told([pallet(1)], 0, receiving), told([pack(10)], 2, onHold)])
  await pulledFrom(network.url, desk)
  const again = reopened()
  await pulledFrom(network.url, again.desk)
  const rows = projectedRows(again.desk.database)
  again.desk.projector.rebuild(again.desk.ledger)
  expect(projectedRows(again.desk.database)).toEqual(rows)
  expect(again.facts('other-station.acted')).toBe(2)
})

test('the station’s own events come back and are passed over', async () => {
  const { network, desk, facts } = await announced()
  const message: NewMessage = damageMessage('OWN1')
  immediately(desk.database, () => enqueue(desk.database, [message], { at: foundAt, createdBy: null, fact: null }))
  await captured(
    network,
    message.events.map(({ body }) => ({ ...body, readPoint: here, bizLocation: here })),
  )
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  const kept = desk.database.prepare('select count(*) from inbound_event').pluck().get()
  expect([facts('other-station.acted'), facts('inbound.set-aside'), kept]).toEqual([0, 0, 0])
})

test('what can not be true at both stations is set aside once, with both sides named, and the item stays as it was', async () => {
  const { network, desk, facts } = await announced()
  await captured(network, [told([pallet(1)], 0, receiving), told([pack(10)], 2, destroying)])
  await pulledFrom(network.url, desk)
  const late = told([pack(10)], 9, damaged)
  await captured(network, [late])
  await pulledFrom(network.url, desk)
  await pulledFrom(network.url, desk)
  expect(desk.setAside.open(10)).toMatchObject([
    { because: { code: 'ENDED_HERE_USED_THERE', about: pack(10) }, events: [late['eventID']] },
  ])
  expect(stands({ desk }, pack(10))?.[0]).toBe('destroyed')
  expect([facts('other-station.acted'), facts('inbound.set-aside')]).toEqual([2, 1])
})

test('types of events and business steps that nobody here follows are kept with their extensions, and the cursor goes on', async () => {
  const { network, desk, facts } = await announced()
  const strange = told([pack(10)], 1, { bizStep: 'repackaging', 'tallyman:unheardOf': { deep: [1, 2] } })
  const joined = {
    type: 'AssociationEvent',
    eventID: 'urn:uuid:00000000-0000-4000-9000-000000000001',
    eventTimeZoneOffset: '+00:00',
    action: 'ADD',
    parentID: itemLink(pallet(1)),
    childEPCs: [itemLink(pack(12))],
    ...at(2),
  }
  await captured(network, [strange, joined])
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  await pulledFrom(network.url, desk)
  const kept = desk.database.prepare<[], string>('select body from inbound_event order by event').pluck().all()
  expect(kept.map((body) => JSON.parse(body) as SentEvent)).toEqual(
    [JSON.parse(JSON.stringify(strange)), joined].sort((one, other) =>
      String(one.eventID) < String(other.eventID) ? -1 : 1,
    ),
  )
  expect(facts('inbound.set-aside')).toBe(0)
})
