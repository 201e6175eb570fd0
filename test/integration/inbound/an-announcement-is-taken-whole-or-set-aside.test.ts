import { describe, expect, test } from 'vitest'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import {
  caseOf,
  documentOf,
  pack,
  packing,
  pallet,
  sender,
  shipping,
  smallShipment,
} from '#test/support/shipments/announced-events.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'

const name = (number: string) => ({ number, fromGln: sender })

function itemsOf(desk: RecordDesk, number: string): number {
  return desk.shipments.named(name(number))?.items ?? 0
}

describe('what fits', () => {
  test('is announced in one fact, and its items wait for their receipt inside their containers', async () => {
    const { desk, hear, facts } = receivingDesk()
    const { announced, setAside } = await hear(smallShipment('DN-1'))
    expect([announced.length, setAside, facts('shipment.announced')]).toEqual([1, 0, 1])
    expect(desk.items.find(pack(10))).toMatchObject({
      kind: 'known',
      availability: 'PENDINGRECEIPT',
      parent: caseOf(10),
      level: 'EA',
      lot: 'L1',
    })
    expect(desk.items.find(pallet(1))).toMatchObject({
      kind: 'known',
      availability: 'PENDINGRECEIPT',
      parent: null,
      level: 'PL',
    })
    expect(desk.shipments.ofItem(pack(10))).toBe(announced[0])
  })

  test('is announced once, however often it is said', async () => {
    const { hear, facts } = receivingDesk()
    const events = smallShipment('DN-1')
    await hear(events)
    await hear(events)
    await hear(events.toReversed())
    expect(facts('shipment.announced')).toBe(1)
  })

  test('is announced again when more is told of it, under the same id', async () => {
    const { desk, hear, facts } = receivingDesk()
    const [commissioning, ...others] = smallShipment('DN-1')
    const shipped = others.slice(-1)
    const { announced: first } = await hear(shipped)
    expect(itemsOf(desk, 'DN-1')).toBe(1)
    await hear(others.slice(0, -1))
    const { announced: last } = await hear(commissioning === undefined ? [] : [commissioning])
    expect([itemsOf(desk, 'DN-1'), facts('shipment.announced')]).toEqual([9, 3])
    expect(last).toEqual(first)
    expect(desk.items.find(pack(10))).toMatchObject({ parent: caseOf(10), lot: 'L1' })
  })

  test('is the same in whatever order its events come, one by one', async () => {
    const together = receivingDesk()
    const oneByOne = receivingDesk()
    const events = smallShipment('DN-1')
    await together.hear(events)
    for (const event of events.toReversed()) await oneByOne.hear([event])
    const shipmentOf = ({ desk }: typeof together) => {
      const { id } = desk.shipments.named(name('DN-1')) ?? {}
      const announced = id === undefined ? null : desk.shipments.announced(id)
      return announced === null ? null : { ...announced, id: null }
    }
    expect(shipmentOf(oneByOne)).toEqual(shipmentOf(together))
    expect(shipmentOf(together)?.items).toHaveLength(9)
  })

  test('waits for its shipping event without a word, over a restart', async () => {
    const before = receivingDesk()
    const events = smallShipment('DN-1')
    expect(await before.hear(events.slice(0, -1))).toEqual({ announced: [], setAside: 0 })
    const after = before.reopened()
    expect((await after.hear(events.slice(-1))).announced).toHaveLength(1)
    expect(itemsOf(after.desk, 'DN-1')).toBe(9)
  })
})

describe('what is doubtful', () => {
  test('is set aside with its document, and nothing of it is taken', async () => {
    const { desk, hear } = receivingDesk()
    const events = [
      packing(caseOf(1), [pack(1)]),
      packing(caseOf(2), [pack(1)]),
      shipping('DN-1', [caseOf(1), caseOf(2)]),
    ]
    expect(await hear(events)).toEqual({ announced: [], setAside: 1 })
    const [entry] = desk.setAside.open(10)
    expect(entry).toMatchObject({ because: { code: 'CONTENTS_CONFLICT', about: pack(1) }, shipment: name('DN-1') })
    const text = documentOf(events)
    expect(desk.inbound.documentPart(entry?.document ?? '', 0, 1_000_000)).toEqual({ text, length: text.length })
    expect(desk.inbound.documentPart(entry?.document ?? '', 10, 5)?.text).toBe(text.slice(10, 15))
    expect(desk.items.find(caseOf(1)).kind).toBe('unknown')
    expect(desk.shipments.page(0, 10)).toEqual([])
  })

  test('is set aside once, however often it is said, and stays settled', async () => {
    const { desk, write, hear, facts } = receivingDesk()
    const events = [packing(caseOf(1), [pack(1)]), shipping('DN-1', [pack(1)])]
    await hear(events)
    await hear([...events, packing(caseOf(1), [pack(2)])])
    expect(facts('inbound.set-aside')).toBe(1)
    const [entry] = desk.setAside.open(10)
    if (entry === undefined) throw new Error('nothing was set aside')
    write({ kind: 'inbound.settled', setAside: entry.id })
    await hear([...events, packing(caseOf(1), [pack(3)])])
    expect([desk.setAside.open(10).length, facts('inbound.set-aside')]).toEqual([0, 1])
  })

  test('leaves the list when what was missing arrives', async () => {
    const { desk, hear } = receivingDesk()
    await hear([packing(caseOf(1), [pack(1)]), shipping('DN-1', [pack(1)])])
    expect(desk.setAside.open(10)).toHaveLength(1)
    expect((await hear([shipping('DN-1', [caseOf(1)])])).announced).toHaveLength(1)
    expect(desk.setAside.open(10)).toEqual([])
  })

  test('takes nothing else of its document with it', async () => {
    const { desk, hear } = receivingDesk()
    const { announced } = await hear([
      { ...shipping('DN-2', [pack(99)]), epcList: ['urn:junk'] },
      ...smallShipment('DN-1'),
    ])
    expect(announced).toHaveLength(1)
    expect(desk.setAside.open(10)).toMatchObject([
      { because: { code: 'ITEM_UNREADABLE', about: 'urn:junk' }, shipment: null },
    ])
  })

  test('is an item that comes with another shipment already', async () => {
    const { desk, hear } = receivingDesk()
    await hear(smallShipment('DN-1'))
    await hear([shipping('DN-2', [pack(10), pack(99)])])
    // The pack is on record inside a case of the first shipment.
    expect(desk.setAside.open(10)).toMatchObject([{ because: { code: 'PARENT_NOT_SHIPPED', about: pack(10) } }])
    await hear([shipping('DN-3', [pallet(1)])])
    expect(desk.setAside.open(10).map(({ because }) => because.code)).toContain('ITEM_ELSEWHERE')
    expect(desk.items.find(pack(99)).kind).toBe('unknown')
  })

  test('is the id of an event under which something else is said now', async () => {
    const { desk, hear, facts } = receivingDesk()
    const event = shipping('DN-1', [pack(1)])
    await hear([event])
    await hear([{ ...shipping('DN-1', [pack(2)]), eventID: event['eventID'] }])
    expect(desk.setAside.open(10)).toMatchObject([{ because: { code: 'EVENT_ID_REUSED', about: event['eventID'] } }])
    expect([itemsOf(desk, 'DN-1'), facts('shipment.announced')]).toEqual([1, 1])
  })

  test('is a change of a shipment whose receipt has begun; the same said again is not', async () => {
    const { desk, hear } = receivingDesk()
    const events = smallShipment('DN-1')
    await hear(events)
    desk.database.exec(`update shipment set state = 'receiving'`)
    await hear([...events, packing(caseOf(10), [pack(10)], { eventTime: events[1]?.['eventTime'] })])
    expect(desk.setAside.open(10)).toEqual([])
    await hear([packing(caseOf(10), [pack(77)])])
    expect(desk.setAside.open(10)).toMatchObject([{ because: { code: 'SHIPMENT_IN_WORK' } }])
    expect(itemsOf(desk, 'DN-1')).toBe(9)
  })
})

test('what follows from announcements can be thrown away and made again from the ledger', async () => {
  const { desk, hear } = receivingDesk()
  const [commissioning, ...others] = smallShipment('DN-1')
  await hear(others)
  await hear(commissioning === undefined ? [] : [commissioning])
  await hear([packing(caseOf(5), [pack(5)]), shipping('DN-2', [pack(5)])])
  const before = projectedRows(desk.database)
  projector(desk.database, allProjections).rebuild(desk.ledger)
  expect(projectedRows(desk.database)).toEqual(before)
})
