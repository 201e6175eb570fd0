import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [, firstCase, secondCase] = trainingContainers()
if (firstCase === undefined || secondCase === undefined) throw new Error('the training site has filled cases')
const [packed = '', alsoPacked = ''] = firstCase.contents
const [loose = ''] = trainingLabels(1)
const bare = { reason: 'sampled', description: null, reasonCode: null, party: null } as const
const today = () => new Date().toISOString().slice(0, 10)

/** At a station of this market that cannot reach its network until a test says so. */
async function offline(market: 'EU' | 'RU' | 'US', work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Sam Supervisor', '2222')
      await floor.ask('practiceNetwork.switch', { on: false })
      await floor.ask('site.setMarket', { market })
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

async function sampled(floor: Floor, choice: Parameters<typeof floor.ask<'sampling.start'>>[1], ...labels: string[]) {
  const { job } = await floor.ask('sampling.start', choice)
  for (const label of labels) expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
  const receipt = await floor.ask('sampling.finish', { job })
  return { job, receipt, reports: (await floor.ask('reports.ofJob', { job })).reports }
}

const openReports = async (floor: Floor) =>
  (await floor.ask('reports.list', { which: 'open', after: 0, limit: 50 })).reports

test(
  'samples out of a closed case: it is opened first, the Russian reports are due, and the network files them once it is told',
  { timeout: 60_000 },
  () =>
    offline('RU', async (floor) => {
      await expect(floor.ask('sampling.start', bare)).rejects.toThrow('SAMPLE_NEEDS_MORE')
      const choice = { ...bare, description: 'letter 12/7', reasonCode: 'stateControl', party: 'authority' } as const
      const { job } = await floor.ask('sampling.start', choice)
      expect(await floor.scan(firstCase.label)).toMatchObject({ verdict: 'stop', refusal: { code: 'NOTEACH' } })
      await floor.ask('job.answerStops', { job })
      const scanned = await floor.scan(packed)
      expect(await floor.scan(packed)).toMatchObject({ verdict: 'already' })
      await floor.scan(loose)
      expect(await floor.ask('unpacking.preview', { job })).toMatchObject({
        containersInAll: 1,
        comesOut: 1,
        stays: 9,
      })
      expect(await floor.ask('sampling.finish', { job })).toMatchObject({ items: 2, messages: 2 })
      expect(await floor.ask('reports.ofJob', { job })).toMatchObject({
        reports: [
          { report: 'mdlp552', items: 2, market: 'RU', filedBy: 'network', toldAt: null, confirmation: null },
          { report: 'mdlp913', items: 1, market: 'RU', filedBy: 'network', toldAt: null },
        ],
      })
      expect(await openReports(floor)).toHaveLength(2)

      const told = floor.notice('reports.changed')
      await floor.ask('practiceNetwork.switch', { on: true })
      await told
      expect(await openReports(floor)).toEqual([])
      const { network } = await floor.ask('station.status', {})
      const item = scanned.item?.id
      if (item === undefined) throw new Error('the scan named no item')
      const link = itemLink(item)
      const events = (await eventsHeldBy(network.url ?? '')).filter(
        ({ epcList, childEPCs }) => epcList?.includes(link) === true || childEPCs?.includes(link) === true,
      )
      expect(events).toMatchObject([
        { action: 'DELETE', bizStep: 'unpacking', parentID: itemLink(firstCase.id) },
        {
          action: 'OBSERVE',
          bizStep: 'sampling',
          disposition: 'non_sellable_other',
          'tallyman:sampleReason': 'sampled',
          'tallyman:sampleDescription': 'letter 12/7',
          'tallyman:sampleReasonCode': 'stateControl',
          'tallyman:sampleParty': 'authority',
        },
      ])
      const { reports } = await floor.ask('reports.list', { which: 'done', after: 0, limit: 50 })
      expect(reports.map(({ report, toldAt }) => [report, toldAt !== null])).toEqual([
        ['mdlp552', true],
        ['mdlp913', true],
      ])
    }),
)

test('a sample shows in look-up, and is neither packed nor sampled again', { timeout: 60_000 }, () =>
  offline('US', async (floor) => {
    const { receipt, reports } = await sampled(floor, { ...bare, reason: 'sampledArchival' }, alsoPacked)
    expect(receipt).toMatchObject({ items: 1, messages: 2 })
    expect(reports).toEqual([])
    await floor.ask('packing.start', { container: { kind: 'new', level: 'CA' }, way: 'strict' })
    const refused = await floor.scan(alsoPacked)
    expect(refused).toMatchObject({
      verdict: 'stop',
      refusal: { code: 'SAMPLED_NOT_FOR_SALE', details: { sampled: 'sampledArchival' } },
    })
    const item = refused.item?.id
    if (item === undefined) throw new Error('the scan named no item')
    expect(await floor.ask('lookup.item', { item })).toMatchObject({
      state: { availability: 'AVAILABLE', sampled: 'sampledArchival' },
      containers: [],
    })
    const { entries } = await floor.ask('lookup.history', { item, before: null, limit: 10 })
    expect(entries.map(({ says }) => says.kind)).toEqual([
      'job.scan-refused',
      'sampling.finished',
      'contents.taken-out',
      'job.item-recorded',
      'items.announced',
    ])
    await floor.ask('sampling.start', bare)
    expect(await floor.scan(alsoPacked)).toMatchObject({ refusal: { code: 'ALREADY_SAMPLED' } })
  }),
)

test(
  'a person with the right confirms a report with its reference; the network that may file it does not close it',
  { timeout: 60_000 },
  () =>
    offline('EU', async (floor) => {
      const { reports } = await sampled(floor, { ...bare, reason: 'sampledByAuthorities' }, loose)
      const [due] = reports
      if (due === undefined) throw new Error('the EU wants to hear of samples')
      expect(due).toMatchObject({ report: 'nmvsSample', filedBy: 'networkOrSite', dueAt: due.actAt + 86_400_000 })
      const told = floor.notice('reports.changed')
      await floor.ask('practiceNetwork.switch', { on: true })
      await told
      expect(await openReports(floor)).toMatchObject([{ report: 'nmvsSample', confirmation: null }])
      expect((await openReports(floor))[0]?.toldAt).not.toBeNull()

      const said = { act: due.act, report: due.report, reference: 'NMVS 4711', filedOn: today() }
      await floor.signIn()
      await expect(floor.ask('reports.confirm', said)).rejects.toThrow('NOT_ALLOWED')
      await floor.signIn('Sam Supervisor', '2222')
      await expect(floor.ask('reports.confirm', { ...said, filedOn: '2999-01-01' })).rejects.toThrow('FILED_IN_FUTURE')
      await expect(floor.ask('reports.confirm', { ...said, report: 'mdlp552' })).rejects.toThrow('REPORT_NOT_FOUND')
      await floor.ask('reports.confirm', said)
      expect(await openReports(floor)).toEqual([])
      await floor.ask('reports.confirm', { ...said, reference: 'NMVS 4712' })
      expect(await floor.ask('reports.list', { which: 'done', after: 0, limit: 50 })).toMatchObject({
        reports: [{ confirmation: { reference: 'NMVS 4712', filedOn: today(), by: 'Sam Supervisor' } }],
        next: null,
      })
    }),
)

test('the rules are those of the market at the moment of the act, not of today', { timeout: 60_000 }, () =>
  offline('EU', async (floor) => {
    await sampled(floor, bare, loose)
    await floor.ask('site.setMarket', { market: 'US' })
    await sampled(floor, bare, packed)
    expect(await openReports(floor)).toMatchObject([{ report: 'nmvsSample', market: 'EU', items: 1 }])
  }),
)
