import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { networkOnThisComputer } from '#test/support/network/network-on-this-computer.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import {
  administrators,
  anOperatorRecordsDamage,
  setUpRealSite,
  startRealSite,
} from '#test/support/station/real-site.ts'

test(
  'what was recorded before there was an address goes there once one is entered, and the address outlives a restart',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const url = await networkOnThisComputer()
      const station = await setUpRealSite(folder)
      const floor = floorOf(station.client)
      const { ask, signIn } = floor
      await signIn(administrators.first.name, administrators.first.secret)
      await anOperatorRecordsDamage(floor)
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
