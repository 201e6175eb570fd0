import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { connect } from '#service/persistence/database/connection.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { replayer } from '../bare/same-rows.ts'
import { announceContainers, announceMany, manyLabel, manyPallet } from '../million-items.ts'
import type { ManyContainer } from '../million-items.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const runs = 3
const itemsOnAPallet = 50_000
const reachMs = 1_500
const reachOfRatio = 2.5
/** Scans that are sent at the moment at which the last of the jobs is finished. */
const scansMeanwhile = 20
/** The answers of all scans cost something too. */
const reachOfTheWait = 1.5

/**
 * Whole pallets with 50,000 damaged packs on them through the station's contract, with a million items stored: the preview
 * and the finish, against bare SQLite that writes the same rows. And how long scans wait that arrive during the
 * commit, against the time until the finish itself was answered.
 */
export async function damageRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const file = join(folder, 'training', 'station.db')
  const copy = join(folder, 'copy.db')
  try {
    await (await startStationProcess(folder)).stop()
    const pallets = manyPallets()
    announceMany(file, pallets[0]?.from ?? 0)
    announceContainers(file, pallets)
    checkpoint(file)
    await copyFile(file, copy)
    const station = await startStationProcess(folder)
    await granted(station.client.call('people.signIn', { identification: 'Olga Operator', secret: '1111' }))
    await granted(station.client.call('practiceNetwork.switch', { on: false }))
    const [forScans, ...damaged] = pallets
    const ours: { readonly job: JobId; readonly time: number }[] = []
    for (const pallet of damaged) ours.push(await timeOfDamage(station, pallet))
    const waits = await waitsDuringCommit(station, forScans)
    await station.stop()
    const bare = replayer(file, copy)
    const baseline = median(ours.map(({ job }) => bare.damaged(job)))
    bare.close()
    const measured = {
      name: 'preview and hold a pallet with 50,000 damaged on it',
      value: median(ours.map(({ time }) => time)),
      unit: 'ms',
      baseline,
      baselineName: 'bare SQLite writing the same rows',
    }
    return [
      row({ ...measured, reach: reachMs, reachOf: 'value' }),
      row({ ...measured, reach: reachOfRatio, reachOf: 'ratio' }),
      row({
        name: 'longest wait of a scan during the commit of 50,000 taken out',
        value: waits.longest,
        unit: 'ms',
        baseline: waits.commit,
        baselineName: 'the commit itself',
        reach: reachOfTheWait,
        reachOf: 'ratio',
      }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Pallets of the last of the many items: one for the scans, the others to be damaged. */
function manyPallets(): readonly [ManyContainer, ...ManyContainer[]] {
  const pallet = (index: number): ManyContainer => ({
    id: manyPallet(index + 1),
    from: itemsStored - (runs + 1 - index) * itemsOnAPallet,
    count: itemsOnAPallet,
  })
  return [pallet(0), ...Array.from({ length: runs }, (_, index) => pallet(index + 1))]
}

async function timeOfDamage(
  { client: { call } }: StationProcess,
  pallet: ManyContainer,
): Promise<{ readonly job: JobId; readonly time: number }> {
  const { job } = await granted(call('damage.start', { reason: 'crushed' }))
  await granted(call('scan.enter', { text: labelOf(pallet) }))
  await granted(call('damage.sayContents', { job, container: pallet.id, contents: 'damaged' }))
  const startedAt = performance.now()
  const { damaged: expected } = await granted(call('damage.preview', { job }))
  const { damaged } = await granted(call('damage.finish', { job }))
  if (expected !== pallet.count + 1 || damaged !== expected) throw new Error(`${expected} and ${damaged} are damaged`)
  return { job, time: performance.now() - startedAt }
}

/** Scans are sent right behind a finish; all are answered, in order, after it. */
async function waitsDuringCommit(
  { client: { call } }: StationProcess,
  pallet: ManyContainer,
): Promise<{ readonly commit: number; readonly longest: number }> {
  const { job } = await granted(call('unpacking.start', { mode: 'open' }))
  await granted(call('scan.enter', { text: labelOf(pallet) }))
  await granted(call('damage.start', { reason: 'wet' }))
  const startedAt = performance.now()
  const answered: number[] = []
  const finished = granted(call('unpacking.finish', { job })).then(() => performance.now() - startedAt)
  const scans = Array.from({ length: scansMeanwhile }, async (_, number) => {
    const { verdict } = await granted(call('scan.enter', { text: manyLabel(number) }))
    if (verdict !== 'ok') throw new Error(`scan ${number} was answered with ${verdict}`)
    answered.push(number)
    return performance.now() - startedAt
  })
  const waited = await Promise.all(scans)
  if (answered.some((number, index) => number !== index)) throw new Error('scans were answered out of order')
  return { commit: await finished, longest: Math.max(...waited) }
}

function labelOf({ id }: ManyContainer): string {
  return `(${id.replace('/', ')')}`
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
