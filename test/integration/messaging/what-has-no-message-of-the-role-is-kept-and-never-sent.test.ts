import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [first = '', second = ''] = trainingLabels(2)
const packed = trainingContainers()[1]?.contents[0] ?? ''
const administrator = ['Ada Admin', '4444'] as const
const supervisor = ['Sam Supervisor', '2222'] as const

async function atStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      await work(floorOf(station.client))
    } finally {
      await station.stop()
    }
  })
}

async function damaged(floor: Floor, label: string) {
  const job = await floor.startDamage()
  const { item } = await floor.scan(label)
  if (item === null) throw new Error('the pack was not read')
  await floor.ask('damage.finish', { job })
  return { job, item: item.id }
}

const newestMessage = async (floor: Floor) =>
  (await floor.ask('outbox.messages', { states: [], before: null, limit: 1 })).messages[0]

test('only an administrator says what the site is to the network', { timeout: 60_000 }, () =>
  atStation(async (floor) => {
    await floor.signIn(...supervisor)
    const role = { businessType: 'logisticsProvider', role: 'owner' } as const
    await expect(floor.ask('messaging.setRole', role)).rejects.toThrow('NOT_ALLOWED')
    expect((await floor.ask('station.status', {})).messaging.site).toBeNull()
  }),
)

test(
  'damage at a provider that is an owner stays at the station: kept with its events, visible, and never sent',
  { timeout: 60_000 },
  () =>
    atStation(async (floor) => {
      await floor.signIn(...administrator)
      await floor.ask('messaging.setRole', { businessType: 'logisticsProvider', role: 'owner' })
      const { job, item } = await damaged(floor, first)

      expect(await floor.ask('messaging.ofJob', { job })).toEqual({ untold: 'noMessageOfRole' })
      const message = await newestMessage(floor)
      expect(message).toMatchObject({ type: 'damage', state: 'voided', unsent: 'noMessageOfRole', attempts: 0 })
      const { entries } = await floor.ask('lookup.history', { item, before: null, limit: 10 })
      expect(entries.find(({ says }) => says.kind === 'damage.finished')).toMatchObject({ untold: 'noMessageOfRole' })
      expect((await floor.ask('network.status', {})).waiting).toBe(0)

      await floor.signIn(...supervisor)
      const { job: ending } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
      await floor.scan(second)
      await floor.ask('decommissioning.finish', { job: ending, disaggregate: false })
      await expect.poll(async () => (await newestMessage(floor))?.state, { timeout: 20_000 }).toBe('processed')
      const { url } = await floor.ask('network.status', {})
      const held = await eventsHeldBy(url ?? '')
      expect(held.filter((event) => event['bizStep'] === 'decommissioning')).toHaveLength(1)
      expect(held.filter((event) => event['disposition'] === 'damaged')).toEqual([])
    }),
)

test('a correction of what was never told declares nothing', { timeout: 60_000 }, () =>
  atStation(async (floor) => {
    await floor.signIn(...administrator)
    await floor.ask('messaging.setRole', { businessType: 'logisticsProvider', role: 'partner' })
    const { job } = await floor.ask('unpacking.start', { mode: 'takeOut' })
    await floor.scan(packed)
    expect(await floor.ask('unpacking.finish', { job })).toMatchObject({ messages: 0 })
    expect(await floor.ask('messaging.ofJob', { job })).toEqual({ untold: 'noMessageOfRole' })
    await floor.signIn(...supervisor)
    const recorded = await floor.ask('correction.record', {
      of: { kind: 'job', job },
      wanted: { way: 'undone' },
      reason: 'wrongItems',
      remark: null,
      signature: null,
    })
    expect(recorded).toMatchObject({ way: 'undone', voided: 0, declared: 0, corrective: 0 })
  }),
)
