import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { connect } from '#service/persistence/database/connection.ts'
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
 * station has answered, against bare SQLite that changes the same rows of a copy of the file in one transaction. And the
 * same for undoing each of these jobs.
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
      const rowsOf = (name: string, act: keyof Times) => {
        const of = (times: Times) =>
          median([...times[act]].flatMap(([container, time]) => (container.count === count ? [time] : [])))
        const measured = {
          name,
          value: of(ours),
          unit: 'ms',
          baseline: of(bare),
          baselineName: 'bare SQLite changing the same rows',
        }
        return [
          row({ ...measured, reach: reachMs, reachOf: 'value' }),
          row({ ...measured, reach: reachOfRatio, reachOf: 'ratio' }),
        ]
      }
      return [
        ...rowsOf(`preview and open a container with ${String(count)}`, 'opened'),
        ...rowsOf(`preview and undo a job with ${String(count)}`, 'undone'),
      ]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How long each container took, to be opened and to be filled again by undoing that. */
type Times = Readonly<Record<'opened' | 'undone', ReadonlyMap<ManyContainer, number>>>

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

async function ourTimes(folder: string, containers: readonly ManyContainer[]): Promise<Times> {
  const station = await startStationProcess(folder)
  const { call } = station.client
  const opened = new Map<ManyContainer, number>()
  const undone = new Map<ManyContainer, number>()
  const jobs = new Map<ManyContainer, JobId>()
  await granted(call('people.signIn', { identification: 'Sam Supervisor', secret: '2222' }))
  await granted(call('practiceNetwork.switch', { on: false }))
  for (const container of containers) {
    const { job } = await granted(call('unpacking.start', { mode: 'open' }))
    const { verdict } = await granted(call('scan.enter', { text: `(${container.id.replace('/', ')')}` }))
    if (verdict !== 'ok') throw new Error(`the container was not taken: ${verdict}`)
    const startedAt = performance.now()
    const { comesOut } = await granted(call('unpacking.preview', { job }))
    const { items } = await granted(call('unpacking.finish', { job }))
    opened.set(container, performance.now() - startedAt)
    jobs.set(container, job)
    if (comesOut !== container.count || items !== container.count) throw new Error(`${comesOut} and ${items} came out`)
  }
  for (const [container, job] of jobs) {
    const asked = { of: { kind: 'job', job }, wanted: { way: 'undone' }, reason: 'notDone', remark: null } as const
    const startedAt = performance.now()
    const { items } = await granted(call('correction.preview', asked))
    await granted(call('correction.record', { ...asked, signature: null }))
    undone.set(container, performance.now() - startedAt)
    if (items !== container.count) throw new Error(`${items} were undone`)
  }
  await station.stop()
  return { opened, undone }
}

function bareTimes(file: string, copy: string, containers: readonly ManyContainer[]): Times {
  const bare = replayer(file, copy)
  const opened = new Map(containers.map((container) => [container, bare.emptied(container.id)]))
  const undone = new Map(containers.map((container) => [container, bare.filledAgain(container.id)]))
  bare.close()
  return { opened, undone }
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
