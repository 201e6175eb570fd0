import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheDock, eventsOnceSent, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { trainingSite } from '#training/training-items.ts'

const timeout = 60_000
const note = { number: 'LS 4711/26', kind: 'purchase', fromGln: null } as const
const { unknown, extra } = trainingShipment('DN-1003')
const [stranger] = unknown
const [over] = extra
if (stranger === undefined || over === undefined) throw new Error('nothing extra')

async function allowed(floor: Floor): Promise<void> {
  await floor.signIn('Sam Supervisor', '2222')
  const { receiving } = await floor.ask('station.status', {})
  await floor.ask('site.setReceivingRules', { ...receiving, unannouncedGoods: 'allow' })
  await floor.signIn()
}

async function standing(floor: Floor, item: ItemId) {
  const { state } = await floor.ask('lookup.item', { item })
  return { availability: state?.availability, holds: state?.holds.map(({ kind }) => kind) }
}

test('only where the site allows it', { timeout }, () =>
  atTheDock(async (floor) => {
    await expect(floor.ask('receiving.startUnannounced', note)).rejects.toThrow('UNANNOUNCED_NOT_ALLOWED')
    expect((await floor.ask('shipments.list', { after: 0, limit: 50 })).shipments).toHaveLength(5)
  }),
)

test(
  'they go on exception hold, flagged, under the number of their paper, and the network is told as of others',
  { timeout },
  () =>
    atTheDock(async (floor) => {
      await allowed(floor)
      const { job } = await floor.ask('receiving.startUnannounced', note)
      expect(await floor.scan(labelOf(stranger, 'TB2605'))).toMatchObject({
        verdict: 'hold',
        notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }],
      })
      expect(await floor.scan(labelOf(over, 'TB2605'))).toMatchObject({ notes: [{ code: 'OVER_RECORDED' }] })
      const [here = ''] = trainingLabels(1)
      expect(await floor.scan(here)).toMatchObject({ verdict: 'hold', notes: [{ code: 'ALREADY_RECEIVED' }] })
      const [announced] = trainingShipment('DN-1001').loads
      expect(await floor.scan(labelOf(announced?.id ?? over))).toMatchObject({
        verdict: 'stop',
        refusal: { code: 'OTHER_SHIPMENT', details: { number: 'DN-1001' } },
      })
      await floor.ask('job.answerStops', { job })
      expect(await floor.ask('receiving.progress', { job })).toMatchObject({
        shipment: { number: 'LS 4711/26', announced: false, fromGln: null },
        expected: 0,
        discrepancyCount: 3,
      })
      expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({ received: 2, held: 3 })

      for (const item of [stranger, over])
        expect(await standing(floor, item)).toEqual({ availability: 'BLOCKED', holds: ['exception'] })
      const [event, ...others] = await eventsOnceSent(floor)
      expect(others).toEqual([])
      expect(event).toMatchObject({
        action: 'OBSERVE',
        bizStep: 'receiving',
        epcList: [itemLink(stranger), itemLink(over)],
        bizTransactionList: [
          { type: 'desadv', bizTransaction: `urn:epcglobal:cbv:bt:${trainingSite.gln}:LS%204711%2F26` },
        ],
      })
      const { shipments } = await floor.ask('shipments.list', { after: 0, limit: 50 })
      expect(shipments.filter(({ announced: told }) => !told)).toMatchObject([
        { number: 'LS 4711/26', state: 'received', items: 0 },
      ])
      await expect(floor.ask('receiving.startUnannounced', note)).rejects.toThrow('ORDERCOMPLETE')
      const history = await floor.ask('lookup.history', { item: stranger, before: null, limit: 10 })
      expect(history.entries.map(({ says }) => says)).toContainEqual(
        expect.objectContaining({ kind: 'receiving.completed', as: 'received', announced: false }),
      )
    }),
)

test(
  'a number that was announced leads to its shipment, and a delivery that is open is gone on with',
  { timeout },
  () =>
    atTheDock(async (floor, shipments) => {
      await allowed(floor)
      const { job } = await floor.ask('receiving.startUnannounced', { ...note, number: 'RMA-2001', kind: 'return' })
      expect(await floor.ask('receiving.progress', { job })).toMatchObject({
        shipment: { id: idOf(shipments, 'RMA-2001'), announced: true },
        expected: 6,
      })
      const opened = await floor.ask('receiving.startUnannounced', note)
      await floor.scan(labelOf(stranger))
      expect(await floor.ask('receiving.startUnannounced', note)).toEqual(opened)
    }),
)

test('a delivery that was given up is expected by nobody', { timeout }, () =>
  atTheDock(async (floor) => {
    await allowed(floor)
    const { job } = await floor.ask('receiving.startUnannounced', note)
    await floor.scan(labelOf(stranger))
    await floor.ask('job.abandon', { job })
    expect((await floor.ask('shipments.list', { after: 0, limit: 50 })).shipments).toHaveLength(5)
    expect(await floor.ask('receiving.progress', { job })).toMatchObject({ shipment: null })
  }),
)

test('a return that nobody announced is a return to the network too', { timeout }, () =>
  atTheDock(async (floor) => {
    await allowed(floor)
    const { gln } = trainingShipment('RMA-2001').from
    const { job } = await floor.ask('receiving.startUnannounced', { number: 'R-1', kind: 'return', fromGln: gln })
    await floor.scan(labelOf(over))
    await floor.ask('receiving.complete', { job, shortBecause: null })
    const [event] = await eventsOnceSent(floor)
    expect(event?.bizTransactionList).toEqual([{ type: 'rma', bizTransaction: `urn:epcglobal:cbv:bt:${gln}:R-1` }])
  }),
)
