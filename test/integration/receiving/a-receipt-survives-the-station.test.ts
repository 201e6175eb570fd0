import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { allProjections } from '#service/persistence/all-projections.ts'
import { openLedger } from '#service/persistence/ledger.ts'
import { openDatabase } from '#service/persistence/open-database.ts'
import type { Database } from '#service/persistence/open-database.ts'
import { projector } from '#service/persistence/projections.ts'
import { announcedShipments, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'

test(
  'a station killed in the middle of a receipt goes on with it, and its projections can be made again',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const [first, second] = trainingShipment('DN-1001').loads
      const [pallet] = trainingShipment('DN-1002').loads
      if (first === undefined || second === undefined || pallet === undefined) throw new Error('no pallets')
      const killed = await startStationProcess(folder)
      const before = floorOf(killed.client)
      await before.signIn()
      const shipments = await announcedShipments(before)
      const { job } = await before.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })
      await before.scan(labelOf(first.id))
      await killed.kill()

      const station = await startStationProcess(folder)
      const floor = floorOf(station.client)
      await floor.signIn()
      expect(await floor.ask('receiving.progress', { job })).toMatchObject({ scanned: 1, inferred: 105 })
      await floor.ask('job.takeInHand', { job })
      expect(await floor.scan(labelOf(first.id))).toMatchObject({ verdict: 'already' })
      expect(await floor.scan(labelOf(second.id))).toMatchObject({ verdict: 'ok' })
      expect(await floor.scan('(01)09521234567899(21)NEVERMADE')).toMatchObject({ verdict: 'hold' })
      await floor.ask('receiving.report', { job, discrepancy: 'labelUnreadable' })
      expect(await floor.ask('receiving.complete', { job, shortBecause: 'shortShip' })).toMatchObject({ received: 212 })
      await floor.ask('receiving.start', { shipment: null })
      await floor.scan(labelOf(pallet.id))
      const { jobInHand } = await floor.ask('station.status', {})
      if (jobInHand === null) throw new Error('no job in hand')
      await floor.ask('receiving.openLast', { job: jobInHand })
      await station.stop()

      const { database, close } = valueOf(
        openDatabase(join(folder, 'training', 'station.db'), { migrations: allMigrations }),
      )
      try {
        const written = rowsOf(database)
        expect(written['receiving_scan']).toHaveLength(4)
        projector(database, allProjections).rebuild(openLedger(database, uuidv7()))
        expect(rowsOf(database)).toEqual(written)
      } finally {
        close()
      }
    }),
)

function rowsOf(database: Database): Record<string, unknown[]> {
  const tables = allProjections.flatMap((projection) => projection.tables)
  return Object.fromEntries(
    tables.map((table) => [table, database.prepare(`select * from "${table}" order by 1, 2`).all()]),
  )
}
