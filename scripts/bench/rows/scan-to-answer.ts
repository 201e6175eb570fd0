import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { signInAndOpenJob } from '#scripts/drive/open-job.ts'
import { announceMany, manyLabel } from '../million-items.ts'
import { percentile } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const scansOfOneRun = 400
const runs = 3

/**
 * Last byte of a scan on the port to durable and answered, with a million items stored: p99 over all runs, against a
 * bare program that reads the same port, commits one row with FULL and sends one message. The runs take turns.
 */
export async function scanToAnswerRow(): Promise<BenchRow> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const pair = await openSerialPair()
  try {
    await (await startStationProcess(folder)).stop()
    announceMany(join(folder, 'training', 'station.db'), itemsStored)
    const ours: number[] = []
    const bare: number[] = []
    for (let run = 0; run < runs; run += 1) {
      bare.push(...(await bareTimes(pair, join(folder, `bare-${run}.db`))))
      ours.push(...(await ourTimes(pair, folder, run * scansOfOneRun)))
    }
    return row({
      name: 'scan to durable and answered, p99',
      value: percentile(ours, 99),
      unit: 'ms',
      baseline: percentile(bare, 99),
      baselineName: 'bare program: read, commit one row with FULL, send',
      reach: 3,
      reachOf: 'ratio',
    })
  } finally {
    await pair.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ourTimes(pair: SerialPair, folder: string, firstItem: number): Promise<readonly number[]> {
  const station = await startStationProcess(folder)
  await signInAndOpenJob(station.client, pair.devicePath)
  let answered: () => void = () => undefined
  station.client.onNotice('scan.answered', (answer) => {
    if (answer.verdict !== 'ok') throw new Error(`not recorded: ${JSON.stringify(answer)}`)
    answered()
  })
  const times = await timesOf(pair, firstItem, (resolve) => {
    answered = resolve
  })
  await station.stop()
  return times
}

async function bareTimes(pair: SerialPair, file: string): Promise<readonly number[]> {
  const child = fork(join(import.meta.dirname, '../bare/serial-to-sqlite.ts'), [pair.devicePath, file])
  let answered: () => void = () => undefined
  await new Promise<void>((resolve) => {
    answered = resolve
    child.on('message', () => answered())
  })
  const times = await timesOf(pair, 0, (resolve) => {
    answered = resolve
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.disconnect()
  await gone
  return times
}

/** Sends one scan after the other, each when the one before was answered. */
async function timesOf(
  pair: SerialPair,
  firstItem: number,
  onAnswer: (resolve: () => void) => void,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let scan = 0; scan < scansOfOneRun; scan += 1) {
    const answer = new Promise<void>((resolve) => onAnswer(resolve))
    const sentAt = performance.now()
    await pair.write(`${manyLabel(firstItem + scan)}\r`)
    await answer
    times.push(performance.now() - sentAt)
  }
  return times
}
