import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import type { LookUpMatches } from '#shared/contract/views/look-up-views.ts'
import { floorOf, trainingLabels } from '#test/support/station/floor.ts'

const [label = ''] = trainingLabels(1)
const gtin = label.slice(5, 19)
const serial = label.slice(21, label.indexOf('\u001d'))
const lot = label.slice(label.indexOf('\u001d') + 3)

const folder = mkdtempSync(join(tmpdir(), 'tallyman-station-'))
let station: StationProcess

beforeAll(async () => {
  station = await startStationProcess(folder)
  await floorOf(station.client).signIn()
}, 60_000)

afterAll(async () => {
  await station.stop()
  rmSync(folder, { recursive: true, force: true })
})

const find = (text: string): Promise<LookUpMatches> => floorOf(station.client).ask('lookup.find', { text })
const serialsOf = ({ items }: LookUpMatches) => items.map(({ item }) => item.serial)

test.each([
  ['its scan', label],
  ['its code typed in brackets', `(01)${gtin}(21)${serial}`],
  ['its bare serial number', serial],
])('an item is found by %s', async (_, text) => {
  const found = await find(text)
  expect(found.items).toMatchObject([{ item: { gtin, serial, lot }, standing: 'known' }])
  expect(found.tooMany).toBe(false)
})

test('an item is found by how its serial number begins, and among others of the kind', async () => {
  const found = await find(serial.slice(0, 3))
  expect(serialsOf(found)).toContain(serial)
  for (const other of serialsOf(found)) expect(other?.startsWith(serial.slice(0, 3))).toBe(true)
})

test('a lot and a product show as many of their items as fit, and say that there are more', async () => {
  const ofLot = await find(lot)
  expect(ofLot.items.length).toBe(50)
  expect(new Set(ofLot.items.map(({ item }) => item.lot))).toEqual(new Set([lot]))
  const ofProduct = await find(gtin)
  expect(ofProduct).toMatchObject({ products: [{ gtin }], tooMany: true })
  expect(new Set(ofProduct.items.map(({ item }) => item.gtin))).toEqual(new Set([gtin]))
})

test('a code without a serial number finds what is of its product and its lot', async () => {
  const found = await find(`]d201${gtin}10${lot}`)
  expect(new Set(found.items.map(({ item }) => `${item.gtin} ${item.lot}`))).toEqual(new Set([`${gtin} ${lot}`]))
})

const productsOf = async (text: string) => (await find(text)).products.map(({ name }) => name)

test('a product is found by how any words of its name begin, in any case and order', async () => {
  for (const text of ['dockam', '500', 'TABL dock', 'mg, 20']) {
    expect(await productsOf(text)).toContain('Dockamol 500 mg, 20 tablets')
  }
  for (const name of await productsOf('500 tab')) expect(name).toMatch(/500.*tab/)
  expect(await productsOf('ockamol')).toEqual([])
})

test('products whose name begins with the words come before those that have them further on', async () => {
  const names = await productsOf('case')
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(/\bcase/)
  expect((await productsOf('Pall'))[0]).toMatch(/^Palletol/)
})

test.each(['"', '*', '500*', '"dockamol" OR', 'NEAR(a b)', 'name:dockamol', '-500', '^500', '500 AND'])(
  'what looks like a question to the index of words is a text like any other: %s',
  async (text) => {
    for (const name of await productsOf(text)) expect(name.toLowerCase()).toMatch(/dockamol|500/)
  },
)

test('a container is found by its SSCC', async () => {
  const [first] = (await find('0952123400')).items
  expect(first?.item.sscc).toMatch(/^0952123400/)
  expect((await find(first?.item.sscc ?? '')).items).toMatchObject([
    { item: { sscc: first?.item.sscc }, standing: 'known' },
  ])
})

test('an odd serial number is found as it stands on the label, and never as another one', async () => {
  expect(serialsOf(await find('A/B%C&D+E'))).toEqual(['A/B%C&D+E'])
  expect(serialsOf(await find('%2F'))).toEqual(['%2F'])
  expect(serialsOf(await find('MIXEDCASE'))).toEqual(['MIXEDCASE'])
})

test('a code that nobody announced is told from one that was scanned here', async () => {
  const code = `(01)${gtin}(21)NEVERMADE`
  expect(await find(code)).toMatchObject({ items: [{ item: { serial: 'NEVERMADE' }, standing: 'never' }] })
  const floor = floorOf(station.client)
  const job = await floor.startDamage()
  await floor.scan(code)
  expect(await find('NEVERMADE')).toMatchObject({ items: [{ standing: 'mentioned' }] })
  await floor.ask('job.answerStops', { job })
  await floor.ask('job.abandon', { job })
})

test.each(['', '   ', ']d2garbage', '<script>alert(1)</script>', "' or 1=1 --", '\u{10ffff}', 'X'.repeat(8192)])(
  '%j finds nothing and breaks nothing',
  async (text) => {
    expect(await find(text)).toEqual({ items: [], products: [], lots: [], shipments: [], tooMany: false })
  },
)
