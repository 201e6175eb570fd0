import { expect } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administrators } from '#test/support/station/real-site.ts'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import { fineWeather } from '#training/practice-network/weather-settings.ts'
import { comeIn, setUpRealSiteAtScreen } from './real-site-steps.ts'
import { test } from './tallyman-test.ts'

test.describe.configure({ timeout: 120_000 })

test('a network that asks who we are is told by key, and a computer without a secret store says how long the key is kept', async ({
  firstStart,
}) => {
  const { page } = firstStart
  const folder = await mkdtemp(join(tmpdir(), 'network-that-asks-'))
  const signIn = { kind: 'apiKey', header: 'X-API-Key', key: 'k7-Xq-93-schooner' } as const
  const network = await startPracticeNetwork({
    journalFile: join(folder, 'journal.jsonl'),
    settings: { ...fineWeather, signIn },
  })
  try {
    await setUpRealSiteAtScreen(page)
    await comeIn(page, administrators.first.name, administrators.first.secret, /^Hello/)
    await page
      .getByRole('banner')
      .getByRole('button', { name: /No network set up/ })
      .click()
    await page.getByLabel('Address of the network').fill(network.url)
    await page.getByRole('button', { name: 'Use this address' }).click()
    await expect(page.locator('[data-trouble=signInWanted]')).toBeVisible()

    await page.getByRole('button', { name: 'Sign-in, proxy and certificates' }).click()
    await page.getByRole('button', { name: /How the network knows this station/ }).click()
    await page.getByRole('option', { name: 'API key' }).click()
    await page.keyboard.press('F9')
    await expect(page.getByRole('alert')).toContainText('The secret is missing')
    await page.getByRole('textbox', { name: 'API key' }).fill(signIn.key)
    await page.keyboard.press('F9')
    await expect(page.getByText('Saved. The network is asked at once.')).toBeVisible()
    await expect(page.locator('[data-secret=untilStopped], [data-secret=inStore]')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(page.locator('header [data-network=online]')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(signIn.key)
  } finally {
    await network.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
