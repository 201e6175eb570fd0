import { expect } from '@playwright/test'
import { signIn } from '#scripts/drive/person-at-the-screen.ts'
import { caseLabel, commission, lineFile, unitGtin, unitLabel, wholeBatch } from '#test/support/batches/line-file.ts'
import { test } from './tallyman-test.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('a file of a packaging line is refused line by line, corrected, taken in, and found again by its serial', async ({
  tallyman: { page },
}) => {
  await signIn(page)
  await page.getByRole('button', { name: /^Batches/ }).click()
  await expect(page.getByText('No file of a packaging line was taken in yet.')).toBeVisible()
  const chooser = page.getByLabel('File of a packaging line')

  await chooser.setInputFiles(file('wrong.csv', lineFile([commission(unitLabel(1), 'EA', caseLabel(1))])))
  const flaw = page.locator('tr[data-flaw=CONTAINER_UNKNOWN]')
  await expect(flaw).toContainText('This container was never commissioned.')
  await expect(flaw.locator('td').first()).toHaveText('2')

  await chooser.setInputFiles(file('line-1.csv', wholeBatch(120)))
  await expect(page.locator('[data-import=taken]')).toContainText('135 numbers commissioned, 132 items packed.')
  await page.getByRole('button', { name: 'L-26/7' }).click()
  await expect(page.getByRole('heading', { name: 'Lot L-26/7' })).toBeVisible()
  await expect(page.locator('tr[data-level=EA] td.number').first()).toHaveText('120')
  await expect(page.locator('tr[data-file="line-1.csv"]')).toContainText('Complete')

  await page.keyboard.press('F3')
  await page.getByRole('textbox').fill(`(01)${unitGtin}(21)U000007`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Commissioned by a packaging line: lot L-26/7, expiry 2028-06-30.')).toBeVisible()
})
