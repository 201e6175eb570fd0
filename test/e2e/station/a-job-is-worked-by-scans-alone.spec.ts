import { expect } from '@playwright/test'
import { setUpScanner, signIn } from '#scripts/drive/person-at-the-screen.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('a job goes from its start to its receipt by scans alone, with a stop, an item taken back and a change of person', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  const band = page.locator('.band')
  const scan = (text: string) => scanner.write(`${text}\r`)
  const [first = '', second = ''] = trainingLabels(2)

  await scan(commandBarcodes.startTorn)
  await expect(page.locator('[data-recorded="0"]')).toBeVisible()
  await scan(first)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  await scan('no label of ours')
  await expect(band).toHaveAttribute('data-verdict', 'stop')
  await scan(commandBarcodes.finish)
  await expect(band).toContainText('Stops without an answer')
  await scan(commandBarcodes.answerStops)
  await expect(band).toContainText('Answer the stops')
  await scan(second)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await scan(commandBarcodes.takeBackLast)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()

  await scan(commandBarcodes.cancel)
  await expect(band).toContainText('Give this job up?')
  await scan(second)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await scan(commandBarcodes.finish)
  await expect(page.getByRole('heading', { name: '2 items are on damaged hold' })).toBeVisible()
  await scan(commandBarcodes.switchPerson)
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
})

test('the sheet of command codes goes into a file, and its codes are the ones that are shown', async ({ tallyman }) => {
  const { page } = tallyman
  await signIn(page)
  await page.getByRole('button', { name: /Scanner and station/ }).click()
  await page.getByRole('button', { name: 'Command codes' }).click()
  const shown = page.locator('.command-barcode[data-drawn=true]')
  await expect(shown).toHaveCount(Object.keys(commandBarcodes).length)
  for (const text of Object.values(commandBarcodes)) await expect(page.getByText(text, { exact: true })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('status').filter({ hasText: /command-sheet-.*\.pdf/ })).toBeVisible()
})
