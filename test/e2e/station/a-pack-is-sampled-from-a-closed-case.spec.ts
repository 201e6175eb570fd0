import { expect } from '@playwright/test'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startSampling,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { trainingContainers } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

const [, sampledCase] = trainingContainers()
if (sampledCase === undefined) throw new Error('the training site has filled cases')

test('a pack is sampled out of a closed case without a network; the report it triggers is shown, due, told and confirmed, and the network hears it in order', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  await signIn(page, 'Sam Supervisor', '2222')
  await setUpScanner(page, scanner.devicePath)
  await page.getByRole('button', { name: /Scanner and station/ }).click()
  await page.getByRole('radio', { name: /European Union/ }).check({ force: true })
  await switchPracticeNetwork(page, 'off')
  await goHome(page)

  await startSampling(page, 'Sample for an authority')
  await scanner.write(`${sampledCase.label}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'stop')
  await expect(band).toContainText('Only single packs are taken as samples.')
  await page.keyboard.press('F4')
  await scanner.write(`${sampledCase.contents[0] ?? ''}\r`)
  await expect(band).toHaveAttribute('data-verdict', 'ok')
  await page.keyboard.press('F12')
  await expect(page.locator('.question [data-triggered=nmvsSample]')).toContainText('Verification system: sample')
  await expect(page.locator('[data-comes-out="1"][data-stays="9"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await finish(page)
  await expect(page.getByRole('heading', { name: 'One pack is a sample now' })).toBeVisible()
  await expect(page.locator('[data-report=nmvsSample] [data-stand=due]')).toBeVisible()

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  const ours = events.filter(({ bizStep }) => bizStep === 'unpacking' || bizStep === 'sampling')
  expect(ours.map(({ action, bizStep, parentID }) => [action, bizStep, parentID])).toEqual([
    ['DELETE', 'unpacking', itemLink(sampledCase.id)],
    ['OBSERVE', 'sampling', undefined],
  ])
  expect(ours[0]?.childEPCs).toEqual(ours[1]?.epcList)

  await goHome(page)
  await page.getByRole('button', { name: /Reports to authorities/ }).click()
  const report = page.locator('li[data-report=nmvsSample]')
  await expect(report).toContainText('the network has our message')
  await report.getByRole('button', { name: /Enter the reference/ }).click()
  await page.getByLabel('Reference').fill('NMVS 4711')
  await page.getByRole('button', { name: 'It was filed' }).click()
  await expect(page.locator('.empty')).toContainText('Nothing is to be filed.')
  await page.keyboard.press('2')
  await expect(page.locator('[data-stand=confirmed]')).toContainText('NMVS 4711')

  await goHome(page)
  await scanner.write(`${sampledCase.contents[0] ?? ''}\r`)
  await expect(page.locator('[data-verdict=idle]')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.locator('.item-stands')).toContainText('Sample, not for sale')
})
