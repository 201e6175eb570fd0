import { expect } from '@playwright/test'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  answerStops,
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startDamage,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('packs scanned without a network are on hold at once and at the network when it returns', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startDamage(page)
  const band = page.locator('.band')
  const [first = '', second = ''] = trainingLabels(2)

  await scanner.write(`${first}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'ok')
  await expect(page.locator('html')).toHaveAttribute('data-last-sound', 'ok')
  await scanner.write(`${second}\r\n`)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await scanner.write(`${first}\n`)
  await expect(band).toHaveAttribute('data-verdict', 'already')
  await scanner.write('no label of ours\r')
  await expect(band).toHaveAttribute('data-verdict', 'stop')
  await expect(page.locator('html')).toHaveAttribute('data-last-sound', 'stop')

  await page.keyboard.press('F12')
  await expect(page.getByText(/^Stops without an answer/)).toBeVisible()
  await answerStops(page)
  await finish(page)
  await expect(page.getByRole('heading', { name: '2 items are on damaged hold' })).toBeVisible()
  await expect(page.locator('header [data-network=offline]')).toContainText('1 waiting')

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  await expect(page.getByRole('cell', { name: 'Processed' })).toBeVisible()
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  expect(events).toHaveLength(1)
  expect(events[0]?.epcList).toHaveLength(2)
})

test('a scanned script is shown as text and never run', async ({ tallyman, scanner }) => {
  const { page } = tallyman
  await page.exposeFunction('alert', () => {
    throw new Error('the script ran')
  })
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await startDamage(page)
  for (const hostile of ['<script>alert(1)</script>', `');alert(1)//`, '<img/src=x/onerror=alert(1)>']) {
    await scanner.write(`${hostile}\r`)
    await expect(page.locator('.band')).toContainText(hostile)
    await scanner.write(`]d2010952123456789921${hostile.slice(0, 20)}\r`)
    await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'stop')
  }
  expect(await page.locator('.band script, .band img').count()).toBe(0)
})
