import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheDock, eventsOnceSent, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const returned = trainingShipment('RMA-2001').loads.map(({ id }) => id)
const [first, second, broken] = returned
if (first === undefined || second === undefined || broken === undefined) throw new Error('too few returns')

async function received(floor: Floor): Promise<void> {
  const { job } = await floor.ask('receiving.start', { shipment: null })
  for (const id of returned) {
    await floor.scan(labelOf(id))
    if (id === broken) await floor.ask('receiving.report', { job, discrepancy: 'damaged' })
  }
  await floor.ask('receiving.complete', { job, shortBecause: null })
}

async function standing(floor: Floor, item: ItemId) {
  const { state } = await floor.ask('lookup.item', { item })
  return { availability: state?.availability, holds: state?.holds.map(({ kind }) => kind) }
}

test(
  'what is saleable is available, what is not stays blocked to be destroyed, and the network hears of both',
  { timeout },
  () =>
    atTheDock(async (floor, shipments) => {
      await received(floor)
      const shipment = idOf(shipments, 'RMA-2001')
      expect(await floor.ask('returns.list', { shipment })).toMatchObject({ inAll: 6 })
      expect(await floor.ask('shipments.view', { shipment })).toMatchObject({ toVerify: 6 })
      expect((await floor.ask('attention.list', {})).entries).toContainEqual(
        expect.objectContaining({ kind: 'returnsToVerify', count: 6 }),
      )
      await expect(floor.ask('returns.verify', { items: [first], outcome: 'saleable' })).rejects.toThrow('NOT_ALLOWED')

      await floor.signIn('Quinn Quality', '3333')
      await expect(floor.ask('returns.verify', { items: [first, broken], outcome: 'saleable' })).rejects.toThrow(
        'ON_HOLD',
      )
      expect(await standing(floor, first)).toEqual({ availability: 'BLOCKED', holds: ['exception'] })
      expect(await floor.ask('returns.verify', { items: [first, second, first], outcome: 'saleable' })).toEqual({
        items: 2,
        messages: 1,
      })
      await floor.ask('returns.verify', { items: [broken], outcome: 'notSaleable' })
      expect(await standing(floor, first)).toEqual({ availability: 'AVAILABLE', holds: [] })
      expect(await standing(floor, broken)).toEqual({ availability: 'BLOCKED', holds: ['damaged', 'exception'] })
      expect(await floor.ask('returns.list', { shipment })).toMatchObject({ inAll: 3 })
      await expect(floor.ask('returns.verify', { items: [first], outcome: 'saleable' })).rejects.toThrow('NOT_A_RETURN')

      const events = await eventsOnceSent(floor)
      expect(events.map(({ bizStep, disposition, epcList }) => [bizStep, disposition, epcList])).toEqual([
        ['receiving', 'in_progress', returned.map(itemLink)],
        ['inspecting', 'conformant', [itemLink(first), itemLink(second)]],
        ['inspecting', 'non_conformant', [itemLink(broken)]],
      ])
    }),
)
