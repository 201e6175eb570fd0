import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import { eventsHeldBy, eventsOf, pagesHeldBy } from '#scripts/drive/network-side.ts'
import {
  answerStops,
  finish,
  openNetwork,
  setUpScanner,
  signIn,
  startDamage,
  startReceiving,
  startUnpacking,
  switchPracticeNetwork,
  goHome,
} from '#scripts/drive/person-at-the-screen.ts'
import { scanFactsIn } from '#scripts/drive/scan-facts.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { until } from '#scripts/drive/until.ts'
import { projectRoot } from '#scripts/setup/project-root.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { demoCase, demoDestroyed, demoScans, demoShipment } from './demo-scans.ts'
import { destroyPacks } from './destroy.ts'
import { addUp } from './sums.ts'

// The whole way in one go, on the real app in real Electron: a scanner on a virtual serial line, no network at first,
// 200 scans at 20 a second, then the network comes back, a case is opened, a shipment received, and three of the packs destroyed.
// Ends with one line of JSON, and fails where it does not add up.

const output = join(projectRoot, 'demo-output')
const millisecondsBetweenScans = 50
const scans = demoScans()

await rm(output, { recursive: true, force: true })
await mkdir(output, { recursive: true })
const pair = await openSerialPair()
const tallyman = await launchTallyman()
let addsUp = false
try {
  addsUp = await play(tallyman.page, pair, join(tallyman.dataDirectory, 'training', 'station.db'))
} finally {
  await tallyman.stop()
  await pair.close()
}
process.exitCode = addsUp ? 0 : 1

async function play(page: Page, scanner: SerialPair, databaseFile: string): Promise<boolean> {
  await page.getByRole('heading', { name: 'Who is working here?' }).waitFor()
  await picture(page, '1-sign-in')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await picture(page, '2-network-off')
  await goHome(page)
  await startDamage(page)

  console.log(`Scanning ${scans.length} codes, one every ${millisecondsBetweenScans} ms, without a network.`)
  const start = performance.now()
  for (const [index, scan] of scans.entries()) {
    await setTimeout(Math.max(0, start + index * millisecondsBetweenScans - performance.now()))
    await scanner.write(`${scan.text}\r`)
    if (index === 44) await picture(page, '3-a-stop')
  }
  await until('every scan is answered', () => scanFactsIn(databaseFile).length >= scans.length, 30_000)
  await picture(page, '4-all-scanned')
  await answerStops(page)
  await finish(page)
  await picture(page, '5-finished-offline')

  console.log('The network comes back.')
  await switchPracticeNetwork(page, 'on')
  await openNetwork(page)
  await page.locator('header [data-network=online]', { hasText: '0 waiting' }).waitFor()
  await picture(page, '6-network-on')
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const pages = await pagesHeldBy(url.trim())
  await writeFile(join(output, 'captured-documents.json'), `${JSON.stringify(pages, null, 2)}\n`)

  const sums = addUp(scans.length, scanFactsIn(databaseFile), eventsOf(pages))
  const takenOut = await openACase(page, scanner, url.trim())
  const received = await receiveAShipment(page, scanner, url.trim())
  console.log('Three of the damaged packs are destroyed by two people and a witness.')
  await goHome(page)
  const destroyed = await destroyPacks(page, scanner, { labels: demoDestroyed, url: url.trim(), output })
  console.log(
    JSON.stringify({
      ...sums,
      takenOutOfACase: takenOut,
      receivedUnits: received.units,
      differed: received.differed,
      destroyed,
    }),
  )
  const expected = (outcome: string) => scans.filter((scan) => scan.expected === outcome).length
  return (
    sums.recorded === expected('recorded') &&
    sums.repeated === expected('repeated') &&
    sums.refused === expected('refused') &&
    sums.accepted === sums.recorded &&
    sums.lost === 0 &&
    sums.doubled === 0 &&
    takenOut === demoCase.contents &&
    received.units === demoShipment.loads.length &&
    received.differed === demoShipment.strangers.length &&
    destroyed === demoDestroyed.length
  )
}

/** Opens a case of the training site, and gives how many items came out of it as the network tells it. */
async function openACase(page: Page, scanner: SerialPair, url: string): Promise<number> {
  console.log('A case is opened.')
  await goHome(page)
  await startUnpacking(page, 'Open containers')
  await scanner.write(`${demoCase.label}\r`)
  await page.locator(`[data-container="${demoCase.id}"]`).waitFor()
  await picture(page, '7-what-comes-out')
  await finish(page)
  await picture(page, '8-opened')
  const eventOfOpening = async () =>
    (await eventsHeldBy(url)).find(({ parentID }) => parentID === itemLink(demoCase.id))
  await until('the network knows that the case is open', async () => (await eventOfOpening()) !== undefined, 30_000)
  return (await eventOfOpening())?.childEPCs?.length ?? 0
}

/** Receives a shipment with things on the lorry that nobody announced: units as the network tells them, and what differed. */
async function receiveAShipment(
  page: Page,
  scanner: SerialPair,
  url: string,
): Promise<{ readonly units: number; readonly differed: number }> {
  console.log('A shipment is received, with two packs too many.')
  await goHome(page)
  await startReceiving(page, demoShipment.number)
  for (const { label, verdict } of [
    ...demoShipment.loads.map((label) => ({ label, verdict: 'ok' })),
    ...demoShipment.strangers.map((label) => ({ label, verdict: 'hold' })),
  ]) {
    await scanner.write(`${label}\r`)
    await page.locator(`.band[data-verdict=${verdict}]`).waitFor()
  }
  await until(
    'everything that differs is on the screen',
    async () => (await page.locator('[data-discrepancy]').count()) >= demoShipment.strangers.length,
    30_000,
  )
  const differed = await page.locator('[data-discrepancy]').count()
  await picture(page, '9-what-differs')
  await finish(page)
  await picture(page, '10-received')
  const receipt = async () => (await eventsHeldBy(url)).find(({ bizStep }) => bizStep === 'receiving')
  await until('the network knows of the receipt', async () => (await receipt()) !== undefined, 30_000)
  return { units: (await receipt())?.epcList?.length ?? 0, differed }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(output, `${name}.png`) })
}
