import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { announcedShipments, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'

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

      const { written, rebuilt } = rowsWrittenAndRebuilt(join(folder, 'training', 'station.db'))
      expect(written['receiving_scan']).toHaveLength(4)
      expect(rebuilt).toEqual(written)
    }),
)

test(
  'returns, goods that nobody announced, what turned up later and what was settled come out of the ledger again',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      const floor = floorOf(station.client)
      await floor.signIn('Sam Supervisor', '2222')
      const { receiving } = await floor.ask('station.status', {})
      await floor.ask('site.setReceivingRules', { ...receiving, unannouncedGoods: 'allow' })
      const shipments = await announcedShipments(floor)

      const { loads, missing } = trainingShipment('DN-1002')
      const [pallet] = loads
      const [lost] = missing
      const [stranger] = trainingShipment('DN-1003').unknown
      if (pallet === undefined || lost === undefined || stranger === undefined) throw new Error('nothing is missing')
      const { job: short } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1002') })
      await floor.scan(labelOf(pallet.id))
      await floor.ask('receiving.openLast', { job: short })
      for (const { id } of pallet.holds) if (!missing.includes(id)) await floor.scan(labelOf(id))
      await floor.ask('receiving.report', { job: short, discrepancy: 'labelUnreadable' })
      await floor.ask('receiving.complete', { job: short, shortBecause: 'shortShip' })
      const { discrepancies } = await floor.ask('discrepancies.list', {})
      const unreadable = discrepancies.find(({ kind }) => kind === 'labelUnreadable')
      if (unreadable === undefined) throw new Error('the label was not reported')
      await floor.ask('discrepancies.settle', { discrepancy: unreadable.id, note: 'Relabelled' })
      const { job: later } = await floor.ask('receiving.start', { shipment: null })
      await floor.scan(labelOf(lost))
      await floor.ask('receiving.complete', { job: later, shortBecause: null })

      const note = { number: 'LS 4711/26', kind: 'purchase', fromGln: null } as const
      const { job: unannounced } = await floor.ask('receiving.startUnannounced', note)
      await floor.scan(labelOf(stranger, 'TB2605'))
      await floor.ask('receiving.complete', { job: unannounced, shortBecause: null })

      const returned = trainingShipment('RMA-2001').loads.map(({ id }) => id)
      const [saleable, spoilt] = returned
      if (saleable === undefined || spoilt === undefined) throw new Error('nothing was returned')
      const { job: back } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'RMA-2001') })
      for (const id of returned) await floor.scan(labelOf(id))
      await floor.ask('receiving.complete', { job: back, shortBecause: null })
      await floor.ask('returns.verify', { items: [saleable], outcome: 'saleable' })
      await floor.ask('returns.verify', { items: [spoilt], outcome: 'notSaleable' })
      await station.stop()

      const { written, rebuilt } = rowsWrittenAndRebuilt(join(folder, 'training', 'station.db'))
      expect(written['receipt']).toHaveLength(4)
      expect(written['missing_item']).toHaveLength(11)
      expect(rebuilt).toEqual(written)
    }),
)

type Rows = ReturnType<typeof projectedRows>

/** The rows of all projections of a file as the station wrote them, and as they come out of its ledger. */
function rowsWrittenAndRebuilt(file: string): { readonly written: Rows; readonly rebuilt: Rows } {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  try {
    const written = projectedRows(database)
    projector(database, allProjections).rebuild(openLedger(database, uuidv7()))
    return { written, rebuilt: projectedRows(database) }
  } finally {
    close()
  }
}
