import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { connect } from '#service/persistence/connection.ts'
import { replayer } from '../bare/same-rows.ts'
import { announceContainers, announceMany, manyPallet } from '../million-items.ts'
import type { ManyContainer } from '../million-items.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const runs = 3
const sizes = [
  { count: 2_000, reachMs: 200 },
  { count: 50_000, reachMs: 1_500 },
] as const
const reachOfRatio = 2.5

/**
 * Opening a container through the station's contract, with a million items stored: the preview and the finish, until the
 * station has answered, against bare SQLite that changes the same rows of a copy of the file in one transaction.
 */
export async function unpackRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const file = join(folder, 'training', 'station.db')
  const copy = join(folder, 'copy.db')
  try {
    await (await startStationProcess(folder)).stop()
    const containers = manyContainers()
    announceMany(file, containers[0]?.from ?? 0)
    announceContainers(file, containers)
    checkpoint(file)
    await copyFile(file, copy)
    const ours = await ourTimes(folder, containers)
    const bare = bareTimes(file, copy, containers)
    return sizes.flatMap(({ count, reachMs }) => {
      const of = (times: ReadonlyMap<ManyContainer, number>) =>
        median([...times].flatMap(([container, time]) => (container.count === count ? [time] : [])))
      const measured = {
        value: of(ours),
        unit: 'ms',
        baseline: of(bare),
        baselineName: 'bare SQLite changing the same rows',
      }
      const name = `preview and open a container with ${String(count)}`
      return [
        row({ ...measured, name, reach: reachMs, reachOf: 'value' }),
        row({ ...measured, name, reach: reachOfRatio, reachOf: 'ratio' }),
      ]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Containers of each size, filled with the last of the many items. */
function manyContainers(): readonly ManyContainer[] {
  const counts = sizes.flatMap(({ count }) => Array.from({ length: runs }, () => count))
  let from = itemsStored - counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, index) => {
    const container = { id: manyPallet(index + 1), from, count }
    from += count
    return container
  })
}

async function ourTimes(
  folder: string,
  containers: readonly ManyContainer[],
): Promise<ReadonlyMap<ManyContainer, number>> {
  const station = await startStationProcess(folder)
  const { call } = station.client
  const times = new Map<ManyContainer, number>()
  await granted(call('people.signIn', { identification: 'Olga Operator', secret: '1111' }))
  await granted(call('practiceNetwork.switch', { on: false }))
  for (const container of containers) {
    const { job } = await granted(call('unpacking.start', { mode: 'open' }))
    const { verdict } = await granted(call('scan.enter', { text: `(${container.id.replace('/', ')')}` }))
    if (verdict !== 'ok') throw new Error(`the container was not taken: ${verdict}`)
    const startedAt = performance.now()
    const { comesOut } = await granted(call('unpacking.preview', { job }))
    const { items } = await granted(call('unpacking.finish', { job }))
    times.set(container, performance.now() - startedAt)
    if (comesOut !== container.count || items !== container.count) throw new Error(`${comesOut} and ${items} came out`)
  }
  await station.stop()
  return times
}

function bareTimes(
  file: string,
  copy: string,
  containers: readonly ManyContainer[],
): ReadonlyMap<ManyContainer, number> {
  const bare = replayer(file, copy)
  const times = new Map(containers.map((container) => [container, bare.emptied(container.id)]))
  bare.close()
  return times
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
