import { expect, test } from 'vitest'
import { importText } from '#renderer/features/shipments/import-text.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { documentOf, pallet, sender, shipping } from '#test/support/shipments/announced-events.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { trainingParties } from '#training/training-parties.ts'

const company = trainingParties.otherWarehouse.gln
const toCompany = {
  destinationList: [{ type: 'possessing_party', destination: `https://id.gs1.org/417/${company}` }],
}
const name = (number: string) => ({ number, fromGln: sender })

test(
  'a shipment that names the company alone waits, a supervisor says that it comes here, and what is addressed so is expected',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        const text = documentOf([
          shipping('P-1', [pallet(1)], toCompany),
          shipping('P-2', [pallet(2)], toCompany),
          shipping('P-3', [pallet(3)], {
            destinationList: [{ type: 'location', destination: `https://id.gs1.org/414/${company}` }],
          }),
        ])
        expect(await importText(station.client, 'a.json', text)).toMatchObject({
          value: { announcedCount: 0, setAside: 2 },
        })
        const word = { ...name('P-1'), comesHere: true }
        const refused = await station.client.call('inbound.sayDestination', word)
        expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })

        await floor.ask('people.signOut', {})
        await floor.signIn('Sam Supervisor', '2222')
        expect(await station.client.call('inbound.sayDestination', { ...name('P-3'), comesHere: true })).toMatchObject({
          ok: false,
          error: { code: 'DESTINATION_NOT_OPEN' },
        })
        expect((await floor.ask('inbound.sayDestination', word)).announced).toHaveLength(2)
        const { entries } = await floor.ask('attention.list', {})
        expect(entries.filter(({ kind }) => kind === 'announcementSetAside')).toEqual([])
        expect(await floor.ask('inbound.cameIn', { after: 0, limit: 10 })).toMatchObject({
          shipmentCount: 1,
          shipments: [{ number: 'P-3', toGln: company, isByWord: false }],
        })
      } finally {
        await station.stop()
      }
    }),
)
