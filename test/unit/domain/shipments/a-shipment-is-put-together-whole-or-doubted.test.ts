import { describe, expect, test } from 'vitest'
import { locationLink } from '#shared/gs1/digital-link.ts'
import { trainingParties } from '#training/training-parties.ts'
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
import { assembled } from '#test/support/shipments/read-pieces.ts'

const hoursBefore = (hours: number) => new Date(leftAt - hours * 3_600_000).toISOString()
const owner = (gln: string) => `https://id.gs1.org/417/${gln}`

describe('a shipment', () => {
  test('has its contents at every level, containers before what they hold', () => {
    const shipment = assembled(smallShipment('DN-1'))
    expect(shipment).toMatchObject({ ok: true, value: { number: 'DN-1', kind: 'purchase', fromGln: sender } })
    const items = shipment.ok ? shipment.value.items : []
    expect(items.map(({ level, parent }) => [level, parent])).toEqual([
      ['PL', null],
      ['CA', pallet(1)],
      ['CA', pallet(1)],
      ...Array.from({ length: 3 }, () => ['EA', caseOf(10)]),
      ...Array.from({ length: 3 }, () => ['EA', caseOf(11)]),
    ])
    expect(
      items.filter(({ level }) => level === 'EA').every(({ lot, expiry }) => lot === 'L1' && expiry === '2028-06-30'),
    ).toBe(true)
  })

  test('tells for each item when it was named last', () => {
    const shipment = assembled(smallShipment('DN-1'))
    const times = shipment.ok ? shipment.value.items.map(({ lastEventAt }) => lastEventAt - leftAt) : []
    expect(times).toEqual([0, -7_200_000, -7_200_000, ...Array.from({ length: 6 }, () => -10_800_000)])
  })

  test('counts an outermost logistic unit of which nothing more is known as a pallet', () => {
    expect(assembled([shipping('DN-1', [pallet(1)])])).toMatchObject({
      ok: true,
      value: { items: [{ level: 'PL', lot: null }] },
    })
  })

  test('may list its contents beside the containers they are in', () => {
    const listed = [pallet(1), caseOf(10), pack(10)]
    const events = [...smallShipment('DN-1').slice(0, -1), shipping('DN-1', listed)]
    const shipment = assembled(events)
    expect(shipment.ok && shipment.value.items.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual([
      pallet(1),
    ])
  })

  test('holds what was repacked before it left where it was last', () => {
    const events = [
      packing(caseOf(1), [pack(1), pack(2)], { eventTime: hoursBefore(3) }),
      unpacking(caseOf(1), [pack(2)], { eventTime: hoursBefore(2) }),
      packing(caseOf(2), [pack(2)], { eventTime: hoursBefore(2) }),
      shipping('DN-1', [caseOf(1), caseOf(2)]),
    ]
    const shipment = assembled(events)
    expect(shipment.ok && shipment.value.items.find(({ id }) => id === pack(2))?.parent).toBe(caseOf(2))
  })

  test('does not hold what was taken out before it left, nor what was put in afterwards', () => {
    const events = [
      packing(caseOf(1), [pack(1), pack(2)], { eventTime: hoursBefore(3) }),
      unpacking(caseOf(1), [], { eventTime: hoursBefore(2) }),
      packing(caseOf(1), [pack(1)], { eventTime: hoursBefore(1) }),
      packing(caseOf(1), [pack(3)], { eventTime: hoursBefore(-1) }),
      shipping('DN-1', [caseOf(1)]),
    ]
    const shipment = assembled(events)
    expect(shipment.ok && shipment.value.items.map(({ id }) => id)).toEqual([caseOf(1), pack(1)])
  })

  test('is a transfer where the owner stays the same, and a return where it says so', () => {
    const owners = (from: string, to: string) => ({
      sourceList: [
        { type: 'location', source: locationLink(sender) },
        { type: 'owning_party', source: owner(from) },
      ],
      destinationList: [
        ...(shipping('x', [])['destinationList'] as readonly object[]),
        { type: 'owning_party', destination: owner(to) },
      ],
    })
    const { siteOwner, manufacturerOwner } = trainingParties
    expect(assembled([shipping('A', [pack(1)], owners(siteOwner.gln, siteOwner.gln))])).toMatchObject({
      value: { kind: 'transfer' },
    })
    expect(assembled([shipping('A', [pack(1)], owners(manufacturerOwner.gln, siteOwner.gln))])).toMatchObject({
      value: { kind: 'purchase' },
    })
    expect(assembled([shipping('A', [pack(1)], { disposition: 'returned' })])).toMatchObject({
      value: { kind: 'return' },
    })
  })
})

test.each([
  [
    'SHIPMENT_CONTRADICTS_ITSELF',
    'A',
    [shipping('A', [pack(1)]), shipping('A', [pack(2)], { disposition: 'returned' })],
  ],
  [
    'CONTENTS_CONFLICT',
    pack(1),
    [packing(caseOf(1), [pack(1)]), packing(caseOf(2), [pack(1)]), shipping('A', [caseOf(1), caseOf(2)])],
  ],
  [
    'CONTENTS_CONFLICT',
    caseOf(1),
    [packing(caseOf(1), [caseOf(2)]), packing(caseOf(2), [caseOf(1)]), shipping('A', [caseOf(1)])],
  ],
  ['PARENT_NOT_SHIPPED', pack(1), [packing(caseOf(1), [pack(1)]), shipping('A', [pack(1)])]],
  ['LOT_CONFLICT', pack(1), [commissioning([pack(1)], 'L1'), commissioning([pack(1)], 'L2'), shipping('A', [pack(1)])]],
  [
    'LOT_CONFLICT',
    pack(1),
    [commissioning([pack(1)], 'L1', '2028-01-31'), commissioning([pack(1)], 'L1'), shipping('A', [pack(1)])],
  ],
])('%s is said of %s', (code, about, events) => {
  expect(assembled(events)).toEqual({ ok: false, error: { code, about } })
  expect(assembled(events.toReversed())).toEqual({ ok: false, error: { code, about } })
})
