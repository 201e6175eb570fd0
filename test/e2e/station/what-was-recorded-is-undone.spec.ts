import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { eventsHeldBy, standing } from '#scripts/drive/network-side.ts'
import {
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
import { undoAsSam } from './undo-steps.ts'

const [label = ''] = trainingLabels(1)

test('damage undone before it was sent: its message is voided and kept, and the network never hears of it', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page, 'Sam Supervisor', '2222')
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startDamage(page)
  await scanner.write(`${label}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'ok')
  await finish(page)
  await expect(page.locator('header [data-network=offline]')).toContainText('1 waiting')

  await undoAsSam(page)
  await expect(page.locator('[role=status] [data-voided="1"][data-declared="0"]')).toBeVisible()
  await expect(page.locator('header [data-network=offline]')).toContainText('0 waiting')
  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  await expect(page.getByRole('cell', { name: 'Voided' })).toBeVisible()
  expect(await eventsHeldBy(await addressOfTheNetwork(page))).toEqual([])
})

test('damage undone after it was sent: the network holds its event and, under the same id, that it did not occur', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page, 'Sam Supervisor', '2222')
  await setUpScanner(page, scanner.devicePath)
  await startDamage(page)
  await scanner.write(`${label}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'ok')
  await finish(page)
  await openNetwork(page)
  await expect(page.getByRole('cell', { name: 'Processed' })).toHaveCount(1)
  const url = await addressOfTheNetwork(page)
  const [told] = await eventsHeldBy(url)

  await page.locator('tr[data-state=processed] .link').click()
  await undoAsSam(page)
  await expect(page.locator('[role=status] [data-voided="0"][data-declared="1"]')).toBeVisible()
  await openNetwork(page)
  await expect(page.getByRole('cell', { name: 'Processed' })).toHaveCount(2)
  const events = await eventsHeldBy(url)
  expect(events.map(({ eventID }) => eventID)).toEqual([told?.eventID, told?.eventID])
  expect(events.flatMap(({ errorDeclaration }) => errorDeclaration?.reason ?? [])).toEqual([
    expect.stringContaining('did_not_occur'),
  ])
  expect(standing(events)).toEqual([])
})

async function addressOfTheNetwork(page: Page): Promise<string> {
  return ((await page.locator('.network-address .code').textContent()) ?? '').trim()
}
