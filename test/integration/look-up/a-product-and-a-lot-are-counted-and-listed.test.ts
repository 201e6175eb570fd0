import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import type { OnlyGoods } from '#shared/contract/calls/goods-calls.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { floorOf, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'

const [label = ''] = trainingLabels(1)
const gtin = label.slice(5, 19)
const lot = label.slice(label.indexOf('\u001d') + 3)
const [, filledCase] = trainingContainers()
const packedGtin = (filledCase?.contents[0] ?? '').slice(5, 19)

const folder = mkdtempSync(join(tmpdir(), 'tallyman-station-'))
let station: StationProcess
const ask = () => floorOf(station.client).ask

beforeAll(async () => {
  station = await startStationProcess(folder)
  await floorOf(station.client).signIn()
}, 60_000)

afterAll(async () => {
  await station.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Every page of a list, put together. */
async function listed(of: { gtin: string; lot: string | null }, only: OnlyGoods, limit = 40) {
  const items: Awaited<ReturnType<typeof page>>['items'] = []
  const page = (after: ItemId | null) => ask()('goods.items', { ...of, only, after, limit })
  let after: ItemId | null = null
  do {
    const found: Awaited<ReturnType<typeof page>> = await page(after)
    expect(found.items.length).toBeLessThanOrEqual(limit)
    items.push(...found.items)
    after = found.next
  } while (after !== null)
  return items
}

test('of a product every item is counted once, by where it stands and whether it is in something, and its lots add up to it', async () => {
  const product = await ask()('goods.view', { gtin, lot: null })
  const all = await listed({ gtin, lot: null }, null)
  expect(new Set(all.map(({ item }) => item.id)).size).toBe(all.length)
  expect(product.items).toBe(all.length)
  expect(product.byState.reduce((sum, { packed, alone }) => sum + packed + alone, 0)).toBe(all.length)
  expect(product.byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  expect(product.lots.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  expect(product.product).not.toBeNull()
})

test('a lot is a part of its product, and nothing of another lot is in it', async () => {
  const product = await ask()('goods.view', { gtin, lot: null })
  const ofLot = await ask()('goods.view', { gtin, lot })
  expect(product.lots).toContainEqual({ lot, count: ofLot.items })
  const items = await listed({ gtin, lot }, null)
  expect(items).toHaveLength(ofLot.items)
  expect(new Set(items.map(({ item }) => item.lot))).toEqual(new Set([lot]))
})

test('what is in a container is told from what is by itself, and the container is named', async () => {
  const { byState } = await ask()('goods.view', { gtin: packedGtin, lot: null })
  const items = await listed({ gtin: packedGtin, lot: null }, { by: 'state', state: 'AVAILABLE' })
  const packed = items.filter(({ container }) => container !== null)
  expect(packed.map(({ container }) => container?.id)).toContain(filledCase?.id)
  expect(byState.find(({ state }) => state === 'AVAILABLE')).toMatchObject({
    packed: packed.length,
    alone: items.length - packed.length,
  })
})

test('what is on a hold is counted and listed, and so is each state', async () => {
  const floor = floorOf(station.client)
  const job = await floor.startDamage()
  await floor.scan(label)
  await floor.ask('damage.finish', { job })
  const { holds, byState } = await ask()('goods.view', { gtin, lot })
  expect(holds).toEqual([{ hold: 'damaged', count: 1 }])
  const held = await listed({ gtin, lot }, { by: 'hold', hold: 'damaged' })
  expect(held).toMatchObject([{ item: { gtin, lot }, holds: ['damaged'] }])
  for (const { state, packed, alone } of byState)
    expect(await listed({ gtin, lot }, { by: 'state', state })).toHaveLength(packed + alone)
  expect(await listed({ gtin, lot }, { by: 'state', state: 'DESTROYED' })).toEqual([])
})

test('a lot is found by its name with every product that has one of it, and a product without items has a screen too', async () => {
  const found = await ask()('lookup.find', { text: lot })
  expect(found.lots.length).toBeGreaterThan(1)
  expect(found.lots).toContainEqual({ gtin, lot, product: 'Tallypril 5 mg, 28 tablets' })
  for (const each of found.lots)
    expect((await ask()('goods.view', { gtin: each.gtin, lot: each.lot })).items).toBeGreaterThan(0)
  expect((await ask()('lookup.find', { text: `]d201${gtin}10${lot}` })).lots).toMatchObject([{ gtin, lot }])
  expect((await ask()('lookup.find', { text: `${lot}x` })).lots).toEqual([])
  expect(await ask()('goods.view', { gtin: '00000000000017', lot: null })).toMatchObject({
    product: null,
    items: 0,
    byState: [],
    lots: [],
  })
})
