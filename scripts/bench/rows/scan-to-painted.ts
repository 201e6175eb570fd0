import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { launchElectron } from '#scripts/drive/launch-electron.ts'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import { setUpScanner, signIn, startDamage } from '#scripts/drive/person-at-the-screen.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { until } from '#scripts/drive/until.ts'
import { announceMany, manyLabel } from '../million-items.ts'
import { percentile } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const scans = 300
const millisecondsBetweenScans = 60
const bareWindow = join(import.meta.dirname, '../bare/window')
const bareReader = join(import.meta.dirname, '../bare/serial-to-sqlite.ts')

/** Last byte of a scan on the port to colour on the screen: p95 and p99, against a bare window that shows the text alone. */
export async function scanToPaintedRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const pair = await openSerialPair()
  try {
    const bare = await bareTimes(pair, folder)
    const ours = await ourTimes(pair, folder)
    return [95, 99].map((percent) =>
      row({
        name: `scan to painted, p${percent}`,
        value: percentile(ours, percent),
        unit: 'ms',
        baseline: percentile(bare, percent),
        baselineName: 'bare window: read, commit one row with FULL, show the text',
        reach: percent === 95 ? 50 : 100,
        reachOf: 'value',
      }),
    )
  } finally {
    await pair.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function ourTimes(pair: SerialPair, folder: string): Promise<readonly number[]> {
  const dataDirectory = join(folder, 'data')
  const first = await launchTallyman({ dataDirectory })
  await first.page.getByRole('button', { name: 'Olga Operator' }).waitFor()
  await first.stop()
  announceMany(join(dataDirectory, 'training', 'station.db'), scans)

  const { page, stop } = await launchTallyman({ dataDirectory })
  await signIn(page)
  await setUpScanner(page, pair.devicePath)
  await startDamage(page)
  const times = await timesOf(pair, page, 'html', 'data-painted-fact')
  await stop()
  return times
}

async function bareTimes(pair: SerialPair, folder: string): Promise<readonly number[]> {
  const reader = [bareReader, pair.devicePath, join(folder, 'bare.db')].join('\n')
  const app = await launchElectron(bareWindow, { args: [], env: { BARE_READER: reader } })
  const page = await app.firstWindow()
  await page.getByText('open').waitFor()
  const times = await timesOf(pair, page, '#scan', 'data-painted')
  await app.close()
  return times
}

/** Scans at a steady pace; the page itself writes down when it painted each. */
async function timesOf(pair: SerialPair, page: Page, selector: string, attribute: string): Promise<readonly number[]> {
  await page.evaluate(writeDownWhenPainted, { selector, attribute })
  const sentAt: number[] = []
  for (let scan = 0; scan < scans; scan += 1) {
    sentAt.push(Date.now())
    await pair.write(`${manyLabel(scan)}\r`)
    await setTimeout(millisecondsBetweenScans)
  }
  const painted = () =>
    page.evaluate(() => document.documentElement.dataset['paintedAt']?.trim().split(' ').map(Number) ?? [])
  await until('every scan is painted', async () => (await painted()).length >= scans, 10_000)
  return (await painted()).map((at, scan) => at - (sentAt[scan] ?? at))
}

/** Runs in the page. Both clocks are the machine's, read to the millisecond. */
function writeDownWhenPainted({
  selector,
  attribute,
}: {
  readonly selector: string
  readonly attribute: string
}): void {
  const watched = document.querySelector(selector)
  if (watched === null) throw new Error(`no ${selector}`)
  new MutationObserver(() => {
    const { dataset } = document.documentElement
    dataset['paintedAt'] = `${dataset['paintedAt'] ?? ''} ${Date.now()}`
  }).observe(watched, { attributeFilter: [attribute] })
}
