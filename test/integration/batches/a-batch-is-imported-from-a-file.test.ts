import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'
import {
  aggregate,
  begin,
  caseGtin,
  caseLabel,
  commission,
  ended,
  lineFile,
  taken,
  unitGtin,
  unitLabel,
  wholeBatch,
} from '#test/support/batches/line-file.ts'

const timeout = 120_000

async function atTheLine(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(floor)
      expect(station.problems).toEqual([])
    } finally {
      await station.stop()
    }
  })
}

const unit = `01/${unitGtin}/21/U000007` as ItemId
const theCase = `01/${caseGtin}/21/C00000` as ItemId

/** Every row as it was written, and as the ledger gives it again. */
function writtenAndRebuilt(file: string) {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  const written = projectedRows(database)
  projector(database, allProjections).rebuild(openLedger(database, uuidv7()))
  const rebuilt = projectedRows(database)
  close()
  return { written, rebuilt }
}

test(
  'what a line made is in stock, in its containers, with its history; the batch says how many there are',
  { timeout },
  () =>
    atTheLine(async (floor) => {
      const counts = 'count;;EA;;;;;121\r\n'
      const file = `${wholeBatch(120).replace('parent;time', 'parent;time;quantity')}${counts}`
      const end = await taken(floor, file, 'line-1.csv')
      expect(end).toMatchObject({ kind: 'taken', file: 'line-1.csv', commissioned: 135, packed: 132 })
      if (end.kind !== 'taken') return

      const { batches } = await floor.ask('batches.list', { after: 0, limit: 10 })
      expect(batches).toMatchObject([
        { id: end.batch, lot: 'L-26/7', expiry: '2028-06-30', gtin: unitGtin, items: 135 },
      ])
      const view = await floor.ask('batches.view', { batch: end.batch })
      expect(view.levels).toEqual([
        {
          level: 'PL',
          gtin: null,
          commissioned: 3,
          counted: null,
          packed: 0,
          loose: 3,
          decommissioned: 0,
          destroyed: 0,
        },
        {
          level: 'CA',
          gtin: caseGtin,
          commissioned: 12,
          counted: null,
          packed: 12,
          loose: 0,
          decommissioned: 0,
          destroyed: 0,
        },
        {
          level: 'EA',
          gtin: unitGtin,
          commissioned: 120,
          counted: 121,
          packed: 120,
          loose: 0,
          decommissioned: 0,
          destroyed: 0,
        },
      ])
      expect(view.files).toMatchObject([{ by: 'Olga Operator', file: 'line-1.csv', commissioned: 135, packed: 132 }])
      expect(view.files[0]?.endedAt).not.toBeNull()

      const item = await floor.ask('lookup.item', { item: unit })
      expect(item.state).toMatchObject({ level: 'EA', lifecycle: 'commissioned', availability: 'AVAILABLE' })
      expect(item.item).toMatchObject({ lot: 'L-26/7', expiry: '2028-06-30' })
      expect(item.containers.map(({ id }) => id)[0]).toBe(theCase)
      const { entries } = await floor.ask('lookup.history', { item: unit, before: null, limit: 10 })
      expect(entries.map(({ says }) => says.kind)).toEqual(['batch.aggregated', 'batch.commissioned'])
      expect(entries[0]?.says).toMatchObject({ as: 'content', container: theCase, items: 10 })
    }),
)

test('a file in which anything is wrong is told line by line, and nothing of it is taken', { timeout }, () =>
  atTheLine(async (floor) => {
    const lines = [commission(caseLabel(1), 'CA'), commission(unitLabel(1), 'EA', caseLabel(2)), 'nonsense']
    const flaws = async (after = 0) => (await floor.ask('batches.flaws', { after, limit: 10 })).flaws
    expect(await taken(floor, lineFile(lines))).toMatchObject({
      kind: 'flawed',
      format: 'csv',
      flawCount: 1,
      flawsKept: 1,
    })
    expect(await flaws()).toEqual([{ where: 4, code: 'STEP_UNKNOWN', about: 'nonsense' }])
    expect(await flaws(1)).toEqual([])
    expect(await taken(floor, lineFile(lines.slice(0, 2)))).toMatchObject({ kind: 'flawed', flawCount: 1 })
    expect(await flaws()).toEqual([{ where: 3, code: 'CONTAINER_UNKNOWN', about: `01/${caseGtin}/21/C00002` }])
    expect((await floor.ask('batches.list', { after: 0, limit: 10 })).batches).toEqual([])
    expect((await floor.ask('lookup.item', { item: `01/${caseGtin}/21/C00001` as ItemId })).standing).toBe('never')
  }),
)

test('a batch grows file by file, and a file that comes again changes nothing', { timeout }, () =>
  atTheLine(async (floor) => {
    const packs = lineFile([commission(unitLabel(1), 'EA'), commission(unitLabel(2), 'EA')])
    const first = await taken(floor, packs, 'packs.csv')
    expect(first).toMatchObject({ kind: 'taken', commissioned: 2, packed: 0 })
    const cases = [
      commission(caseLabel(1), 'CA'),
      aggregate(unitLabel(1), caseLabel(1)),
      aggregate(unitLabel(2), caseLabel(1)),
    ]
    const second = await taken(floor, lineFile(cases), 'cases.csv')
    expect(second).toMatchObject({ kind: 'taken', commissioned: 1, packed: 2 })
    if (first.kind !== 'taken' || second.kind !== 'taken') return
    expect(second.batch).toBe(first.batch)

    expect(await taken(floor, packs, 'packs.csv')).toMatchObject({ kind: 'taken', commissioned: 0, packed: 0 })
    expect(await taken(floor, lineFile(cases), 'cases.csv')).toMatchObject({
      kind: 'taken',
      commissioned: 0,
      packed: 0,
    })
    const other = commission(unitLabel(1), 'EA').replace('T08:00:00', 'T08:00:01')
    expect(await taken(floor, lineFile([other]))).toMatchObject({ kind: 'flawed' })
    expect((await floor.ask('batches.flaws', { after: 0, limit: 1 })).flaws).toMatchObject([
      { code: 'COMMISSIONED_ALREADY' },
    ])
    expect((await floor.ask('batches.view', { batch: first.batch })).items).toBe(3)
  }),
)

test(
  'a number that was taken out of use with its case comes back in nothing; taking it out of use can no longer be undone',
  { timeout },
  () =>
    atTheLine(async (floor) => {
      const packs = Array.from({ length: 10 }, (_, index) => commission(unitLabel(index), 'EA', caseLabel(0)))
      await taken(floor, lineFile([commission(caseLabel(0), 'CA'), ...packs]))
      await floor.signIn('Sam Supervisor', '2222')
      const { job } = await floor.ask('decommissioning.start', { reason: 'Misplaced' })
      await floor.scan(caseLabel(0))
      await floor.ask('decommissioning.finish', { job, disaggregate: false })
      expect((await floor.ask('lookup.item', { item: unit })).state?.lifecycle).toBe('decommissioned')

      const later = new Date(Date.now()).toISOString()
      const again = commission(unitLabel(7), 'EA').replace('2026-05-04T08:00:00+02:00', later)
      expect(await taken(floor, lineFile([again]))).toMatchObject({ kind: 'taken', commissioned: 1 })
      const item = await floor.ask('lookup.item', { item: unit })
      expect(item.state).toMatchObject({ lifecycle: 'commissioned', availability: 'AVAILABLE' })
      expect(item.containers).toEqual([])
      expect((await floor.ask('lookup.item', { item: theCase })).contents).toBe(9)
      const undoing = { of: { kind: 'job', job }, wanted: { way: 'undone' }, reason: null, remark: null } as const
      expect((await floor.ask('correction.preview', undoing)).refusal).toMatchObject({
        code: 'UNDO_LATER_FIRST',
        details: { item: unit, later: 'batch.commissioned' },
      })
    }),
)

test('an import can be stopped before it is recorded, and one file comes after the other', { timeout }, () =>
  atTheLine(async (floor) => {
    await begin(floor, wholeBatch(20_000), 'large.csv')
    await expect(begin(floor, wholeBatch(1), 'second.csv')).rejects.toThrow('IMPORT_RUNNING')
    await floor.ask('batches.cancelImport', {})
    expect(await ended(floor)).toEqual({ kind: 'cancelled', file: 'large.csv', isPartlyRecorded: false })
    expect((await floor.ask('batches.list', { after: 0, limit: 10 })).batches).toEqual([])
    expect(await taken(floor, wholeBatch(10))).toMatchObject({ kind: 'taken', commissioned: 12 })
  }),
)

test('a station killed while it records goes on by itself, and its projections can be made again', { timeout }, () =>
  inDataFolder(async (folder) => {
    const killed = await startStationProcess(folder)
    const before = floorOf(killed.client)
    await before.signIn()
    await begin(before, wholeBatch(20_000, 50, 20), 'large.csv')
    for (;;) {
      const heard = before.notice('batchImport.changed')
      const state = await before.ask('batches.importing', {})
      if (state.kind === 'running' && state.phase === 'recording' && state.percent > 20) break
      await heard
    }
    await killed.kill()

    const station = await startStationProcess(folder)
    const floor = floorOf(station.client)
    await floor.signIn()
    expect(await ended(floor)).toMatchObject({ kind: 'taken', file: 'large.csv' })
    const [batch] = (await floor.ask('batches.list', { after: 0, limit: 10 })).batches
    if (batch === undefined) throw new Error('no batch')
    const view = await floor.ask('batches.view', { batch: batch.id })
    expect(view.levels.map(({ commissioned, packed }) => [commissioned, packed])).toEqual([
      [20, 0],
      [400, 400],
      [20_000, 20_000],
    ])
    expect(view.files.every(({ endedAt }) => endedAt !== null)).toBe(true)
    await station.stop()
    const { written, rebuilt } = writtenAndRebuilt(join(folder, 'training', 'station.db'))
    expect(written['batch_item']).toHaveLength(20_420)
    expect(rebuilt).toEqual(written)
  }),
)
