import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheDock, eventsOnceSent, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const { loads, missing } = trainingShipment('DN-1002')
const pallet = loads[0]
const lost = missing[0]
if (pallet === undefined || lost === undefined) throw new Error('the training shipment has no missing case')

/** Receives the pallet without its third case. */
async function receivedShort(floor: Floor): Promise<void> {
  await floor.ask('receiving.start', { shipment: null })
  await floor.scan(labelOf(pallet?.id ?? lost ?? ('' as ItemId)))
  const { jobInHand: job } = await floor.ask('station.status', {})
  if (job === null) throw new Error('no job')
  await floor.ask('receiving.openLast', { job })
  for (const { id } of pallet?.holds ?? []) if (!missing.includes(id)) await floor.scan(labelOf(id))
  await floor.ask('receiving.complete', { job, shortBecause: 'shortShip' })
}

test('a missing case that turns up is found by its scan, and received by a supplementary receipt', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    await receivedShort(floor)
    const shipment = idOf(shipments, 'DN-1002')
    expect(await floor.ask('shipments.view', { shipment })).toMatchObject({ state: 'received', missing: 11 })

    const { job } = await floor.ask('receiving.start', { shipment: null })
    expect(await floor.scan(labelOf(pallet.id))).toMatchObject({
      verdict: 'stop',
      refusal: { code: 'ORDERCOMPLETE', details: { number: 'DN-1002' } },
    })
    await floor.ask('job.answerStops', { job })
    expect(await floor.scan(labelOf(lost))).toMatchObject({ verdict: 'ok' })
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({
      isSupplementary: true,
      expected: 11,
      scanned: 1,
      inferred: 10,
      toScan: [],
    })
    expect((await floor.ask('shipments.view', { shipment })).state).toBe('receiving')
    expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({ received: 11, short: 0 })

    const view = await floor.ask('shipments.view', { shipment })
    expect(view).toMatchObject({ state: 'received', missing: 0 })
    expect(view.receipts.map(({ short }) => short)).toEqual([11, 0])
    const events = await eventsOnceSent(floor)
    const receiving = events.filter(({ bizStep }) => bizStep === 'receiving')
    expect(receiving.map(({ epcList }) => epcList)).toEqual([[itemLink(pallet.id)], [itemLink(lost)]])
    expect(receiving[1]?.bizTransactionList).toEqual(receiving[0]?.bizTransactionList)

    await expect(floor.ask('receiving.complete', { job, shortBecause: null })).rejects.toThrow('ORDERCOMPLETE')
    await expect(floor.ask('receiving.start', { shipment })).rejects.toThrow('ORDERCOMPLETE')
  }),
)

test(
  'from its screen a supplementary receipt takes what came before as received already, and can be given up',
  { timeout },
  () =>
    atTheDock(async (floor, shipments) => {
      await receivedShort(floor)
      const shipment = idOf(shipments, 'DN-1002')
      const { job } = await floor.ask('receiving.start', { shipment })
      expect(await floor.ask('receiving.progress', { job })).toMatchObject({
        isSupplementary: true,
        expected: 11,
        toScan: [{ id: lost }],
      })
      const [present] = pallet.holds
      expect(await floor.scan(labelOf(present?.id ?? lost))).toMatchObject({
        verdict: 'hold',
        notes: [{ code: 'ALREADY_RECEIVED' }],
      })
      expect(await floor.ask('receiving.start', { shipment })).toEqual({ job })
      await floor.ask('job.abandon', { job })
      expect(await floor.ask('shipments.view', { shipment })).toMatchObject({ state: 'received', missing: 11 })
    }),
)

test('what one shipment is short of is not received with another', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    await receivedShort(floor)
    await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })
    expect(await floor.scan(labelOf(lost))).toMatchObject({
      verdict: 'stop',
      refusal: { code: 'OTHER_SHIPMENT', details: { number: 'DN-1002' } },
    })
  }),
)

test(
  'where the site wants receipts whole, a short one stays open until the rest comes or the rule is changed',
  { timeout },
  () =>
    atTheDock(async (floor, shipments) => {
      await floor.signIn('Sam Supervisor', '2222')
      const { receiving } = await floor.ask('station.status', {})
      await floor.ask('site.setReceivingRules', { ...receiving, shortReceipts: 'refuse' })
      await floor.signIn()
      await expect(floor.ask('site.setReceivingRules', receiving)).rejects.toThrow('NOT_ALLOWED')
      const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'RMA-2001') })
      const [one, ...others] = trainingShipment('RMA-2001').loads
      await floor.scan(labelOf(one?.id ?? lost))
      await expect(floor.ask('receiving.complete', { job, shortBecause: 'other' })).rejects.toThrow('SHORT_NOT_ALLOWED')
      for (const { id } of others) await floor.scan(labelOf(id))
      expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({
        received: 6,
        short: 0,
      })
    }),
)

test('goods are pointed out by the days that the site wants them to have left', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    await floor.signIn('Ada Admin', '4444')
    const { receiving } = await floor.ask('station.status', {})
    const [returned, another] = trainingShipment('RMA-2001').loads
    await floor.ask('receiving.start', { shipment: idOf(shipments, 'RMA-2001') })
    expect(await floor.scan(labelOf(returned?.id ?? lost))).toMatchObject({ verdict: 'ok' })
    await floor.ask('site.setReceivingRules', { ...receiving, shortDatedDays: 365 })
    expect(await floor.scan(labelOf(another?.id ?? lost))).toMatchObject({
      verdict: 'hold',
      notes: [{ code: 'SHORT_DATED' }],
    })
  }),
)
