import { expect, test } from 'vitest'
import { eventsHeldBy, standing } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { corrected, previewed } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [, firstCase] = trainingContainers()
if (firstCase === undefined) throw new Error('the training site has a case')
const [loose = ''] = trainingLabels(1)
const timeout = 60_000
const because = { reason: 'wrongChoice', remark: null } as const

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
  return item.id
}

async function told(floor: Floor) {
  const settled = floor.notice(
    'station.changed',
    ({ network }) => network.state === 'online' && network.waiting === 0 && network.practiceNetworkOn === true,
  )
  await floor.ask('practiceNetwork.switch', { on: true })
  await floor.ask('network.tryNow', {})
  const { network } = await settled
  return standing(await eventsHeldBy(network.url ?? ''))
}

test('a sample that was for the archive stays a sample, and the network holds the right reason only', { timeout }, () =>
  atAStation(async (floor) => {
    const purpose = { reason: 'sampled', description: 'shelf 3', reasonCode: null, party: null } as const
    const { job } = await floor.ask('sampling.start', purpose)
    const pack = await scanned(floor, loose)
    await floor.ask('sampling.finish', { job })
    expect(await told(floor)).toMatchObject([{ 'tallyman:sampleReason': 'sampled' }])

    const of = { kind: 'job', job } as const
    expect(await previewed(floor, of, { way: 'undone' })).toMatchObject({
      stated: { of: 'sampling', reason: 'sampled' },
    })
    const right = { of: 'sampling', reason: 'sampledArchival' } as const
    const receipt = await corrected(floor, { of, wanted: { way: 'changed', stated: right }, ...because })
    expect(receipt).toMatchObject({ way: 'changed', declared: 1, corrective: 1 })
    const { state } = await floor.ask('lookup.item', { item: pack })
    expect(state).toMatchObject({ lifecycle: 'commissioned', sampled: 'sampledArchival' })
    expect(await told(floor)).toMatchObject([
      { 'tallyman:sampleReason': 'sampledArchival', 'tallyman:sampleDescription': 'shelf 3' },
    ])
  }),
)

test('a case taken out of use for a wrong reason stays out of use with all that is in it', { timeout }, () =>
  atAStation(async (floor) => {
    await floor.ask('practiceNetwork.switch', { on: false })
    const { job } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
    const ended = await scanned(floor, firstCase.label)
    await floor.ask('decommissioning.finish', { job, disaggregate: true })

    const before = (await floor.ask('lookup.item', { item: ended })).state
    const right = { of: 'decommissioning', reason: 'Expired' } as const
    const of = { kind: 'job', job } as const
    const receipt = await corrected(floor, { of, wanted: { way: 'changed', stated: right }, ...because })
    expect(receipt).toMatchObject({ way: 'changed', declared: 0 })
    expect((await floor.ask('lookup.item', { item: ended })).state).toEqual(before)

    const reasons = (await told(floor)).flatMap((event) => event['tallyman:decommissionReason'] ?? [])
    expect(new Set(reasons)).toEqual(new Set(['Expired']))
    // Another word for the same reason is none.
    await expect(corrected(floor, { of, wanted: { way: 'changed', stated: right }, ...because })).rejects.toThrow(
      'NOTHING_TO_CORRECT',
    )
  }),
)
