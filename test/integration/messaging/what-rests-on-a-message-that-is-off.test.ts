import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pack = ''] = trainingLabels(1)
const packed = trainingContainers()[1]?.contents[0] ?? ''
const off = { isOn: false, endpoint: null, form: { kind: 'digitalLink' }, sender: null, receiver: null } as const

async function withOff(message: NetworkMessage, work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Ada Admin', '4444')
      await floor.ask('messaging.setUpMessage', { message, settings: off })
      await floor.signIn('Sam Supervisor', '2222')
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

const newestMessage = async (floor: Floor) =>
  (await floor.ask('outbox.messages', { states: [], before: null, limit: 1 })).messages[0]

test('a report that the network would have filed stays due where it is not told', { timeout: 60_000 }, () =>
  withOff('decommission', async (floor) => {
    await floor.ask('site.setMarket', { market: 'RU' })
    const { job } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
    await floor.scan(pack)
    await floor.ask('decommissioning.finish', { job, disaggregate: false })
    expect(await newestMessage(floor)).toMatchObject({ state: 'voided', unsent: 'switchedOff' })

    // Something that is told meanwhile brings the station to look at what was told.
    const { job: told } = await floor.ask('unpacking.start', { mode: 'takeOut' })
    await floor.scan(packed)
    await floor.ask('unpacking.finish', { job: told })
    await expect.poll(async () => (await newestMessage(floor))?.state, { timeout: 20_000 }).toBe('processed')
    const { reports } = await floor.ask('reports.ofJob', { job })
    expect(reports).toMatchObject([{ report: 'mdlp552', filedBy: 'network', toldAt: null, confirmation: null }])
  }),
)

test(
  'what the network knows is declared wrong by a message that is kept, where corrections are off',
  { timeout: 60_000 },
  () =>
    withOff('correction', async (floor) => {
      const { job } = await floor.ask('unpacking.start', { mode: 'takeOut' })
      await floor.scan(packed)
      await floor.ask('unpacking.finish', { job })
      await expect.poll(async () => (await newestMessage(floor))?.state, { timeout: 20_000 }).toBe('processed')
      const of = { kind: 'job', job } as const
      const wanted = { way: 'undone' } as const
      const preview = await floor.ask('correction.preview', { of, wanted, reason: 'wrongItems', remark: null })
      if (preview.shown === null) throw new Error('there is nothing to sign')
      const recorded = await floor.ask('correction.record', {
        of,
        wanted,
        reason: 'wrongItems',
        remark: null,
        signature: { identification: 'Sam Supervisor', secret: '2222', shown: preview.shown },
      })
      expect(preview).toMatchObject({ declared: 0, undeclared: 1 })
      expect(recorded).toMatchObject({ declared: 0, undeclared: 1 })
      expect(await newestMessage(floor)).toMatchObject({ type: 'declaration', state: 'voided', unsent: 'switchedOff' })
    }),
)
