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
  startDecommissioning,
} from '#scripts/drive/person-at-the-screen.ts'
import { trainingContainers } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

const [pallet, endingCase] = trainingContainers()
if (pallet === undefined || endingCase === undefined) throw new Error('the training site has filled cases')

test('a case of a pallet is taken out of use with all that is in it: not by a command code, only after a yes to what is opened', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  await signIn(page, 'Sam Supervisor', '2222')
  await setUpScanner(page, scanner.devicePath)
  await goHome(page)
  await startDecommissioning(page, 'Recalled')
  await scanner.write(`${endingCase.label}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'ok')
  await scanner.write(`${commandBarcodes.finish}\r`)
  await expect(band).toContainText('It comes out only once you have looked at that and said yes.')
  await expect(page.locator('[data-ends="11"]')).toBeVisible()
  await expect(page.locator('[data-comes-out="1"][data-stays="2"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await finish(page)
  await expect(page.getByRole('heading', { name: 'What you scanned is out of use' })).toBeVisible()

  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  const ours = events.filter(({ bizStep }) => bizStep === 'unpacking' || bizStep === 'decommissioning')
  expect(ours.map(({ action, bizStep, parentID }) => [action, bizStep, parentID])).toEqual([
    ['DELETE', 'unpacking', itemLink(pallet.id)],
    ['DELETE', 'decommissioning', undefined],
  ])
  expect(ours[1]?.epcList).toHaveLength(11)

  await goHome(page)
  await scanner.write(`${endingCase.contents[0] ?? ''}\r`)
  await expect(page.locator('[data-verdict=idle]')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.locator('.item-stands')).toContainText('Taken out of use')
})
