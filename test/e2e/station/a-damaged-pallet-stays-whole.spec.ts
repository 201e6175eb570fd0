import { expect } from '@playwright/test'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
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
import { trainingContainers } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

const [pallet, crushedCase] = trainingContainers()
if (pallet === undefined || crushedCase === undefined) throw new Error('the training site has a filled pallet')

test('a case comes off its pallet to be inspected, the pallet is damaged with the rest on it; answered by a key and by a code', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  const asked = page.locator('[data-asked]')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)

  await startDamage(page)
  await scanner.write(`${crushedCase.label}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'hold')
  await expect(asked).toHaveAttribute('data-inside', '10')
  await scanner.write(`${pallet.label}\r`)
  await expect(asked).toHaveAttribute('data-asked', pallet.id)
  await expect(asked).toHaveAttribute('data-inside', '22')
  await page.keyboard.press('F12')
  await expect(page.locator('.job-word')).toContainText('Say whether its contents are damaged')
  await page.keyboard.press('1')
  await expect(asked).toHaveAttribute('data-asked', crushedCase.id)
  await scanner.write(`${commandBarcodes.contentsToInspect}\r`)
  await expect(page.locator(`[data-container="${crushedCase.id}"]`)).toHaveAttribute('data-contents', 'toInspect')

  await page.keyboard.press('F12')
  await expect(page.locator('[data-damaged="23"][data-to-inspect="11"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await finish(page)
  await expect(page.getByRole('heading', { name: /23 items are on damaged hold, 11 items are held/ })).toBeVisible()

  await page.keyboard.press('Escape')
  await page
    .getByRole('banner')
    .getByRole('button', { name: /to look at/ })
    .click()
  await page.getByRole('button', { name: 'See the container' }).click()
  await expect(page.getByText('To be inspected').first()).toBeVisible()

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  const told = events.filter(({ bizStep }) => ['unpacking', 'inspecting', 'holding'].includes(bizStep ?? ''))
  expect(
    told.map(({ bizStep, childEPCs, epcList }) => `${bizStep ?? ''} ${(childEPCs ?? epcList)?.length ?? 0}`),
  ).toEqual(expect.arrayContaining(['unpacking 1', 'holding 11', 'inspecting 23']))
  expect(told).toHaveLength(3)
  expect(told[0]).toMatchObject({ bizStep: 'unpacking', parentID: itemLink(pallet.id) })
})
