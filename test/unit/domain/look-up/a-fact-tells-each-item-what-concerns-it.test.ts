import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'

const job = '00000000-0000-7000-8000-000000000001' as JobId
const eventTime = 1_764_000_000_000 as Instant
const item = (name: string) => `01/09521234567899/21/${name}` as ItemId

/** What the fact says of this item, in order. */
function saidOf(fact: TallymanFact, id: ItemId): readonly unknown[] {
  return partsOfFact(fact).flatMap(({ items, says }) => (items.includes(id) ? [says] : []))
}

test('what was announced alike is one part, however many there are', () => {
  const announced = (name: string, parent: ItemId | null, lot: string) => ({
    id: item(name),
    gtin: '09521234567899',
    parent,
    lot,
    expiry: null,
    commissionedAt: eventTime,
  })
  const fact: TallymanFact = {
    kind: 'items.announced',
    source: 'trainingSite',
    items: [
      announced('CASE', null, 'L1'),
      announced('A', item('CASE'), 'L1'),
      announced('B', item('CASE'), 'L1'),
      announced('C', item('CASE'), 'L2'),
    ],
  }
  expect(partsOfFact(fact).map(({ items }) => items)).toEqual([[item('CASE')], [item('A'), item('B')], [item('C')]])
  expect(saidOf(fact, item('B'))).toEqual([
    { kind: 'items.announced', parent: item('CASE'), lot: 'L1', expiry: null, items: 2 },
  ])
})

test('a case that is opened and taken off its pallet in one act is told both', () => {
  const fact: TallymanFact = {
    kind: 'contents.taken-out',
    job,
    eventTime,
    openings: [
      { container: item('PALLET'), items: [item('CASE')] },
      { container: item('CASE'), items: [item('A'), item('B')] },
    ],
  }
  expect(saidOf(fact, item('CASE'))).toMatchObject([
    { as: 'content', container: item('PALLET'), items: 1 },
    { as: 'container', container: item('CASE'), items: 2 },
  ])
  expect(saidOf(fact, item('A'))).toMatchObject([{ as: 'content', container: item('CASE') }])
})

test('packing is told to what went in, to where it went, and to where it was', () => {
  const fact: TallymanFact = {
    kind: 'contents.packed',
    job,
    eventTime,
    container: item('NEW'),
    newContainer: { level: 'CA', availability: 'AVAILABLE' },
    holds: [],
    items: [item('A'), item('B')],
    movedFrom: [{ container: item('OLD'), items: [item('A')] }],
  }
  expect(saidOf(fact, item('A'))).toMatchObject([{ as: 'content', container: item('NEW'), items: 2 }])
  expect(saidOf(fact, item('NEW'))).toMatchObject([{ as: 'container', items: 2 }])
  expect(saidOf(fact, item('OLD'))).toMatchObject([{ as: 'formerContainer', container: item('NEW'), items: 1 }])
})

test('a receipt is told to what came, to what did not, and to what it put on hold', () => {
  const fact: TallymanFact = {
    kind: 'receiving.completed',
    job,
    shipment: {
      id: '018f0000-0000-7000-8000-000000000051' as ShipmentId,
      number: 'DN-1',
      kind: 'purchase',
      fromGln: '',
      announced: true,
    },
    supplements: null,
    eventTime,
    shortBecause: 'shortShip',
    stock: 'available',
    units: [{ item: item('PALLET'), inside: [item('A'), item('B')] }],
    short: [item('C')],
    held: [{ item: item('A'), because: 'wrongLotOrExpiry', hold: 'exception', before: null }],
  }
  expect(saidOf(fact, item('PALLET'))).toMatchObject([{ as: 'received', number: 'DN-1', items: 3 }])
  expect(saidOf(fact, item('A'))).toMatchObject([{ as: 'received' }, { as: 'held', because: 'wrongLotOrExpiry' }])
  expect(saidOf(fact, item('C'))).toMatchObject([{ as: 'short', because: null, items: 1 }])
})

test('a refused scan is told to the item it named, and to nobody where it named none', () => {
  const refused = (refusal: Extract<TallymanFact, { kind: 'job.scan-refused' }>['refusal']): TallymanFact => ({
    kind: 'job.scan-refused',
    job,
    refusal,
  })
  expect(saidOf(refused({ code: 'SNNOTFOUND', item: item('A') }), item('A'))).toHaveLength(1)
  expect(partsOfFact(refused({ code: 'SCAN_NAMES_NO_ITEM' }))).toEqual([])
})

test('what is about no item has no parts', () => {
  expect(partsOfFact({ kind: 'job.abandoned', job })).toEqual([])
})

test('an echo is told to the item whose label was read again, and to none where the scan was refused without one', () => {
  const echoed = { kind: 'job.scan-echoed', job, scan: 'f' as FactId, echoes: 3 } as const
  expect(saidOf({ ...echoed, item: item('A') }, item('A'))).toEqual([{ kind: 'job.scan-echoed', job, echoes: 3 }])
  expect(partsOfFact({ ...echoed, item: null })).toEqual([])
})
