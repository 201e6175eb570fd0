import { expect, test } from 'vitest'
import { announcedShipments } from '#test/support/receiving/dock.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { trainingShipments, withContents } from '#training/training-shipments.ts'

test('a new training site is told of its shipments by the practice network, each whole', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await announcedShipments(floor)
      const { shipments, pulledAt } = await floor.ask('shipments.list', { after: 0, limit: 50 })
      expect(pulledAt).not.toBeNull()
      for (const training of trainingShipments) {
        const row = shipments.find(({ number }) => number === training.number)
        expect(row).toMatchObject({ kind: training.kind, fromGln: training.from.gln, state: 'expected' })
        expect(row?.items).toBe(training.loads.flatMap(withContents).length)
      }
      const clean = shipments.find(({ number }) => number === 'DN-1001')
      if (clean === undefined) throw new Error('the clean shipment is missing')
      const view = await floor.ask('shipments.view', { shipment: clean.id })
      expect(view.byLevel).toEqual([
        { level: 'EA', count: 400 },
        { level: 'CA', count: 20 },
        { level: 'PL', count: 4 },
      ])
      expect(view.expected).toContainEqual(
        expect.objectContaining({ level: 'EA', product: 'Dockamol 500 mg, 20 tablets', lot: 'TB2603', count: 400 }),
      )
      expect(view.outermost.map(({ item, contents }) => [item.sscc !== null, contents])).toEqual(
        Array.from({ length: 4 }, () => [true, 5]),
      )
      expect((await floor.ask('attention.list', {})).entries).toEqual([])
      expect(station.problems).toEqual([])
    } finally {
      await station.stop()
    }
  }),
)
