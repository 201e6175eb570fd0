import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { until } from '#scripts/drive/until.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { verifyLedgerFile } from '#test/support/station/verify-ledger-file.ts'
import { trainingShipments, withContents } from '#training/training-shipments.ts'

const kills = 12
/** A station that is left alone has read everything by then. */
const longestLife = 600

test(
  `killed at ${kills} random moments while shipments come in, the station has each of them whole and once`,
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const expected = trainingShipments.map(({ number, loads }) => `${number}: ${loads.flatMap(withContents).length}`)
      for (let kill = 0; kill < kills; kill += 1) {
        const station = await startStationProcess(folder)
        await setTimeout(Math.random() * longestLife)
        const { shipments } = await floorOf(station.client).ask('shipments.list', { after: 0, limit: 50 })
        await station.kill()
        // Whatever is there is whole, at every moment.
        for (const { number, items } of shipments) expect(expected).toContain(`${number}: ${items}`)
      }
      const station = await startStationProcess(folder)
      const floor = floorOf(station.client)
      const list = async () => (await floor.ask('shipments.list', { after: 0, limit: 50 })).shipments
      await until('all shipments are announced', async () => (await list()).length === expected.length, 30_000)
      const found = (await list()).map(({ number, items }) => `${number}: ${items}`)
      expect(found.toSorted()).toEqual(expected.toSorted())
      expect((await floor.ask('attention.list', {})).entries.filter(({ kind }) => kind !== 'clockJumped')).toEqual([])
      await station.stop()
      expect(await verifyLedgerFile(join(folder, 'training', 'station.db'))).toBe('whole')
    }),
)
