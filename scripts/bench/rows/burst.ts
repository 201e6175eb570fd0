import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atFiftyASecond } from '#scripts/drive/at-fifty-a-second.ts'
import { signInAndOpenJob } from '#scripts/drive/open-job.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { slowDownTheDisk } from '#scripts/drive/slow-disk.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { until } from '#scripts/drive/until.ts'
import { announceMany, manyLabel } from '../million-items.ts'
import { percentile } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

/** 50 a second for 60 s. */
const scans = 3000
/** Milliseconds, in turn, for which a second process keeps everybody from writing. */
const stretches = [200, 800, 1500, 400]
/** Milliseconds that the last scans may take to be answered before they count as lost. */
const patience = 60_000

type Disk = 'fast' | 'slow'
/** What heard a scan and wrote it down, with the moment. */
type Answered = { readonly label: string; readonly at: number }

/**
 * Fifty scans a second for a minute, on a disk of this machine and on one that a second process keeps busy: from the sending of a scan
 * to its answer, p99, against a bare program in the same run. Throws where a scan is lost, doubled or out of order.
 */
export async function burstRows(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const disk of ['fast', 'slow'] as const) {
    const bare = await inFolder((folder, pair) => bareTimes(folder, pair, disk))
    const ours = await inFolder((folder, pair) => ourTimes(folder, pair, disk))
    rows.push(
      row({
        name: disk === 'fast' ? 'burst, 60 s of 50 scans a second, p99' : 'burst while the disk is kept busy, p99',
        value: percentile(ours, 99),
        unit: 'ms',
        baseline: percentile(bare, 99),
        baselineName: 'bare program: read, commit one row with FULL, send',
        reach: 3,
        reachOf: 'ratio',
      }),
    )
  }
  return rows
}

async function ourTimes(folder: string, pair: SerialPair, disk: Disk): Promise<readonly number[]> {
  const file = join(folder, 'training', 'station.db')
  await (await startStationProcess(folder)).stop()
  announceMany(file, scans)
  const station = await startStationProcess(folder)
  await signInAndOpenJob(station.client, pair.devicePath)
  const answered: Answered[] = []
  station.client.onNotice('scan.answered', ({ raw, verdict }) => {
    if (verdict !== 'ok') throw new Error(`not recorded: ${raw}`)
    answered.push({ label: raw, at: performance.now() })
  })
  const times = await timesOf(pair, disk === 'slow' ? file : null, answered)
  await station.stop()
  return times
}

async function bareTimes(folder: string, pair: SerialPair, disk: Disk): Promise<readonly number[]> {
  const file = join(folder, 'bare.db')
  const child = fork(join(import.meta.dirname, '../bare/serial-to-sqlite.ts'), [pair.devicePath, file])
  await new Promise((resolve) => child.once('message', resolve))
  const answered: Answered[] = []
  child.on('message', (line) => {
    if (typeof line === 'string') answered.push({ label: line, at: performance.now() })
  })
  const times = await timesOf(pair, disk === 'slow' ? file : null, answered)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.disconnect()
  await gone
  return times
}

/** Milliseconds from the sending of each scan to its answer. */
async function timesOf(
  pair: SerialPair,
  heldFile: string | null,
  answered: readonly Answered[],
): Promise<readonly number[]> {
  const labels = Array.from({ length: scans }, (_, index) => manyLabel(index))
  const slow = heldFile === null ? null : await slowDownTheDisk(heldFile, stretches)
  const sentAt = await atFiftyASecond(labels, (label) => pair.write(`${label}\r`))
  await slow?.release()
  await until('every scan is answered', () => answered.length >= scans, patience)
  if (answered.length > scans || answered.some(({ label }, index) => label !== labels[index]))
    throw new Error('a scan was doubled or came out of order')
  return answered.map(({ at }, index) => at - (sentAt[index] ?? at))
}

async function inFolder(
  measure: (folder: string, pair: SerialPair) => Promise<readonly number[]>,
): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const pair = await openSerialPair()
  try {
    return await measure(folder, pair)
  } finally {
    await pair.close()
    await rm(folder, { recursive: true, force: true })
  }
}
