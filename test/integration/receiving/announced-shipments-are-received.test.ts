import { expect, test } from 'vitest'
import { until } from '#scripts/drive/until.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { atTheDock, eventsOnceSent, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { withContents } from '#training/training-shipments.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

const timeout = 60_000

async function standing(floor: Floor, item: ItemId) {
  const { state, containers } = await floor.ask('lookup.item', { item })
  return {
    availability: state?.availability ?? null,
    holds: state?.holds.map(({ kind }) => kind) ?? [],
    parent: containers[0]?.id ?? null,
  }
}

test('a clean shipment of 424 items is received by scanning its four pallets', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const clean = trainingShipment('DN-1001')
    const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({ expected: 424, scanned: 0, inferred: 0 })
    for (const pallet of clean.loads) expect(await floor.scan(labelOf(pallet.id))).toMatchObject({ verdict: 'ok' })
    const [first] = clean.loads
    if (first === undefined) throw new Error('no pallet')
    expect(await floor.scan(labelOf(first.id))).toMatchObject({ verdict: 'already' })

    expect(await floor.ask('receiving.progress', { job })).toMatchObject({
      shipment: { number: 'DN-1001' },
      expected: 424,
      scanned: 4,
      inferred: 420,
      discrepancyCount: 0,
      toScan: [],
    })
    expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({
      received: 424,
      short: 0,
      held: 0,
      messages: 1,
    })
    for (const item of withContents(first).slice(0, 3))
      expect(await standing(floor, item)).toMatchObject({ availability: 'AVAILABLE', holds: [] })
    const view = await floor.ask('shipments.view', { shipment: idOf(shipments, 'DN-1001') })
    expect(view.state).toBe('received')

    const [event, ...others] = await eventsOnceSent(floor)
    expect(others).toEqual([])
    expect(event).toMatchObject({
      action: 'OBSERVE',
      bizStep: 'receiving',
      disposition: 'in_progress',
      epcList: clean.loads.map(({ id }) => itemLink(id)),
      bizTransactionList: [{ type: 'desadv', bizTransaction: `urn:epcglobal:cbv:bt:${clean.from.gln}:DN-1001` }],
    })
  }),
)

test('a completed receipt is closed: no second completion, no second receipt, no scan into it', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const shipment = idOf(shipments, 'RMA-2001')
    const { job } = await floor.ask('receiving.start', { shipment })
    const { loads } = trainingShipment('RMA-2001')
    const [returned] = loads
    if (returned === undefined) throw new Error('nothing was returned')
    for (const { id } of loads) await floor.scan(labelOf(id))
    await floor.ask('receiving.complete', { job, shortBecause: null })
    await expect(floor.ask('receiving.complete', { job, shortBecause: null })).rejects.toThrow('ORDERCOMPLETE')
    await expect(floor.ask('receiving.start', { shipment })).rejects.toThrow('ORDERCOMPLETE')
    await floor.ask('receiving.start', { shipment: null })
    expect(await floor.scan(labelOf(returned.id))).toMatchObject({
      verdict: 'stop',
      refusal: { code: 'ORDERCOMPLETE', details: { number: 'RMA-2001' } },
    })
  }),
)

test('returned packs are received on exception hold until somebody verified them', { timeout }, () =>
  atTheDock(async (floor) => {
    const { job } = await floor.ask('receiving.start', { shipment: null })
    const returned = trainingShipment('RMA-2001').loads
    for (const { id } of returned) expect(await floor.scan(labelOf(id, 'TC2512'))).toMatchObject({ verdict: 'ok' })
    expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({ received: 6, short: 0 })
    for (const { id } of returned)
      expect(await standing(floor, id)).toMatchObject({ availability: 'BLOCKED', holds: ['exception'] })
    const [event] = await eventsOnceSent(floor)
    expect(event?.bizTransactionList?.[0]?.type).toBe('rma')
  }),
)

test('a missing case shows once its pallet is opened, and the receipt says why it is short', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const { loads, missing } = trainingShipment('DN-1002')
    const [pallet] = loads
    if (pallet === undefined) throw new Error('no pallet')
    const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1002') })
    await floor.scan(labelOf(pallet.id))
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({ expected: 56, scanned: 1, inferred: 55 })

    await floor.ask('receiving.openLast', { job })
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({ scanned: 1, inferred: 0 })
    const present = pallet.holds.filter(({ id }) => !missing.includes(id))
    for (const { id } of present) expect(await floor.scan(labelOf(id))).toMatchObject({ verdict: 'ok' })
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({
      scanned: 5,
      inferred: 40,
      discrepancies: [{ kind: 'contentsDiffer', item: { id: pallet.id } }],
    })
    await expect(floor.ask('receiving.complete', { job, shortBecause: null })).rejects.toThrow('QTYERROR')
    expect(await floor.ask('receiving.complete', { job, shortBecause: 'shortShip' })).toMatchObject({
      received: 45,
      short: missing.length,
      messages: 2,
    })

    const [lost] = missing
    if (lost === undefined) throw new Error('nothing is missing')
    expect(await standing(floor, lost)).toMatchObject({ availability: 'PENDINGRECEIPT', parent: null })
    const events = await eventsOnceSent(floor)
    expect(events.map(({ action, bizStep }) => [action, bizStep])).toEqual([
      ['DELETE', 'unpacking'],
      ['OBSERVE', 'receiving'],
    ])
    expect(events[0]).toMatchObject({ parentID: itemLink(pallet.id), childEPCs: [itemLink(lost)] })
    expect(events[1]?.epcList).toEqual([itemLink(pallet.id)])

    const { pulledAt } = await floor.ask('shipments.list', { after: 0, limit: 1 })
    await floor.ask('network.tryNow', {})
    await until(
      'the network was asked again, and told of what this station had sent',
      async () => (await floor.ask('shipments.list', { after: 0, limit: 1 })).pulledAt !== pulledAt,
      20_000,
    )
    // A missing case, and a pallet that lacks it.
    expect((await floor.ask('attention.list', {})).entries).toMatchObject([{ kind: 'discrepanciesOpen', count: 2 }])
  }),
)

test('cases that come without their pallet are received by themselves', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const [pallet] = trainingShipment('TR-3001').loads
    const [brought] = pallet?.holds ?? []
    if (pallet === undefined || brought === undefined) throw new Error('no case')
    const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'TR-3001') })
    await floor.scan(labelOf(brought.id))
    expect(await floor.ask('receiving.complete', { job, shortBecause: 'dataIssue' })).toMatchObject({
      received: 11,
      short: 34,
    })
    expect(await standing(floor, brought.id)).toMatchObject({ availability: 'AVAILABLE', parent: null })
    expect(await standing(floor, pallet.id)).toMatchObject({ availability: 'PENDINGRECEIPT' })
    const events = await eventsOnceSent(floor)
    expect(events.map(({ bizStep }) => bizStep)).toEqual(['unpacking', 'receiving'])
    expect(events[1]?.epcList).toEqual([itemLink(brought.id)])
  }),
)

test('an extra and an unknown pack are recorded, and go on exception hold, never into stock', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const { loads, extra, unknown } = trainingShipment('DN-1003')
    const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1003') })
    for (const { id } of loads) await floor.scan(labelOf(id))
    const [over, stranger] = [extra[0], unknown[0]]
    if (over === undefined || stranger === undefined) throw new Error('nothing extra')
    expect(await floor.scan(labelOf(over, 'TB2605'))).toMatchObject({
      verdict: 'hold',
      notes: [{ code: 'OVER_RECORDED' }],
    })
    expect(await floor.scan(labelOf(stranger, 'TB2605'))).toMatchObject({
      verdict: 'hold',
      notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }],
    })
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({
      expected: 34,
      scanned: 1,
      inferred: 33,
      discrepancies: [
        { kind: 'unknownItem', hold: 'exception', item: { id: stranger } },
        { kind: 'over', hold: 'exception', item: { id: over } },
      ],
    })
    expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({ received: 34, held: 2 })
    for (const item of [over, stranger])
      expect(await standing(floor, item)).toMatchObject({ availability: 'BLOCKED', holds: ['exception'] })
    const [event] = await eventsOnceSent(floor)
    expect(event?.epcList).toEqual(loads.map(({ id }) => itemLink(id)))
  }),
)

test(
  'what is damaged or cannot be read is said by the person, and a damaged pack is received on damaged hold',
  { timeout },
  () =>
    atTheDock(async (floor, shipments) => {
      const { loads } = trainingShipment('RMA-2001')
      const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'RMA-2001') })
      await expect(floor.ask('receiving.report', { job, discrepancy: 'damaged' })).rejects.toThrow('JOB_EMPTY')
      const [broken] = loads
      if (broken === undefined) throw new Error('nothing was returned')
      await floor.scan(labelOf(broken.id))
      await expect(floor.ask('receiving.openLast', { job })).rejects.toThrow('NOTHING_INSIDE')
      await floor.ask('receiving.report', { job, discrepancy: 'damaged' })
      await floor.ask('receiving.report', { job, discrepancy: 'labelUnreadable' })
      expect((await floor.ask('receiving.progress', { job })).discrepancies).toMatchObject([
        { kind: 'labelUnreadable', hold: null, item: null },
        { kind: 'damaged', hold: 'damaged', item: { id: broken.id } },
      ])
      await floor.ask('receiving.complete', { job, shortBecause: 'other' })
      expect((await standing(floor, broken.id)).holds).toEqual(['damaged', 'exception'])
    }),
)

test('two shipments are received side by side, and goods of the one do not get into the other', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const [cleanPallet] = trainingShipment('DN-1001').loads
    const [otherPallet] = trainingShipment('DN-1002').loads
    if (cleanPallet === undefined || otherPallet === undefined) throw new Error('no pallet')
    const { job: clean } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })
    await floor.scan(labelOf(cleanPallet.id))
    expect(await floor.scan(labelOf(otherPallet.id))).toMatchObject({
      verdict: 'stop',
      refusal: { code: 'OTHER_SHIPMENT', details: { number: 'DN-1002' } },
    })
    const { job: other } = await floor.ask('receiving.start', { shipment: null })
    expect(await floor.scan(labelOf(trainingShipment('DN-1001').loads[1]?.id ?? otherPallet.id))).toMatchObject({
      refusal: { code: 'CLAIMED', details: { claimedBy: clean } },
    })
    expect(await floor.scan(labelOf(otherPallet.id))).toMatchObject({ verdict: 'ok' })
    expect(await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })).toEqual({ job: clean })
    await floor.ask('job.takeInHand', { job: other })
    await floor.ask('job.takeBackLast', { job: other })
    expect(await floor.ask('receiving.progress', { job: other })).toMatchObject({ shipment: null, expected: 0 })
    expect((await floor.ask('shipments.view', { shipment: idOf(shipments, 'DN-1002') })).state).toBe('expected')
    await floor.ask('job.abandon', { job: clean })
    expect((await floor.ask('shipments.view', { shipment: idOf(shipments, 'DN-1001') })).state).toBe('expected')
  }),
)
