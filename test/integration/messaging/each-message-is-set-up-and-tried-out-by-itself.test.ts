import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { CallInput } from '#shared/contract/calls.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

type Settings = CallInput<'messaging.setUpMessage'>['settings']

const [first = '', second = ''] = trainingLabels(2)
const administrator = ['Ada Admin', '4444'] as const
const asUrn: Settings = {
  isOn: true,
  endpoint: null,
  form: { kind: 'urn', prefixes: { known: ['952123'], otherLength: 7 } },
  sender: '9521234000006',
  receiver: null,
}

async function atStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn(...administrator)
      await expect.poll(async () => (await floor.ask('network.status', {})).url, { timeout: 20_000 }).not.toBeNull()
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

async function damaged(floor: Floor, label: string) {
  const job = await floor.startDamage()
  await floor.scan(label)
  await floor.ask('damage.finish', { job })
  const [message] = (await floor.ask('outbox.messages', { states: [], before: null, limit: 1 })).messages
  if (message === undefined) throw new Error('the job made no message')
  return { job, message: message.id }
}

const detail = (floor: Floor, message: Awaited<ReturnType<typeof damaged>>['message']) =>
  floor.ask('outbox.message', { message })

test(
  'a message that is switched off is kept and marked, and what is done after it is on again is sent',
  { timeout: 60_000 },
  () =>
    atStation(async (floor) => {
      await floor.ask('messaging.setUpMessage', { message: 'status', settings: { ...asUrn, isOn: false } })
      const unsent = await damaged(floor, first)
      expect(await detail(floor, unsent.message)).toMatchObject({ state: 'voided', unsent: 'switchedOff' })
      expect(await floor.ask('messaging.ofJob', { job: unsent.job })).toEqual({ untold: 'switchedOff' })

      await floor.ask('messaging.setUpMessage', { message: 'status', settings: asUrn })
      const sent = await damaged(floor, second)
      await expect.poll(async () => (await detail(floor, sent.message)).state, { timeout: 20_000 }).toBe('processed')
      expect(await detail(floor, unsent.message)).toMatchObject({ state: 'voided', unsent: 'switchedOff' })

      const { url } = await floor.ask('network.status', {})
      const ours = (await eventsHeldBy(url ?? '')).filter((event) => event['disposition'] === 'damaged')
      expect(ours).toHaveLength(1)
      expect(ours[0]).toMatchObject({
        epcList: [expect.stringMatching(/^urn:epc:id:sgtin:952123\.0/)],
        readPoint: { id: expect.stringMatching(/^urn:epc:id:sgln:/) },
        'tallyman:sender': '9521234000006',
      })
    }),
)

test('trying a message out shows each request and reply, and is on record', { timeout: 60_000 }, () =>
  atStation(async (floor) => {
    await floor.ask('messaging.setUpMessage', { message: 'destroy', settings: asUrn })
    const { exchanges } = await floor.ask('messaging.tryOut', { message: 'destroy' })
    expect(exchanges.map(({ status }) => status)).toEqual([204, 202, 200])
    expect(exchanges[1]?.sent).toContain('urn:epc:id:sgtin:952123.0')
    expect(exchanges[2]?.said).toMatch(/"success":\s*true/)
    // Not the newest in every run: what the network announces comes in beside it.
    const { facts } = await floor.ask('ledger.page', { filter: noFilter, below: null, limit: 50 })
    expect(facts.filter(({ kind }) => kind === 'network-message.tried-out')).toHaveLength(1)
  }),
)

test('a practice network that is off has no address to try a message out with', { timeout: 60_000 }, () =>
  atStation(async (floor) => {
    await floor.ask('practiceNetwork.switch', { on: false })
    await expect(floor.ask('messaging.tryOut', { message: 'receipt' })).rejects.toThrow('NO_ENDPOINT')
  }),
)

test('nobody but an administrator sets a message up or tries it out', { timeout: 60_000 }, () =>
  atStation(async (floor) => {
    await floor.signIn('Sam Supervisor', '2222')
    await expect(floor.ask('messaging.setUpMessage', { message: 'destroy', settings: asUrn })).rejects.toThrow(
      'NOT_ALLOWED',
    )
    await expect(floor.ask('messaging.tryOut', { message: 'destroy' })).rejects.toThrow('NOT_ALLOWED')
    expect((await floor.ask('messaging.settings', {})).settings).toEqual({})
  }),
)

const noFilter = { person: null, item: null, from: null, until: null, kinds: [] }
