import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { administrators, setUpRealSite, startRealSite } from '#test/support/station/real-site.ts'

/** A network outside the station, on this computer. */
async function aNetwork(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'network-of-a-real-site-'))
  const running = await startPracticeNetwork({ clock: Date.now, journalFile: join(folder, 'journal.jsonl') })
  onTestFinished(async () => {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return running.url
}

/** Somebody who works on the floor and chose their own secret. */
async function anOperator({ ask, signIn }: Floor): Promise<() => Promise<void>> {
  const { secret } = await ask('people.enrol', { name: 'Pia Lund', role: 'operator' })
  await signIn('Pia Lund', secret)
  await ask('people.changeSecret', { current: secret, wanted: 'seven grey gulls' })
  return () => signIn('Pia Lund', 'seven grey gulls')
}

test(
  'what was recorded before there was an address goes there once one is entered, and the address outlives a restart',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const url = await aNetwork()
      const station = await setUpRealSite(folder)
      const floor = floorOf(station.client)
      const { ask, signIn } = floor
      await signIn(administrators.first.name, administrators.first.secret)
      await ask('site.setUnknownItems', { unknownItems: 'record' })
      const operator = await anOperator(floor)
      await operator()
      const job = await floor.startDamage()
      await floor.scan(trainingLabels(1)[0] ?? '')
      await ask('damage.finish', { job })
      expect((await ask('station.status', {})).network).toMatchObject({ state: 'notSetUp', url: null, waiting: 1 })
      await expect(ask('network.setAddress', { address: url })).rejects.toThrow('NOT_ALLOWED')

      await signIn(administrators.second.name, administrators.second.secret)
      for (const address of ['nonsense', 'http://epcis.example', 'https://me:secret@epcis.example'])
        await expect(ask('network.setAddress', { address })).rejects.toThrow('NETWORK_ADDRESS_NOT_TAKEN')
      const sent = floor.notice('station.changed', ({ network }) => network.state === 'online' && network.waiting === 0)
      await ask('network.setAddress', { address: `${url}/` })
      expect((await sent).network).toMatchObject({ url, practiceNetworkOn: null })
      const [event, ...others] = await eventsHeldBy(url)
      expect(event).toMatchObject({ disposition: 'damaged' })
      expect(others).toEqual([])
      await station.stop()

      const again = await startRealSite(folder)
      const after = floorOf(again.client)
      expect((await after.ask('station.status', {})).network).toMatchObject({ url })
      await after.signIn(administrators.second.name, administrators.second.secret)
      await after.ask('network.setAddress', { address: null })
      expect((await after.ask('station.status', {})).network).toMatchObject({ state: 'notSetUp', url: null })
      await again.stop()
    }),
)

test('a training site keeps its practice network', () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    const { ask, signIn } = floorOf(station.client)
    await signIn('Ada Admin', '4444')
    await expect(ask('network.setAddress', { address: 'https://epcis.example' })).rejects.toThrow('NOT_IN_TRAINING')
    await station.stop()
  }))
