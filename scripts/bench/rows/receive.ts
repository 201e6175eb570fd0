import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { connect } from '#service/persistence/database/connection.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { replayer } from '../bare/same-rows.ts'
import { announceMany, announceShipment, manyPallet } from '../million-items.ts'
import type { ManyShipment } from '../million-items.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const runs = 3
const palletsEach = 4
const packsOnAPallet = 2_500
const reachMs = 500
const reachOfRatio = 2.5

/**
 * Receiving a shipment of 10,000 packs by its four pallet labels through the station's contract, with a million items
 * stored: from the first scan to the completed receipt, against bare SQLite that writes the rows of the completion into a
 * copy of the file in one transaction.
 */
export async function receiveRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const file = join(folder, 'training', 'station.db')
  const copy = join(folder, 'copy.db')
  try {
    await (await startStationProcess(folder)).stop()
    const shipments = manyShipments()
    announceMany(file, shipments[0]?.from ?? 0)
    for (const shipment of shipments) announceShipment(file, shipment)
    checkpoint(file)
    await copyFile(file, copy)
    const { times, jobs } = await ourTimes(folder, shipments)
    const bare = replayer(file, copy)
    const baseline = median(jobs.map((job) => bare.received(job)))
    bare.close()
    const measured = {
      name: 'receive 10,000 packs by their pallet labels',
      value: median(times),
      unit: 'ms',
      baseline,
      baselineName: 'bare SQLite writing the same rows',
    }
    return [
      row({ ...measured, reach: reachMs, reachOf: 'value' }),
      row({ ...measured, reach: reachOfRatio, reachOf: 'ratio' }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Shipments of the last of the many items. */
function manyShipments(): readonly ManyShipment[] {
  const packs = palletsEach * packsOnAPallet
  return Array.from({ length: runs }, (_, run) => ({
    number: `BENCH-${run}`,
    from: itemsStored - (runs - run) * packs,
    pallets: Array.from({ length: palletsEach }, (_pallet, index) => manyPallet(100 + run * palletsEach + index)),
    packsOnAPallet,
  }))
}

async function ourTimes(
  folder: string,
  shipments: readonly ManyShipment[],
): Promise<{ readonly times: readonly number[]; readonly jobs: readonly JobId[] }> {
  const station = await startStationProcess(folder)
  const { call } = station.client
  const times: number[] = []
  const jobs: JobId[] = []
  await granted(call('people.signIn', { identification: 'Olga Operator', secret: '1111' }))
  await granted(call('practiceNetwork.switch', { on: false }))
  for (const { pallets } of shipments) {
    const { job } = await granted(call('receiving.start', { shipment: null }))
    jobs.push(job)
    const startedAt = performance.now()
    for (const pallet of pallets) {
      const { verdict } = await granted(call('scan.enter', { text: `(${pallet.replace('/', ')')}` }))
      if (verdict !== 'ok') throw new Error(`the pallet was not taken: ${verdict}`)
    }
    const { received } = await granted(call('receiving.complete', { job, shortBecause: null }))
    times.push(performance.now() - startedAt)
    if (received !== palletsEach * (packsOnAPallet + 1)) throw new Error(`${received} were received`)
  }
  await station.stop()
  return { times, jobs }
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
