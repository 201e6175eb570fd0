import { expect } from '@playwright/test'
import { goHome, signIn, switchPracticeNetwork } from '#scripts/drive/person-at-the-screen.ts'
import { caseOf, documentOf, pack, packing, shipping, smallShipment } from '#test/support/shipments/announced-events.ts'
import { trainingShipments } from '#training/training-shipments.ts'
import { test } from './tallyman-test.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

test('a clerk sees what is announced, and what to look for on the lorry', async ({ tallyman: { page } }) => {
  await signIn(page)
  await page.getByRole('button', { name: /Expected shipments/ }).click()
  for (const { number } of trainingShipments) await expect(page.getByRole('button', { name: number })).toBeVisible()
  await page.getByRole('button', { name: 'DN-1001' }).click()
  await expect(page.locator('[data-level=PL]')).toHaveText('Pallet 4')
  await expect(page.locator('[data-level=EA]')).toHaveText('Pack 400')
  await expect(page.getByRole('cell', { name: 'Dockamol 500 mg, 20 tablets' })).toBeVisible()
  await expect(page.locator('.shipment-outermost li')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Expected shipments' })).toBeVisible()
})

test('without a network a shipment comes in as a file; a doubtful one waits with its document', async ({
  tallyman: { page },
}) => {
  await signIn(page)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await page.getByRole('button', { name: /Expected shipments/ }).click()
  const chooser = page.getByLabel('File of announced shipments')
  await chooser.setInputFiles(file('good.json', documentOf(smallShipment('FILE-1'))))
  await expect(page.locator('[data-import=taken]')).toContainText('good.json: 5 events, 5 of them new')
  await expect(page.getByRole('button', { name: 'FILE-1' })).toBeVisible()

  const odd = documentOf([packing(caseOf(1), [pack(1)]), shipping('FILE-2', [pack(1)])])
  await chooser.setInputFiles(file('odd.json', odd))
  await expect(page.locator('[data-import=taken]')).toContainText('Set aside because of doubts: 1')
  await expect(page.getByRole('button', { name: 'FILE-2' })).toBeHidden()
  await chooser.setInputFiles(file('broken.json', '{"type":'))
  await expect(page.getByText('The file is damaged')).toBeVisible()

  await page
    .getByRole('banner')
    .getByRole('button', { name: /to look at/ })
    .click()
  await expect(page.getByText('Shipment FILE-2 was set aside.')).toBeVisible()
  await page.getByRole('button', { name: 'See what came' }).click()
  await expect(page.getByText('An item is on record inside a container that does not come with it.')).toBeVisible()
  await expect(page.locator('pre.body')).toHaveText(odd)
  await page.getByRole('button', { name: 'Dealt with' }).click()
  await expect(page.getByText('Nothing waits for you.', { exact: false })).toBeVisible()
})
