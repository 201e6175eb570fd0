import { expect, test } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { openInboundDesk } from '#service/application/receiving/inbound-desk.ts'
import {
  caseOf,
  commissioning,
  documentOf,
  pack,
  pallet,
  sender,
  shipping,
} from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { captured, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import type { ReceivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import {
  closing,
  declaredWrong,
  expiry,
  hoursBefore,
  lot,
  packGtin,
  partnerBatch,
  setOf,
} from '#test/support/batches/partner-batch.ts'

const made = partnerBatch()

/** A manufacturer's station and the network that its contractor reports to. */
async function manufacturer() {
  const network = await networkUnderTest()
  const opened = receivingDesk()
  opened.write({
    kind: 'network-role.set-up',
    from: null,
    to: { businessType: 'manufacturer', role: 'owner' },
  })
  const reported = async (...events: readonly SentEvent[]) => {
    if (events.length > 0) await captured(network, events)
    expect(await pulledFrom(network.url, opened.desk)).toEqual({ kind: 'done' })
  }
  /** The same from a network that does not hold the order of times. */
  const inbound = openInboundDesk({ ...opened.desk, tell: () => undefined, statusChanged: () => undefined })
  const heard = async (...events: readonly SentEvent[]) => {
    const source = { kind: 'network', endpoint: 'other' } as const
    expect((await inbound.take({ text: documentOf(events), source, person: null })).ok).toBe(true)
    await inbound.putTogether(null)
  }
  return { ...opened, network, reported, heard }
}

const received = ({ desk }: Pick<ReceivingDesk, 'desk'>) => desk.receivedBatches.page(0, 10)
const stands = ({ desk }: Pick<ReceivingDesk, 'desk'>, id: ItemId) => {
  const item = desk.items.find(id)
  return item.kind === 'unknown' ? null : [item.lifecycle, item.availability, item.parent, item.level]
}

test('commission, aggregation and End of Batch are judged and loaded as a batch of the partner', async () => {
  const station = await manufacturer()
  await station.reported(...setOf(made), closing(made))
  expect(received(station)).toMatchObject([{ sender, state: 'loaded', flaws: [], early: 0, gtin: packGtin }])
  expect(stands(station, pack(1_000))).toEqual(['commissioned', 'PENDINGRECEIPT', caseOf(100), 'EA'])
  expect(stands(station, caseOf(100))).toEqual(['commissioned', 'PENDINGRECEIPT', pallet(70), 'CA'])
  expect(stands(station, pallet(70))).toEqual(['commissioned', 'PENDINGRECEIPT', null, 'PL'])
  const [batch] = station.desk.batches.page(0, 10)
  expect(batch).toMatchObject({ origin: 'received', lot, expiry, gtin: packGtin, items: 9 })
  expect(station.facts('inbound.set-aside')).toBe(0)
})

test('a closing event that comes before its numbers waits for them, and a release that comes first is kept', async () => {
  const station = await manufacturer()
  await station.heard(closing(made, { step: 'productRelease' }))
  expect(received(station)).toMatchObject([{ state: 'awaited', closing: { step: 'productRelease' } }])
  expect(received(station)[0]?.flaws.map(({ code }) => code)).toContain('NOT_ALL_HERE')
  expect(station.desk.batches.page(0, 10)).toEqual([])
  const [first, ...rest] = setOf(made)
  await station.heard(...rest)
  expect(received(station)).toMatchObject([{ state: 'awaited' }])
  if (first !== undefined) await station.heard(first)
  expect(received(station)).toMatchObject([{ state: 'loaded' }])
})

test('what is reported must be what was commissioned: nothing of it is loaded, and a newer closing event replaces it', async () => {
  const station = await manufacturer()
  await station.reported(...setOf(made), closing(made, { packsReported: 7 }))
  expect(received(station)).toMatchObject([
    { state: 'refused', flaws: [{ code: 'REPORTED_DIFFERS', about: `${packGtin} 6 / 7` }], flawCount: 1 },
  ])
  expect(stands(station, pack(1_000))).toBeNull()
  expect(station.desk.batches.page(0, 10)).toEqual([])
  await station.reported(closing(made, { members: { eventTime: hoursBefore(0.5) } }))
  expect(received(station)).toMatchObject([{ state: 'loaded', flaws: [] }])
  expect(station.facts('batch.refused')).toBe(1)
})

test('a number of another lot is refused, and loaded once its event is declared wrong and sent again', async () => {
  const station = await manufacturer()
  const [pallets, cases] = setOf(made)
  const wrong = commissioning(made.packs.slice(0, 1), 'L-26/8', expiry)
  const right = commissioning(made.packs.slice(1), lot, expiry)
  await station.heard(pallets ?? {}, cases ?? {}, wrong, right, ...setOf(made).slice(3), closing(made))
  expect(received(station)).toMatchObject([{ state: 'refused' }])
  expect(received(station)[0]?.flaws.map(({ code }) => code)).toContain('OTHER_LOT')
  await station.heard(declaredWrong(wrong))
  expect(received(station)).toMatchObject([{ state: 'awaited' }])
  await station.heard(commissioning(made.packs.slice(0, 1), lot, expiry))
  expect(received(station)).toMatchObject([{ state: 'loaded' }])
  // Nobody has to look at a declaration on which nothing rests.
  expect(station.facts('inbound.set-aside')).toBe(0)
})

test('an event that a loaded batch rests on is not taken back by itself: a person is told', async () => {
  const station = await manufacturer()
  const set = setOf(made)
  await station.reported(...set, closing(made))
  await station.reported(declaredWrong(set[2] ?? {}))
  expect(received(station)).toMatchObject([{ state: 'loaded' }])
  expect(station.facts('inbound.set-aside')).toBe(1)
})

test('commission, ends and End of Batch: what its maker took out of use is out of use here', async () => {
  const station = await manufacturer()
  const loose = { packs: made.packs, cases: [], pallets: [], packedOf: new Map() }
  const ended = (items: readonly ItemId[], bizStep: string, disposition: string) =>
    commissioning(items, lot, expiry, {
      ilmd: undefined,
      action: 'DELETE',
      bizStep,
      disposition,
      eventTime: hoursBefore(2),
    })
  const levels = [{ level: 'EA', commissioned: 6, packed: 0, decommissioned: 2, destroyed: 1 }] as const
  await station.reported(
    commissioning(made.packs, lot, expiry),
    ended(made.packs.slice(0, 2), 'decommissioning', 'inactive'),
    ended(made.packs.slice(2, 3), 'destroying', 'destroyed'),
    closing(loose, { set: 'commission-decommission', levels }),
  )
  expect(received(station)).toMatchObject([{ state: 'loaded' }])
  expect(stands(station, pack(1_000))?.[0]).toBe('decommissioned')
  expect(stands(station, pack(1_002))?.[0]).toBe('destroyed')
  expect(stands(station, pack(1_003))).toEqual(['commissioned', 'PENDINGRECEIPT', null, 'EA'])
})

test('a yield below the rule of the site is refused, and judged again when the rule changes', async () => {
  const station = await manufacturer()
  station.write({ kind: 'batch.least-yield-set-up', percent: 90 })
  const loose = { packs: made.packs, cases: [], pallets: [], packedOf: new Map() }
  const levels = [{ level: 'EA', commissioned: 6, packed: 0, decommissioned: 1, destroyed: 0 }] as const
  const ended = { ilmd: undefined, action: 'DELETE', bizStep: 'decommissioning', eventTime: hoursBefore(2) }
  await station.reported(
    commissioning(made.packs, lot, expiry),
    commissioning(made.packs.slice(0, 1), lot, expiry, ended),
    closing(loose, { set: 'commission-decommission', levels }),
  )
  expect(received(station)).toMatchObject([
    { state: 'refused', flaws: [{ code: 'YIELD_TOO_LOW', about: 'EA 5 / 6 (90 %)' }] },
  ])
  station.write({ kind: 'batch.least-yield-set-up', percent: 80 })
  await station.reported()
  expect(received(station)).toMatchObject([{ state: 'loaded', flaws: [] }])
})

test('what a partner ends that is of no batch here raises nothing, and is found as what else came', async () => {
  const station = await manufacturer()
  const destroying = { ilmd: undefined, action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' }
  const event = commissioning([pack(1)], lot, expiry, destroying)
  await station.heard(event)
  await station.heard(declaredWrong(commissioning([pack(2)], lot, expiry, destroying)))
  expect(station.facts('inbound.set-aside')).toBe(0)
  expect(station.desk.foreignEvents.digestOf(String(event['eventID']))).not.toBeNull()
})

test('what is loaded is announced in a shipment afterwards', async () => {
  const station = await manufacturer()
  await station.reported(...setOf(made), closing(made))
  await station.reported(shipping('DN-7', [pallet(70)]))
  expect(station.facts('shipment.announced')).toBe(1)
  expect(station.facts('inbound.set-aside')).toBe(0)
  expect(stands(station, pack(1_000))).toEqual(['commissioned', 'PENDINGRECEIPT', caseOf(100), 'EA'])
})

test('a release after the end of a loaded batch loads nothing twice', async () => {
  const station = await manufacturer()
  await station.reported(...setOf(made), closing(made))
  const before = station.facts('batch.commissioned')
  await station.reported(closing(made, { step: 'productRelease', members: { eventTime: hoursBefore(0.5) } }))
  expect(received(station)).toMatchObject([{ state: 'loaded', closing: { step: 'productRelease' } }])
  expect(station.facts('batch.commissioned')).toBe(before)
})

test('a site that receives no batches keeps the events and judges nothing', async () => {
  const network = await networkUnderTest()
  const station = receivingDesk()
  station.write({ kind: 'network-role.set-up', from: null, to: { businessType: 'wholesaler', role: 'owner' } })
  await captured(network, [...setOf(made), closing(made)])
  await pulledFrom(network.url, station.desk)
  expect(received(station)).toEqual([])
})

test('the ledger gives the same rows again', async () => {
  const station = await manufacturer()
  await station.reported(...setOf(made), closing(made, { packsReported: 7 }))
  await station.reported(closing(made, { members: { eventTime: hoursBefore(0.5) } }))
  const written = projectedRows(station.desk.database)
  station.desk.projector.rebuild(station.desk.ledger)
  expect(projectedRows(station.desk.database)).toEqual(written)
})
