import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchElectron } from '#scripts/drive/launch-electron.ts'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const runs = 5
const bareWindow = join(import.meta.dirname, '../bare/window')

/**
 * Cold start of a station that was set up before, until the station has answered and a person can sign in,
 * against a bare window with one line of text in the same runtime. Both are driven the same way; they take turns.
 */
export async function startUpRow(): Promise<BenchRow> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  try {
    await oursStarts(dataDirectory)
    const ours: number[] = []
    const bare: number[] = []
    for (let run = 0; run < runs; run += 1) {
      bare.push(await bareStarts())
      ours.push(await oursStarts(dataDirectory))
    }
    return row({
      name: 'cold start to ready',
      value: median(ours),
      unit: 'ms',
      baseline: median(bare),
      baselineName: 'bare Electron window',
      reach: 1.3,
      reachOf: 'ratio',
    })
  } finally {
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function oursStarts(dataDirectory: string): Promise<number> {
  const start = performance.now()
  const tallyman = await launchTallyman({ dataDirectory })
  await tallyman.page.getByRole('button', { name: 'Olga Operator' }).waitFor()
  const took = performance.now() - start
  await tallyman.stop()
  return took
}

async function bareStarts(): Promise<number> {
  const start = performance.now()
  const app = await launchElectron(bareWindow, { args: [], env: {} })
  const page = await app.firstWindow()
  await page.getByText('Ready').waitFor()
  const took = performance.now() - start
  await app.close()
  return took
}
