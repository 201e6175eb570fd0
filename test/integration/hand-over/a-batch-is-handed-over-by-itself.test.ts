import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheManufacturer, batchOf, handOverOnce, isHandedOver } from '#test/support/hand-over/at-the-manufacturer.ts'
import {
  filesIn,
  filesTakenBy,
  handedOverIn,
  standingAfter,
  startExternalServer,
} from '#test/support/hand-over/external-system.ts'
import type { Files } from '#test/support/hand-over/external-system.ts'
import { caseGtin, commission, lineFile, unitGtin, unitLabel, wholeBatch } from '#test/support/batches/line-file.ts'

const timeout = 120_000

/** 1,200 packs in cases of ten on pallets of five cases, each of them once and where the line put it. */
function expectWholeBatch(files: Files, replaces: string | null = null) {
  const [only, ...others] = handedOverIn(files)
  expect(others).toEqual([])
  if (only === undefined) throw new Error('nothing was handed over')
  const { manifest, events } = only
  expect(manifest).toMatchObject({
    format: 'tallyman-hand-over:1',
    gtin: unitGtin,
    lot: 'L-26/7',
    expiry: '2028-06-30',
    replaces,
    levels: [
      { level: 'EA', commissioned: 1200, decommissioned: 0, destroyed: 0 },
      { level: 'CA', commissioned: 120, decommissioned: 0, destroyed: 0 },
      { level: 'PL', commissioned: 24, decommissioned: 0, destroyed: 0 },
    ],
    packed: 1320,
  })
  const standing = standingAfter(events)
  expect(standing.size).toBe(1344)
  const link = (id: string) => itemLink(id as ItemId)
  expect(standing.get(link(`01/${unitGtin}/21/U000007`))).toBe(link(`01/${caseGtin}/21/C00000`))
  const commissioned = events.find(
    ({ bizStep, epcList }) => bizStep === 'commissioning' && epcList?.[0]?.includes('/01/'),
  )
  expect(commissioned?.ilmd).toEqual({ 'cbvmda:lotNumber': 'L-26/7', 'cbvmda:itemExpirationDate': '2028-06-30' })
  expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(events.length)
}

test(
  'a batch goes to a watched folder by itself: whole files, the manifest last, and its lot may leave then',
  { timeout },
  () =>
    atTheManufacturer(async (floor, folder) => {
      const watched = join(folder, 'erp')
      await mkdir(watched)
      const before = await batchOf(floor, wholeBatch(1200))
      expect(await floor.ask('handOver.ofBatch', { batch: before })).toEqual({
        state: { kind: 'nothingToHandOver' },
        keptBecause: null,
        setUp: null,
      })
      await floor.ask('handOver.setSystem', { system: { kind: 'folder', path: watched } })
      const view = await handOverOnce(floor, before, isHandedOver)
      expect(view).toMatchObject({
        state: { kind: 'handedOver', to: { kind: 'folder', path: watched } },
        keptBecause: null,
        setUp: { by: 'Nora Nielsen' },
      })
      expectWholeBatch(await filesIn(watched))
      const kinds = ['batch.hand-over-begun', 'batch.handed-over', 'external-system.set-up'] as const
      const filter = { person: null, item: null, from: null, until: null, kinds: [...kinds] }
      const { facts } = await floor.ask('ledger.page', { filter, below: null, limit: 10 })
      expect(facts.map(({ kind }) => kind)).toEqual([
        'batch.handed-over',
        'batch.hand-over-begun',
        'external-system.set-up',
      ])
    }),
)

test('a batch goes to an address: each piece once with its own key, then the manifest', { timeout }, async () => {
  const server = await startExternalServer()
  try {
    await atTheManufacturer(async (floor) => {
      await floor.ask('handOver.setSystem', { system: { kind: 'http', address: `${server.address}/` } })
      const batch = await batchOf(floor, wholeBatch(1200))
      const view = await handOverOnce(floor, batch, isHandedOver)
      expect(view.state).toMatchObject({ to: { kind: 'http', address: server.address } })
      expectWholeBatch(filesTakenBy(server))
      expect(server.asked.at(-1)?.key).toMatch(/\/manifest"$/)
      expect(new Set(server.asked.map(({ key }) => key)).size).toBe(server.asked.length)
    })
  } finally {
    await server.close()
  }
})

test(
  'a batch that grew is handed over anew as a whole, in place of what was handed over before',
  { timeout },
  async () => {
    const server = await startExternalServer()
    try {
      await atTheManufacturer(async (floor) => {
        await floor.ask('handOver.setSystem', { system: { kind: 'http', address: server.address } })
        const batch = await batchOf(floor, lineFile([commission(unitLabel(1), 'EA')]))
        const first = await handOverOnce(floor, batch, isHandedOver)
        await batchOf(floor, lineFile([commission(unitLabel(2), 'EA')]), 'second.csv')
        const second = await handOverOnce(
          floor,
          batch,
          ({ state }) =>
            state.kind === 'handedOver' && first.state.kind === 'handedOver' && state.handOver !== first.state.handOver,
        )
        if (first.state.kind !== 'handedOver' || second.state.kind !== 'handedOver') throw new Error('not handed over')
        const all = handedOverIn(filesTakenBy(server))
        expect(
          all.map(({ manifest }) => [manifest.handOver, manifest.replaces, manifest.levels[0]?.commissioned]),
        ).toEqual([
          [first.state.handOver, null, 1],
          [second.state.handOver, first.state.handOver, 2],
        ])
        // The same file again says nothing new, and nothing is handed over.
        const asked = server.asked.length
        await batchOf(floor, lineFile([commission(unitLabel(2), 'EA')]), 'second.csv')
        expect((await floor.ask('handOver.ofBatch', { batch })).state).toEqual(second.state)
        expect(server.asked.length).toBe(asked)
      })
    } finally {
      await server.close()
    }
  },
)
