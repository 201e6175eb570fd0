import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { announceContainers, manyItem, manyPallet } from '#scripts/bench/million-items.ts'
import {
  backToOrder,
  draftDestruction,
  olga,
  openOrder,
  sam,
  signFor,
  startCollecting,
  startConfirming,
} from '#scripts/drive/destruction-at-the-screen.ts'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import {
  finish,
  goHome,
  setUpScanner,
  signIn,
  startDamage,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { factsOfKindIn } from '#scripts/drive/scan-facts.ts'
import { textOfPdf } from '#test/support/certificate/text-of-pdf.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { scanAll, witness } from './destruction-steps.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

const serialsInThePallet = 5_000
const pallet = manyPallet(1)
const palletLabel = `(${pallet.replace('/', ')')}`
const [damaged = ''] = trainingLabels(1)

test('a certificate over 5,000 packs has every serial in its text, scans are answered while it is written, and the later print says copy', async ({
  scanner,
}) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tallyman-certificate-'))
  const databaseFile = databaseFileOf(dataDirectory)
  const first = await launchTallyman({ dataDirectory })
  await first.page.getByRole('button', { name: 'Olga Operator' }).waitFor()
  await first.stop()
  announceContainers(databaseFile, [{ id: pallet, from: 0, count: serialsInThePallet }])

  const { page, stop } = await launchTallyman({ dataDirectory })
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  const number = await draftDestruction(page)
  await startCollecting(page)
  await scanAll(page, scanner, [palletLabel])
  await finish(page)
  await backToOrder(page)
  await signFor(page, /Ask for approval/, olga, 'approval')
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll(page, scanner, [palletLabel])
  await finish(page)
  await backToOrder(page)
  await witness(page)

  // Other work is in hand while the certificate is written.
  await goHome(page)
  await startDamage(page)
  await openOrder(page, number)
  // Its key is there as soon as its button is: what the certificate would say is asked for first.
  await expect(page.getByRole('button', { name: /Issue the certificate/ })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(page.getByText('Writing 5,001 serials')).toBeVisible()
  await scanner.write(`${damaged}\r`)
  const printed = page.getByText(/lies in the folder of exports/)
  await expect(printed).toBeVisible({ timeout: 30_000 })
  const sequencesOf = (kind: 'job.item-recorded' | 'destruction.certificate-issued') =>
    factsOfKindIn(databaseFile, kind).map(({ sequence }) => sequence)
  const [issued = 0] = sequencesOf('destruction.certificate-issued')
  const lastScan = sequencesOf('job.item-recorded').at(-1)
  // Written between the key and the end of the print: the scan did not wait for the paper.
  expect(issued).toBeGreaterThan(0)
  expect(lastScan).toBe(issued - 1)

  const folder = join(dataDirectory, 'exports')
  const pdfs = async () => (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  const [certificate = ''] = await pdfs()
  await page.getByRole('button', { name: /Print a copy/ }).click()
  await expect(page.locator('[data-life=certificateCopied]')).toBeVisible({ timeout: 30_000 })
  const copy = (await pdfs()).find((name) => name !== certificate) ?? ''
  await stop()

  const serials = Array.from({ length: serialsInThePallet }, (_, index) => manyItem(index).split('/').at(-1) ?? '')
  const certificateText = (await textOfPdf(join(folder, certificate))).join('\n')
  const copySheets = await textOfPdf(join(folder, copy))
  const copyText = copySheets.join('\n')
  expect(copySheets.length).toBeGreaterThan(10)
  copySheets.forEach((text, index) => {
    expect(text, `sheet ${index + 1}`).toContain('COPY 1')
    expect(text, `sheet ${index + 1}`).toContain(`${index + 1} / ${copySheets.length}`)
    expect(text, `sheet ${index + 1}`).toContain(`Certificate of destruction ${number}`)
  })
  expect(new Set(serials).size).toBe(serialsInThePallet)
  expect(serials.filter((serial) => !certificateText.includes(serial))).toEqual([])
  expect(serials.filter((serial) => !copyText.includes(serial))).toEqual([])
  expect(certificateText).toContain(pallet.split('/').at(-1))
  expect(certificateText).not.toContain('COPY')
  expect(copyText).toContain('COPY 1 of the certificate issued')
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
})
