import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { connect } from '#service/persistence/database/connection.ts'
import { replayer } from '../bare/same-rows.ts'
import { announceLot, announceMany, manyGtin, manyItem } from '../million-items.ts'
import type { ManyLot } from '../million-items.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const runs = 3
const itemsOfALot = 50_000
/** What the design allows for an act on 50,000 items. */
const reachMs = 1_500
const reachOfRatio = 2.5

/**
 * The recall of a lot with 50,000 packs through the station's contract, with a million items stored: what the lot's screen
 * asks and the recall itself, against bare SQLite that writes the same rows.
 */
export async function recallRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const file = join(folder, 'training', 'station.db')
  const copy = join(folder, 'copy.db')
  try {
    await (await startStationProcess(folder)).stop()
    const lots = Array.from({ length: runs }, (_, index): ManyLot => {
      const from = itemsStored - (runs - index) * itemsOfALot
      return { lot: `R${String(index)}`, from, count: itemsOfALot }
    })
    announceMany(file, itemsStored - runs * itemsOfALot)
    for (const lot of lots) announceLot(file, lot)
    checkpoint(file)
    await copyFile(file, copy)
    const station = await startStationProcess(folder)
    await granted(station.client.call('people.signIn', { identification: 'Sam Supervisor', secret: '2222' }))
    await granted(station.client.call('practiceNetwork.switch', { on: false }))
    const times: number[] = []
    for (const lot of lots) times.push(await timeOfRecall(station, lot))
    await station.stop()
    const bare = replayer(file, copy)
    const baseline = median(lots.map(({ from }) => bare.recalled(manyItem(from))))
    bare.close()
    const measured = {
      name: 'look at a lot with 50,000 and recall it',
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

async function timeOfRecall({ client: { call } }: StationProcess, { lot, count }: ManyLot): Promise<number> {
  const of = { gtin: manyGtin, lot }
  const startedAt = performance.now()
  const { toHold } = await granted(call('recalls.ofLot', { ...of, note: null }))
  const { items } = await granted(call('recalls.begin', { ...of, reason: 'qualityDefect', note: null }))
  const time = performance.now() - startedAt
  if (toHold !== count || items !== count) throw new Error(`${toHold} and ${items} of ${count} went on hold`)
  return time
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
