import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { connect } from '#service/persistence/database/connection.ts'
import { floorOf } from '#test/support/station/floor.ts'
import { begin, ended, wholeBatch } from '#test/support/batches/line-file.ts'
import { replayer } from '../bare/same-rows.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const runs = 3
const packs = 100_000
/** What a file of 100,000 serial numbers may take. */
const reachMs = 10_000
const reachOfRatio = 3

/**
 * A file of a packaging line with 100,000 packs in cases on pallets, from the attached file to its last fact, through the
 * station's contract; against bare SQLite that writes the same rows in one transaction.
 */
export async function batchRows(): Promise<readonly BenchRow[]> {
  const file = wholeBatch(packs, 50, 20)
  const times: number[] = []
  const baselines: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const { time, baseline } = await oneRun(file)
    times.push(time)
    baselines.push(baseline)
  }
  const measured = {
    name: 'import a file of 100,000 serials',
    value: median(times),
    unit: 'ms',
    baseline: median(baselines),
    baselineName: 'bare SQLite writing the same rows',
  }
  return [
    row({ ...measured, reach: reachMs, reachOf: 'value' }),
    row({ ...measured, reach: reachOfRatio, reachOf: 'ratio' }),
  ]
}

async function oneRun(text: string): Promise<{ readonly time: number; readonly baseline: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const records = join(folder, 'training', 'station.db')
  const copy = join(folder, 'copy.db')
  try {
    await (await startStationProcess(folder)).stop()
    checkpoint(records)
    await copyFile(records, copy)
    const station = await startStationProcess(folder)
    const floor = floorOf(station.client)
    await granted(station.client.call('people.signIn', { identification: 'Olga Operator', secret: '1111' }))
    await granted(station.client.call('practiceNetwork.switch', { on: false }))
    const startedAt = performance.now()
    await begin(floor, text)
    const end = await ended(floor)
    const time = performance.now() - startedAt
    if (end.kind !== 'taken') throw new Error(`the file was not taken: ${end.kind}`)
    await station.stop()
    const bare = replayer(records, copy)
    const baseline = bare.lineFile()
    bare.close()
    return { time, baseline }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
