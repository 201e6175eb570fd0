import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { ReportView } from '#shared/contract/views/report-views.ts'
import { corrected } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const labels = trainingLabels(2)
const undone = { wanted: { way: 'undone' }, reason: 'notDone', remark: null } as const

async function inTheEu(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Sam Supervisor', '2222')
      await floor.ask('practiceNetwork.switch', { on: false })
      await floor.ask('site.setMarket', { market: 'EU' })
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

const reports = async (floor: Floor, which: 'open' | 'done'): Promise<readonly ReportView[]> =>
  (await floor.ask('reports.list', { which, after: 0, limit: 50 })).reports

test('numbers out of use are to be reported, and not any more once that is undone', { timeout }, () =>
  inTheEu(async (floor) => {
    const { job } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
    for (const label of labels) await floor.scan(label)
    await floor.ask('decommissioning.finish', { job, disaggregate: true })
    expect(await reports(floor, 'open')).toMatchObject([{ report: 'nmvsOutOfUse', actKind: 'decommission', items: 2 }])
    await corrected(floor, { of: { kind: 'job', job }, ...undone })
    expect(await reports(floor, 'open')).toEqual([])
    expect(await reports(floor, 'done')).toEqual([])
  }),
)

test(
  'a pack left out of a sampling is left out of what is to be reported; what was filed stays, and says that the authority has to hear of it',
  { timeout },
  () =>
    inTheEu(async (floor) => {
      const purpose = { description: null, reasonCode: null, party: null } as const
      const { job } = await floor.ask('sampling.start', { reason: 'sampledByAuthorities', ...purpose })
      const [first] = [await floor.scan(labels[0] ?? ''), await floor.scan(labels[1] ?? '')]
      await floor.ask('sampling.finish', { job })
      const of = { kind: 'job', job } as const
      const wanted = { way: 'leftOut' as const, items: first?.item ? [first.item.id] : [] }
      await corrected(floor, { of, wanted, reason: 'wrongItems', remark: null })
      const [due] = await reports(floor, 'open')
      if (due === undefined) throw new Error('the rest of the sampling is to be reported')
      expect(due).toMatchObject({ report: 'nmvsSample', items: 1, correctedAt: null })

      const filedOn = new Date().toISOString().slice(0, 10)
      await floor.ask('reports.confirm', { act: due.act, report: due.report, reference: 'NMVS 4711', filedOn })
      await corrected(floor, { of, ...undone })
      expect(await reports(floor, 'open')).toEqual([])
      const [filed] = await reports(floor, 'done')
      expect(filed).toMatchObject({ confirmation: { reference: 'NMVS 4711' }, correctedAt: expect.any(Number) })
    }),
)
