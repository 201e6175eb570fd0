import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { quinn, sign } from '#scripts/drive/destruction-at-the-screen.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { goHome, openNetwork, signIn, switchPracticeNetwork } from '#scripts/drive/person-at-the-screen.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'
import { standsByEvents } from '#test/support/batches/closing.ts'
import type { BatchEvent } from '#test/support/batches/closing.ts'
import { caseGtin, lotOfLine, unitGtin, wholeBatch } from '#test/support/batches/line-file.ts'
import { toldIn } from '#test/support/network/told-messages.ts'
import type { ToldEvent } from '#test/support/network/told-messages.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

const packs = 7
const cases = 3

test('a batch that is closed without a network waits whole, and is then told event by event, the closing last', async ({
  tallyman: { page, dataDirectory },
}) => {
  await signIn(page, quinn.name, quinn.pin)
  await switchPracticeNetwork(page, 'off')
  await takeIn(page)
  await page.getByRole('button', { name: lotOfLine.lot }).click()
  await page.getByRole('button', { name: 'Report the end of the batch' }).waitFor()
  await page.keyboard.press('F4')
  await expect(page.locator('tr[data-reported-level=EA] input')).toHaveValue(String(packs))
  await expect(page.locator('tr[data-reported-level=CA] input')).toHaveValue(String(cases))
  await page.getByRole('button', { name: /Go on to sign/, disabled: false }).waitFor()
  await page.keyboard.press('F12')
  await sign(page, quinn)

  await expect(page.locator('[data-closing=endOfBatch]')).toContainText('signed by Quinn Quality')
  const sending = page.locator('[data-messages]')
  await expect(sending).toContainText(/0 of \d+ messages settled/)
  await expect(page.locator('[data-closing-message=queued]')).toContainText(
    'It leaves when all that is told of the batch is settled.',
  )
  // The closing message is shown on a line of its own and not counted among those that it waits for.
  const before = Number(await sending.getAttribute('data-messages'))
  await expect(page.locator('header [data-network=offline]')).toContainText(`${before + 1} waiting`)

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openBatch(page)
  await expect(sending).toContainText(`${before} of ${before} messages settled`)
  await expect(page.locator('[data-closing-message=processed]')).toBeVisible()

  const told = toldIn(databaseFileOf(dataDirectory))
  expect(told.map(({ state }) => state)).toEqual(Array.from({ length: before + 1 }, () => 'processed'))
  await openNetwork(page)
  const held = (await eventsHeldBy(await addressOfTheNetwork(page))) as readonly BatchEvent[]
  expect(new Set(held.slice(0, -1).map(({ bizStep }) => bizStep))).toEqual(new Set(['commissioning', 'packing']))
  expect(standsByEvents(held).size).toBe(1 + cases + packs)
  expect(held.at(-1)).toMatchObject({
    bizStep: 'tallyman:end_of_batch',
    quantityList: [
      { epcClass: `https://id.gs1.org/01/${caseGtin}/10/L-26%2F7`, quantity: cases },
      { epcClass: `https://id.gs1.org/01/${unitGtin}/10/L-26%2F7`, quantity: packs },
    ],
    'tallyman:batch': {
      set: 'commission-aggregation',
      ...lotOfLine,
      levels: [
        { level: 'PL', commissioned: 1, packed: 0, decommissioned: 0, destroyed: 0 },
        { level: 'CA', commissioned: cases, packed: cases, decommissioned: 0, destroyed: 0 },
        { level: 'EA', commissioned: packs, packed: packs, decommissioned: 0, destroyed: 0 },
      ],
    },
  })
  const heard = told.flatMap(({ events }) => events)
  expect(held.map(({ eventID }) => eventID).toSorted()).toEqual(heard.map(({ eventID }) => eventID).toSorted())
  const heldById = new Map((held as readonly unknown[] as readonly ToldEvent[]).map((event) => [event.eventID, event]))
  for (const event of heard)
    expect(isSameEvent(event, heldById.get(event.eventID) ?? null), JSON.stringify(event)).toBe(true)
})

test('a release that is signed before its numbers is held, and carried out by the file that brings them', async ({
  tallyman: { page },
}) => {
  await signIn(page, quinn.name, quinn.pin)
  await openBatches(page)
  await page.getByRole('button', { name: /Release a batch before its numbers/ }).waitFor()
  await page.keyboard.press('F7')
  await page.getByLabel('GTIN of the pack').fill(unitGtin)
  await page.getByLabel('Lot', { exact: true }).fill(lotOfLine.lot)
  await page.getByLabel('Expiry, as 2028-06-30').fill(lotOfLine.expiry)
  await page.getByLabel('How many packs').fill(String(packs))
  await page.getByRole('button', { name: /Go on to sign/, disabled: false }).waitFor()
  await page.keyboard.press('F12')
  await sign(page, quinn)
  await expect(page.locator(`tr[data-release="${lotOfLine.lot}"]`)).toContainText('Held until its numbers are here')

  await takeIn(page)
  await expect(page.locator('tr[data-release]')).toHaveCount(0)
  await page.getByRole('button', { name: lotOfLine.lot }).click()
  await expect(page.locator('[data-closing=productRelease]')).toContainText('signed by Quinn Quality')
  await expect(page.locator('[data-closing-message=processed]')).toBeVisible()
})

/** Opens the list of batches from home, and the one that the line made. */
async function openBatch(page: Page): Promise<void> {
  await openBatches(page)
  await page.locator(`tr[data-batch="${lotOfLine.lot}"]`).getByRole('button').click()
}

async function openBatches(page: Page): Promise<void> {
  await goHome(page)
  await page.getByRole('button', { name: /^Batches/ }).click()
  await page.getByRole('heading', { name: 'Batches', exact: true }).waitFor()
}

/** Takes the file of the line in, with the packs in cases on one pallet. */
async function takeIn(page: Page): Promise<void> {
  await openBatches(page)
  const buffer = Buffer.from(wholeBatch(packs, 3))
  await page.getByLabel('File of a packaging line').setInputFiles({ name: 'line-1.csv', mimeType: 'text/csv', buffer })
  await expect(page.locator('[data-import=taken]')).toContainText('11 numbers commissioned, 10 items packed.')
}

async function addressOfTheNetwork(page: Page): Promise<string> {
  return ((await page.locator('.network-address .code').textContent()) ?? '').trim()
}
