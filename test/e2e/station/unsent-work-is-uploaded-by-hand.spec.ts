import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startDamage,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { uploadByHand } from '#test/support/network/upload-by-hand.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('a supervisor writes what waits to files by a key, uploads it, and says so with the manifest; it is there once', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page, 'Ada Admin', '4444')
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startDamage(page)
  const [label = ''] = trainingLabels(1)
  await scanner.write(`${label}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  await finish(page)

  await openNetwork(page)
  await page.keyboard.press('8')
  await expect(page.getByRole('button', { name: 'Write what waits to files' })).toBeVisible()
  await page.keyboard.press('1')
  const written = page.locator('[data-unsent=written]')
  await expect(written).toContainText('Messages: 1')
  const folder = (await written.locator('.code').textContent()) ?? ''
  await expect(page.locator('[data-open="1"]')).toBeVisible()
  await expect(page.locator('header [data-network]')).toContainText('1 waiting')

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('1 waiting')
  const url = ((await page.locator('.network-address .code').textContent()) ?? '').trim()
  expect(await eventsHeldBy(url)).toEqual([])
  for (const name of (await readdir(folder)).filter((file) => file.startsWith('document')))
    expect(await uploadByHand(url, await readFile(join(folder, name), 'utf8'))).toMatchObject({ success: true })

  await page
    .getByRole('banner')
    .getByRole('button', { name: /to look at/ })
    .click()
  await page.getByRole('button', { name: 'See the files' }).click()
  const chooser = page.getByLabel('File that was uploaded')
  await chooser.setInputFiles(join(folder, 'manifest.json'))
  await expect(page.getByRole('alert')).toContainText('Say why first')
  await page.getByLabel('Why it was uploaded by hand').fill('the line was cut')
  await page.getByLabel('What the other side’s receipt says').fill('job 1: success')
  const altered = { name: 'manifest.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
  await chooser.setInputFiles(altered)
  await expect(page.getByRole('alert')).toContainText('none that this station wrote')
  await chooser.setInputFiles(join(folder, 'manifest.json'))
  await expect(page.locator('[data-settled="1"]')).toBeVisible()
  await expect(page.locator('[data-open="0"]')).toBeVisible()
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')

  await page.keyboard.press('Escape')
  await page.getByRole('row').filter({ hasText: 'Set aside' }).getByRole('button').first().click()
  await expect(page.locator('.message-said')).toHaveText('the line was cut – job 1: success')
  expect(await eventsHeldBy(url)).toHaveLength(1)
})
