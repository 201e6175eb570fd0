import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import {
  finish,
  goHome,
  setUpScanner,
  signIn,
  startDamage,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { until } from '#scripts/drive/until.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { png } from '#test/support/photos/png.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test as base } from './tallyman-test.ts'

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  tallyman: async ({}, use) => {
    const tallyman = await launchTallyman({ env: { TALLYMAN_CAMERA: 'made' } })
    await use(tallyman)
    await tallyman.stop()
  },
})

const [first = '', second = ''] = trainingLabels(2)
const dent = png(64, 48, (x, y) => [x * 4, y * 5, 90])
const hashOfDent = createHash('sha256').update(dent).digest('hex')

test('damage is photographed without a network, with the camera by key and by code and from a file, and seen again in the receipt, the history and the backup', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  const photos = page.locator('[data-photos]')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startDamage(page)
  await scanner.write(`${first}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'ok')

  await page.keyboard.press('F9')
  await page.keyboard.press('1')
  await expect(page.locator('[data-camera=live]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-looking]')).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.locator('[data-camera=live]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-looking]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(photos).toHaveAttribute('data-photos', '1')

  await page.keyboard.press('3')
  await page.locator('input[type=file]').setInputFiles({ name: 'dent.png', mimeType: 'image/png', buffer: dent })
  await expect(page.locator('[data-looking="dent.png"]')).toBeVisible()
  await page.getByRole('button', { name: /Keep it/ }).click()
  await expect(page.locator(`[data-photo-of=everything] [data-photo="${hashOfDent}"]`)).toBeVisible()

  const notes = { name: 'notes.txt', mimeType: 'image/png', buffer: Buffer.from('no picture') }
  await page.locator('input[type=file]').setInputFiles(notes)
  await expect(page.getByRole('alert')).toContainText('The file notes.txt holds no photo')
  await expect(photos).toHaveAttribute('data-photos', '2')
  await page.keyboard.press('Escape')

  await scanner.write(`${second}\r`)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  const steps = ['[data-photos]', '[data-camera=live]', '[data-looking]', '[data-photos="3"]']
  for (const [step, shown] of steps.entries()) {
    // The same bytes at once would be one trigger pull read twice.
    await scanner.write(`${step % 2 === 0 ? ']C0' : ']Q1'}${commandBarcodes.photo}\r`)
    await expect(page.locator(shown)).toBeVisible()
  }
  await page
    .getByRole('button', { name: /^Remove photo-/ })
    .last()
    .click()
  await expect(photos).toHaveAttribute('data-photos', '2')
  await page.keyboard.press('Escape')

  await finish(page)
  await expect(page.locator('[data-photo]')).toHaveCount(2)

  await goHome(page)
  await scanner.write(`${first}\r`)
  await expect(page.locator('[data-verdict=idle]')).toBeVisible()
  await page.keyboard.press('F3')
  const entry = page.locator('[data-kind="damage.finished"]')
  await expect(entry.locator('[data-photo]')).toHaveCount(2)
  await entry.locator(`[data-photo="${hashOfDent}"]`).click()
  await expect(entry.locator('.photo-large img')).toBeVisible()

  await goHome(page)
  await page.getByRole('button', { name: /Olga Operator/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, 'Ada Admin', '4444')
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  await page.getByRole('button', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  const copies = join(dataDirectory, 'training', 'backups', 'files')
  await until('the backup has the photo', async () => (await namesIn(copies)).includes(hashOfDent), 20_000)

  await rm(join(dataDirectory, 'training', 'files', hashOfDent))
  await goHome(page)
  await scanner.write(`${second}\r`)
  await expect(page.locator('[data-verdict=idle]')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.locator('[data-kind="damage.finished"]')).toContainText(
    `The attached file ${hashOfDent.slice(0, 12)} is not on the disk any more.`,
  )
})

test('a job goes on with its photos after the app was killed, and without a camera the words say what to do', async ({
  scanner,
}) => {
  const before = await launchTallyman({ env: { TALLYMAN_CAMERA: 'made' } })
  const { page, dataDirectory } = before
  try {
    await signIn(page)
    await setUpScanner(page, scanner.devicePath)
    await startDamage(page)
    await scanner.write(`${first}\r`)
    await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'ok')
    await page.keyboard.press('F9')
    await page.locator('input[type=file]').setInputFiles({ name: 'dent.png', mimeType: 'image/png', buffer: dent })
    await expect(page.locator('[data-looking]')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-photos="1"]')).toBeVisible()
    await before.kill()

    const after = await launchTallyman({ dataDirectory })
    try {
      await signIn(after.page)
      await after.page.getByRole('button', { name: 'Go on' }).click()
      await after.page.getByRole('button', { name: /Finish/ }).waitFor()
      await after.page.keyboard.press('F9')
      await expect(after.page.locator(`[data-photo="${hashOfDent}"]`)).toBeVisible()
      await after.page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'))
      })
      await after.page.keyboard.press('1')
      await expect(after.page.getByRole('alert')).toContainText('This computer has no camera, or it was unplugged.')
      await after.page.keyboard.press('Escape')
      await expect(after.page.locator('[data-photos="1"]')).toBeVisible()
    } finally {
      await after.stop()
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
