import { expect, test } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { destructionDesk } from '#test/support/destruction/desk.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const sam = { identification: 'Sam Supervisor', secret: '2222' }

async function atAStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Sam Supervisor', '2222')
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

async function scanned(floor: Floor, label: string) {
  const { item } = await floor.scan(label)
  if (item === null) throw new Error('the scan named no item')
  return { id: item.id, lot: { gtin: item.gtin ?? '', lot: item.lot ?? '' } }
}

const recall = (floor: Floor, lot: { gtin: string; lot: string }) =>
  floor.ask('recalls.begin', { ...lot, reason: 'qualityDefect', note: null })

async function endRecall(floor: Floor, lot: { gtin: string; lot: string }) {
  const note = 'cleared by the owner'
  const { shown } = await floor.ask('recalls.ofLot', { ...lot, note })
  if (shown === null) throw new Error('nothing is to be signed')
  return floor.ask('recalls.lift', { ...lot, note, signature: { ...sam, shown } })
}

const holdsOn = async (floor: Floor, item: ItemId) =>
  ((await floor.ask('lookup.item', { item })).state?.holds ?? []).map(({ kind }) => kind)

test('a hold that somebody put on in place of that of a recall stays when the recall ends', { timeout }, () =>
  atAStation(async (floor) => {
    const [first = '', second = ''] = trainingLabels(2)
    const one = await scanned(floor, first)
    const other = await scanned(floor, second)
    expect(other.lot).toEqual(one.lot)
    await recall(floor, one.lot)
    const act = { item: one.id, note: 'looked at', photos: [], signature: null }
    const toDamaged = { act: { kind: 'move', from: 'exception', to: 'damaged' }, reason: 'foundDamaged' } as const
    await floor.ask('holds.onItem', { ...act, wish: toDamaged })
    const putOn = { act: { kind: 'put', hold: 'exception' }, reason: 'other' } as const
    await floor.ask('holds.onItem', { ...act, wish: putOn })

    const { standing } = await floor.ask('recalls.ofLot', { ...one.lot, note: null })
    const freed = await endRecall(floor, one.lot)
    expect(freed.items).toBe(standing?.held)
    expect(await holdsOn(floor, other.id)).toEqual([])
    expect((await holdsOn(floor, one.id)).toSorted()).toEqual(['damaged', 'exception'])
  }),
)

test(
  'what a contractor has is listed as away and not put on hold by a recall, and goes on hold when it comes back',
  { timeout },
  () =>
    atAStation(async (floor) => {
      await floor.signIn('Olga Operator', '1111')
      const desk = destructionDesk(floor)
      const [label = '', ofTheSameLot = ''] = trainingLabels(2)
      const goods = await scanned(floor, label)
      const order = await desk.draft({ place: { kind: 'contractor', name: 'Ash & Co', address: 'Kiln Road 1' } })
      await desk.collect(order, [label])
      await desk.submit(order)
      await desk.approve(order)
      await desk.carryOut(order, [label])
      const before = await holdsOn(floor, goods.id)

      await floor.signIn('Sam Supervisor', '2222')
      const { toHold } = await floor.ask('recalls.ofLot', { ...goods.lot, note: null })
      expect((await recall(floor, goods.lot)).items).toBe(toHold)
      expect(await holdsOn(floor, (await scanned(floor, ofTheSameLot)).id)).toContain('exception')
      expect(await holdsOn(floor, goods.id)).toEqual(before)
      expect((await floor.ask('recalls.ofLot', { ...goods.lot, note: null })).away).toContainEqual(
        expect.objectContaining({ contractor: expect.objectContaining({ name: 'Ash & Co' }), count: 1 }),
      )

      await floor.ask('destruction.takeBack', { order, because: 'their oven is broken' })
      expect(await holdsOn(floor, goods.id)).toContain('exception')
      expect((await endRecall(floor, goods.lot)).items).toBe(toHold + 1)
      expect(await holdsOn(floor, goods.id)).toEqual(before)
    }),
)
