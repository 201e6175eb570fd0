import { expect } from '@playwright/test'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startPacking,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('ten packs go into a new case without a network, its label is scanned back, and the network hears of the case before its contents', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)

  await startPacking(page, 'New case')
  for (const [index, label] of trainingLabels(10).entries()) {
    await scanner.write(`${label}\r`)
    await expect(page.locator(`[data-recorded="${index + 1}"]`)).toBeVisible()
    await expect(band).toHaveAttribute('data-verdict', 'ok')
  }
  await page.keyboard.press('F12')
  await page.getByRole('button', { name: /Yes, finish/, disabled: false }).waitFor()
  await page.keyboard.press('F12')
  await expect(page.getByText('The label of the new container was not scanned yet. Nothing was changed.')).toBeVisible()

  const container = page.locator('.packing-container')
  const typed = (await container.locator('.packing-typed .code').textContent()) ?? ''
  const id = `00/${typed.slice('(00)'.length)}` as ItemId
  await scanner.write(`]C1${typed.replace(/[()]/g, '')}\r`)
  await expect(container).toHaveAttribute('data-scanned', 'true')
  await expect(page.locator('[data-recorded="10"]')).toBeVisible()
  await finish(page)
  await expect(page.getByRole('heading', { name: '10 items are packed' })).toBeVisible()
  await expect(page.locator('header [data-network=offline]')).toContainText('2 waiting')

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  expect(
    events.map(({ action, bizStep, parentID, childEPCs, epcList }) => [
      action,
      bizStep,
      parentID ?? epcList?.[0],
      childEPCs?.length,
    ]),
  ).toEqual([
    ['ADD', 'commissioning', itemLink(id), undefined],
    ['ADD', 'packing', itemLink(id), 10],
  ])
})
