import { expect } from '@playwright/test'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  answerStops,
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startDamage,
  startUnpacking,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { trainingContainers } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

const [, openedCase, otherCase] = trainingContainers()
if (openedCase === undefined || otherCase === undefined) throw new Error('the training site has filled cases')

test('a case is opened without a network after a look at what comes out, a damaged pack comes out of another, and the network hears it in order', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)

  await startUnpacking(page, 'Open containers')
  await scanner.write(`${openedCase.label}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'ok')
  const row = page.locator(`[data-container="${openedCase.id}"]`)
  await expect(row.getByRole('cell')).toHaveText(['10', '0'])
  await scanner.write(`${openedCase.contents[0] ?? ''}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'stop')
  await expect(band).toContainText('Nothing is on record as being inside this.')
  await answerStops(page)
  await finish(page)
  await expect(page.getByRole('heading', { name: 'One container is opened and empty' })).toBeVisible()

  await goHome(page)
  await startDamage(page)
  await scanner.write(`${otherCase.contents[0] ?? ''}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'ok')
  await page.keyboard.press('F12')
  await expect(page.locator('[data-comes-out="1"][data-stays="9"]')).toContainText('One container is opened')
  await page.keyboard.press('Escape')
  await finish(page)
  await expect(page.getByRole('heading', { name: 'One item is on damaged hold' })).toBeVisible()
  await expect(page.locator('header [data-network=offline]')).toContainText('3 waiting')

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  const ours = events.filter(({ bizStep }) => bizStep === 'unpacking' || bizStep === 'inspecting')
  expect(
    ours.map(({ action, bizStep, parentID, childEPCs, epcList }) => [
      action,
      bizStep,
      parentID,
      (childEPCs ?? epcList)?.length,
    ]),
  ).toEqual([
    ['DELETE', 'unpacking', itemLink(openedCase.id), 10],
    ['DELETE', 'unpacking', itemLink(otherCase.id), 1],
    ['OBSERVE', 'inspecting', undefined, 1],
  ])
  expect(ours[1]?.childEPCs).toEqual(ours[2]?.epcList)
})
