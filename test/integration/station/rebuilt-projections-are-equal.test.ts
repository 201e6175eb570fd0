import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { uuidv7 } from '#service/ids.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { usualScanner } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'

test('projections thrown away and made again from the ledger are the same, row for row', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    await aShift(folder)
    const opened = openDatabase(join(folder, 'training', 'station.db'), { migrations: allMigrations })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const { database, close } = opened.value
    try {
      const before = projectedRows(database)
      expect(before['job_item']).not.toHaveLength(0)
      expect(before['hold']).not.toHaveLength(0)
      expect(before['site']).toMatchObject([{ market: 'US' }])
      expect(before['sample']).toHaveLength(1)
      expect(before['report']).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ report: 'nmvsSample', told_at: null, reference: 'NMVS-1', open: 0 }),
          expect.objectContaining({ report: 'nmvsOutOfUse', open: 1 }),
        ]),
      )
      expect(before['recall']).toHaveLength(1)
      expect(before['recalled_item']).not.toHaveLength(0)
      expect(before['label']).toMatchObject([{ prints: 1, awaits_scan: 0 }])
      expect(before['printer']).toHaveLength(1)
      expect(before['scanner_profile']).toHaveLength(1)
      expect(before['scanner_on_port']).toMatchObject([{ name: 'dock 1' }, { name: 'dock 4' }])
      expect(before['sscc_block']).toMatchObject([{ block: 0, given: 1 }])
      projector(database, allProjections).rebuild(openLedger(database, uuidv7()))
      expect(projectedRows(database)).toEqual(before)
    } finally {
      close()
    }
  }),
)

/** Leaves something in every projection: finished, abandoned and open jobs, repeats, stops answered and open, an unknown item. */
async function aShift(folder: string): Promise<void> {
  const station = await startStationProcess(folder)
  const floor = floorOf(station.client)
  const labels = trainingLabels(6)
  const scan = async (index: number) => floor.scan(labels[index] ?? '')
  await floor.signIn('Sam Supervisor', '2222')
  await floor.ask('site.setUnknownItems', { unknownItems: 'record' })
  await floor.ask('site.setMarket', { market: 'EU' })
  await floor.ask('practiceNetwork.switch', { on: false })
  const setUpScanner = (name: string, replaces: string | null) =>
    floor.ask('scanner.setUp', { settings: { ...usualScanner(join(folder, name)), name }, replaces })
  await setUpScanner('dock 1', null)
  await setUpScanner('dock 3', null)
  await setUpScanner('dock 4', 'dock 3')
  await setUpScanner('gone', null)
  await floor.ask('scanner.forget', { name: 'gone' })
  const serial = { kind: 'serial', separator: { kind: 'kept' }, identifies: true, prefix: '' } as const
  await floor.ask('scanner.learn', { profile: { ...serial, name: 'dock 1' } })
  await floor.ask('scanner.learn', { profile: { ...serial, name: 'dock 2' } })
  await floor.ask('scanner.unlearn', { name: 'dock 2' })
  await floor.ask('printer.setUp', {
    name: 'Dock printer',
    host: '127.0.0.1',
    port: 9100,
    dotsPerMm: 12,
    containerLabel: 'logistic-105x74',
    itemLabel: 'item-80x40',
  })
  const finished = await floor.startDamage()
  await scan(0)
  await scan(0)
  await scan(1)
  await floor.scan('(01)09521234567899(21)NEVERMADE(17)271231(10)L1')
  await floor.scan('garbage')
  await floor.ask('job.answerStops', { job: finished })
  await scan(2)
  await floor.ask('job.takeBackLast', { job: finished })
  await floor.ask('damage.finish', { job: finished })
  const abandoned = await floor.startDamage()
  await scan(3)
  await floor.ask('job.abandon', { job: abandoned })
  await packedCase(floor, labels.slice(5, 6))
  await aReportedSample(floor)
  await aCaseOutOfUse(floor)
  await aRecalledLot(floor)
  await floor.ask('site.setMarket', { market: 'US' })
  await floor.startDamage()
  await scan(4)
  await floor.scan('garbage')
  await station.stop()
}

/** A pack sampled in a market with a report, which is then confirmed. */
async function aReportedSample(floor: Floor): Promise<void> {
  const { job } = await floor.ask('sampling.start', {
    reason: 'sampled',
    description: null,
    reasonCode: null,
    party: null,
  })
  await floor.scan(trainingLabels(7).at(-1) ?? '')
  await floor.ask('sampling.finish', { job })
  const { reports } = await floor.ask('reports.ofJob', { job })
  const filedOn = new Date().toISOString().slice(0, 10)
  for (const { act, report } of reports) {
    await floor.ask('reports.confirm', { act, report, reference: 'NMVS-1', filedOn })
  }
}

/** A case that comes off its pallet and ends with what is in it. */
async function aCaseOutOfUse(floor: Floor): Promise<void> {
  const [, , , lastCase] = trainingContainers()
  const { job } = await floor.ask('decommissioning.start', { reason: 'Expired' })
  await floor.scan(lastCase?.label ?? '')
  expect(await floor.ask('decommissioning.finish', { job, disaggregate: true })).toMatchObject({ items: 11 })
}

/** A lot that is called back, and stays so. */
async function aRecalledLot(floor: Floor): Promise<void> {
  await floor.startDamage()
  const { item } = await floor.scan(trainingLabels(8).at(-1) ?? '')
  const lot = { gtin: item?.gtin ?? '', lot: item?.lot ?? '' }
  expect((await floor.ask('recalls.begin', { ...lot, reason: 'qualityDefect', note: null })).items).toBeGreaterThan(10)
}

/** A new case with these in it, moved out of wherever they were; its number is of the station's first block. */
async function packedCase(floor: Floor, labels: readonly string[]): Promise<void> {
  const container = { kind: 'new', level: 'CA' } as const
  const { job } = await floor.ask('packing.start', { container, way: 'moving' })
  const [, filledCase] = trainingContainers()
  for (const label of labels) await floor.scan(label)
  const { filling } = await floor.ask('packing.preview', { job })
  if (filling === null) throw new Error('the job fills no container')
  await floor.ask('labels.printAsPage', { item: filling.container.id, reason: null, to: 'pdf' })
  await floor.scan(`(00)${filling.container.sscc ?? ''}`)
  await floor.ask('packing.finish', { job })
  const moving = await floor.ask('packing.start', { container: { kind: 'existing' }, way: 'moving' })
  await floor.scan(`(00)${filling.container.sscc ?? ''}`)
  await floor.ask('site.setMixing', { mixing: 'any' })
  await floor.scan(filledCase?.contents[0] ?? '')
  await floor.ask('packing.finish', moving)
}
