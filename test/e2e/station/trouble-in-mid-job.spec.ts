import { expect } from '@playwright/test'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import { setUpScanner, signIn, startDamage } from '#scripts/drive/person-at-the-screen.ts'
import { scanFactsIn } from '#scripts/drive/scan-facts.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFileOf, test } from './tallyman-test.ts'

const [first = '', second = '', third = ''] = trainingLabels(3)

test('a scanner unplugged in mid-job is told, and goes on by itself when it is back', async ({ tallyman, scanner }) => {
  const { page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await startDamage(page)
  await scanner.write(`${first}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()

  await scanner.unplug()
  await expect(page.getByRole('banner').getByRole('button', { name: /Scanner:.*(Unplugged|Not found)/ })).toBeVisible()
  await scanner.replug()
  await expect(page.getByRole('banner').getByRole('button', { name: /Scanner:.*Ready/ })).toBeVisible()
  await scanner.write(`${second}\r`)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
})

test('a service killed in mid-job is said on the screen, comes back, and nothing answered is lost', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await startDamage(page)
  await scanner.write(`${first}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()

  await page.evaluate(watchForTheWordThatTheStationIsAway)
  const killed = tallyman.servicePid()
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => tallyman.servicePid()).not.toBe(killed)
  await expect(page.getByRole('banner').getByRole('button', { name: /Scanner:.*Ready/ })).toBeVisible()
  // How long that took is for a bench to say; that it was said at all, before the station was back, is the rule.
  await expect(page.locator('html')).toHaveAttribute('data-away-was-said', 'restarting')

  await scanner.write(`${second}\r`)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await scanner.write(`${first}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'already')
  expect(scanFactsIn(databaseFileOf(tallyman.dataDirectory)).map((fact) => fact.kind)).toEqual([
    'job.item-recorded',
    'job.item-recorded',
    'job.scan-repeated',
  ])
})

test('an app closed in mid-job offers the job again, complete to the last OK', async ({ scanner }) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tallyman-restart-'))
  const before = await launchTallyman({ dataDirectory })
  await signIn(before.page)
  await setUpScanner(before.page, scanner.devicePath)
  await startDamage(before.page)
  await scanner.write(`${first}\r`)
  await scanner.write(`${second}\r`)
  await expect(before.page.locator('[data-recorded="2"]')).toBeVisible()
  await before.stop()

  const after = await launchTallyman({ dataDirectory })
  const { page } = after
  await signIn(page, 'Sam Supervisor', '2222')
  await page.getByRole('button', { name: /Go on/ }).click()
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await scanner.write(`${third}\r`)
  await expect(page.locator('[data-recorded="3"]')).toBeVisible()
  await after.stop()
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
})

/** Runs in the page: writes down when something first says that the station is away. */
function watchForTheWordThatTheStationIsAway(): void {
  const look = () => {
    if (document.querySelector('[data-station=away]')?.textContent?.includes('restarting') !== true) return
    document.documentElement.dataset['awayWasSaid'] = 'restarting'
  }
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
}
