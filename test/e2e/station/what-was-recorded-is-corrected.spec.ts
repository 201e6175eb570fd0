import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { sign } from '#scripts/drive/destruction-at-the-screen.ts'
import { eventsHeldBy, standing } from '#scripts/drive/network-side.ts'
import {
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startDamage,
  startSampling,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

const sam = { name: 'Sam Supervisor', pin: '2222' }
const labels = trainingLabels(3)
const [, filledCase] = trainingContainers()

test('a pack scanned by mistake is left out before anything was sent: the network only ever hears of the others', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page, sam.name, sam.pin)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await damaged(page, scanner)

  await page.getByRole('button', { name: /Undo or correct…/ }).waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('heading', { name: 'What is wrong with it?' }).waitFor()
  await page.keyboard.press('2')
  await page.locator('[data-act-item]').nth(2).waitFor()
  await scanner.write(`${labels[1] ?? ''}\r`)
  await expect(page.locator('[data-left-out="1"]')).toBeVisible()
  // What was never in it is refused, and leaves the choice as it was.
  await scanner.write(`${filledCase?.contents[0] ?? ''}\r`)
  await expect(page.locator('.refused')).toBeVisible()
  await expect(page.locator('[data-left-out="1"]')).toBeVisible()
  await page.keyboard.press('F12')
  await expect(page.getByText('Damaged hold: goes from one item')).toBeVisible()
  await reasonAndSignature(page)
  await expect(page.locator('[role=status] [data-voided="1"][data-declared="0"][data-corrective="1"]')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.locator('.receipt [data-corrected=leftOut]')).toContainText('Corrected, items left out')
  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  const events = await eventsHeldBy(await addressOfTheNetwork(page))
  expect(events.map(({ epcList, errorDeclaration }) => [epcList?.length, errorDeclaration])).toEqual([[2, undefined]])
})

test('a wrong reason is corrected after it was sent: the network holds the event, the declaration under the same id, and the event that says it right', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page, sam.name, sam.pin)
  await setUpScanner(page, scanner.devicePath)
  await damaged(page, scanner)
  const url = await addressOfTheNetwork(page)
  await expect(page.getByRole('cell', { name: 'Processed' })).toHaveCount(1)
  const [told] = await eventsHeldBy(url)

  await page.locator('tr[data-state=processed] .link').click()
  await page.getByRole('button', { name: /Undo or correct…/ }).waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('heading', { name: 'What is wrong with it?' }).waitFor()
  await page.keyboard.press('3')
  await page.getByRole('button', { name: /Wet/ }).click()
  await expect(page.getByText(/The reason changes from/)).toBeVisible()
  await reasonAndSignature(page)
  await expect(page.locator('[role=status] [data-voided="0"][data-declared="1"][data-corrective="1"]')).toBeVisible()
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')

  const events = await eventsHeldBy(url)
  const [right] = standing(events)
  expect(right).toMatchObject({ 'tallyman:damageReason': 'wet', epcList: told?.epcList })
  expect(right?.eventID).not.toBe(told?.eventID)
  expect(events.map(({ eventID }) => eventID)).toEqual([told?.eventID, told?.eventID, right?.eventID])
  expect(events[1]?.errorDeclaration).toMatchObject({
    reason: expect.stringContaining('incorrect_data'),
    correctiveEventIDs: [right?.eventID],
  })
})

test('a sampling is undone: the pack is no sample any more and in its case again, and no report is due', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const [inside = ''] = filledCase?.contents ?? []
  await signIn(page, sam.name, sam.pin)
  await setUpScanner(page, scanner.devicePath)
  await page.getByRole('button', { name: /Scanner and station/ }).click()
  await page.getByRole('radio', { name: /European Union/ }).check({ force: true })
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startSampling(page, 'Sample for an authority')
  await scanner.write(`${inside}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'ok')
  await finish(page)
  await expect(page.locator('[data-report=nmvsSample] [data-stand=due]')).toBeVisible()

  await page.getByRole('button', { name: /Undo or correct…/ }).waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('heading', { name: 'Undo or correct: Sampling' }).waitFor()
  await page.keyboard.press('1')
  await expect(page.getByText('One pack is no sample any more')).toBeVisible()
  await reasonAndSignature(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.receipt [data-corrected=undone]')).toContainText('Undone')
  await expect(page.locator('[data-report=nmvsSample]')).toHaveCount(0)
  await goHome(page)
  await page.getByRole('button', { name: /Reports to authorities/ }).click()
  await expect(page.locator('.empty')).toContainText('Nothing is to be filed.')
  await goHome(page)
  await page.keyboard.press('F3')
  await page.getByRole('textbox').waitFor()
  await scanner.write(`${inside}\r`)
  await expect(page.locator('.struck', { hasText: /sample/i }).first()).toBeVisible()
  await expect(page.getByText('Sample, not for sale')).toHaveCount(0)
})

async function damaged(page: Page, scanner: SerialPair): Promise<void> {
  await goHome(page)
  await startDamage(page)
  for (const label of labels) await scanner.write(`${label}\r`)
  await expect(page.locator('.job-progress, [data-recorded]').first()).toBeVisible()
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'ok')
  await finish(page)
  await expect(page.getByRole('heading', { name: /3 packs|3 items|damaged hold/ }).first()).toBeVisible()
}

/** The second reason, then the signature of the supervisor. */
async function reasonAndSignature(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wrong items were scanned' }).click()
  await page.getByText('Go on to sign').waitFor()
  await page.keyboard.press('F12')
  await sign(page, sam)
  await page.locator('[role=status][data-corrected]').waitFor()
}

async function addressOfTheNetwork(page: Page): Promise<string> {
  await openNetwork(page)
  return ((await page.locator('.network-address .code').textContent()) ?? '').trim()
}
