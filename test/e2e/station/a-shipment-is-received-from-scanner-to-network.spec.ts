import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'
import {
  awaitShipment,
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startReceiving,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { test } from './tallyman-test.ts'

const clean = trainingShipment('DN-1001')
const short = trainingShipment('DN-1002')
const withExtra = trainingShipment('DN-1003')
const [otherPallet] = short.loads
if (otherPallet === undefined) throw new Error('a training shipment has no pallet')

test('a clean shipment is received offline by its pallet labels, one more with what differs, and the network hears of both', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  const sums = page.locator('[data-expected]')
  const scan = async (label: string, verdict: string) => {
    await scanner.write(`${label}\r`)
    await expect(band).toHaveAttribute('data-verdict', verdict)
  }
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await awaitShipment(page, clean.number)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)

  await startReceiving(page, clean.number)
  await expect(sums).toHaveAttribute('data-open', '424')
  for (const [index, { id }] of clean.loads.entries()) {
    await scan(labelOf(id), 'ok')
    await expect(sums).toHaveAttribute('data-received', String((index + 1) * 106))
  }
  await expect(page.locator('[data-level="EA"]').getByRole('cell')).toContainText(['TB2603', '400', '0', '400', '0'])
  await scan(labelOf(otherPallet.id), 'stop')
  await expect(band).toContainText('This belongs to shipment DN-1002')
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: /Answer stops/ }).waitFor()
  await page.keyboard.press('F12')
  await expect(page.locator('[data-short="0"]')).toContainText('424 items came, nothing is missing')
  await page.keyboard.press('Escape')
  await finish(page)
  await expect(
    page.getByRole('heading', { name: /Shipment DN-1001 is received: 424 items came, nothing is short/ }),
  ).toBeVisible()

  await goHome(page)
  await page.keyboard.press('4')
  await page.getByRole('button', { name: /Finish/ }).waitFor()
  for (const { id } of withExtra.loads) await scan(labelOf(id), 'ok')
  await expect(sums).toContainText('DN-1003')
  for (const id of [...withExtra.extra, ...withExtra.unknown]) await scan(labelOf(id), 'hold')
  await expect(page.locator('[data-discrepancy="over"]')).toContainText('Exception hold')
  await expect(page.locator('[data-discrepancy="unknownItem"]')).toContainText('Exception hold')
  await finish(page)
  await expect(page.locator('header [data-network=offline]')).toContainText('2 waiting')

  const events = await eventsOnceOnline(page)
  expect(events.map(({ bizStep, epcList }) => [bizStep, epcList])).toEqual([
    ['receiving', clean.loads.map(({ id }) => itemLink(id))],
    ['receiving', withExtra.loads.map(({ id }) => itemLink(id))],
  ])
})

test('a missing case is found offline by opening its pallet, the receipt is short for a reason, and the network hears what the pallet lacks', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await awaitShipment(page, short.number)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startReceiving(page, short.number)
  const sums = page.locator('[data-expected]')
  await scanner.write(`${labelOf(otherPallet.id)}\r`)
  await expect(sums).toHaveAttribute('data-open', '0')
  await page.getByRole('button', { name: /Opened: count inside/ }).click()
  await expect(sums).toHaveAttribute('data-open', '55')
  for (const { id } of otherPallet.holds.filter(({ id: inner }) => !short.missing.includes(inner))) {
    await scanner.write(`${labelOf(id)}\r`)
    await expect(band).toHaveAttribute('data-verdict', 'ok')
  }
  await expect(sums).toHaveAttribute('data-open', '11')
  await expect(page.locator('[data-discrepancy="contentsDiffer"]')).toBeVisible()
  await page.keyboard.press('F12')
  await page.getByText('Why is it short?').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('F12')
  await expect(page.getByRole('heading', { name: /11 are short.*Sender sent less/ })).toBeVisible()

  const [missingCase] = short.missing
  if (missingCase === undefined) throw new Error('nothing is missing')
  const events = await eventsOnceOnline(page)
  expect(events.map(({ bizStep, parentID, childEPCs, epcList }) => [bizStep, parentID, childEPCs ?? epcList])).toEqual([
    ['unpacking', itemLink(otherPallet.id), [itemLink(missingCase)]],
    ['receiving', undefined, [itemLink(otherPallet.id)]],
  ])
})

test('a return and a transfer are received offline, and the network hears of both', async ({ tallyman, scanner }) => {
  const { page } = tallyman
  const band = page.locator('.band')
  const returned = trainingShipment('RMA-2001')
  const transferred = trainingShipment('TR-3001')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await awaitShipment(page, transferred.number)
  await switchPracticeNetwork(page, 'off')
  for (const { number, loads } of [returned, transferred]) {
    await goHome(page)
    await startReceiving(page, number)
    for (const { id } of loads) {
      await scanner.write(`${labelOf(id)}\r`)
      await expect(band).toHaveAttribute('data-verdict', 'ok')
    }
    await expect(page.locator('[data-expected]')).toHaveAttribute('data-open', '0')
    await finish(page)
    await expect(page.getByRole('heading', { name: new RegExp(`Shipment ${number} is received`) })).toBeVisible()
  }

  const events = await eventsOnceOnline(page)
  expect(events.map(({ bizStep, epcList }) => [bizStep, epcList])).toEqual([
    ['receiving', returned.loads.map(({ id }) => itemLink(id))],
    ['receiving', transferred.loads.map(({ id }) => itemLink(id))],
  ])
})

/** Switches the practice network on again, and gives what it has once nothing waits any more. */
async function eventsOnceOnline(page: Page): Promise<readonly HeldEvent[]> {
  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  return eventsHeldBy(url.trim())
}
