import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { finish, goHome, setUpScanner, signIn, startDamage } from '#scripts/drive/person-at-the-screen.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { hexOf } from '#shared/scan/hex.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('a damaged pack is looked up by its scan: state, history, message and an export that says the same', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  const [label = '', other = ''] = trainingLabels(2)
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await startDamage(page)
  await scanner.write(`${label}\r`)
  // Another code in between: the same one within a trigger pull would be an echo.
  await scanner.write(`${other}\r`)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await finish(page)
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await goHome(page)

  await scanner.write(`${label}\r`)
  await expect(page.locator('.strip')).toHaveAttribute('data-verdict', 'idle')
  await page.keyboard.press('F3')
  await expect(page.locator('.item-hold')).toContainText('Damaged hold')
  await expect(page.locator('[data-kind="damage.finished"]')).toContainText('Olga Operator')
  await expect(page.locator('[data-kind="job.item-recorded"]')).toContainText(label.slice(0, label.indexOf('\u001d')))
  await expect(page.locator('[data-kind="items.announced"]')).toBeVisible()
  await expect(page.locator('[data-state=processed]')).toContainText('POST /capture')

  await page.keyboard.press('F9')
  await expect(page.locator('.export-receipt')).toContainText(join(dataDirectory, 'exports'))
  await expect(page.locator('.export-receipt li', { hasText: /\.pdf$/ })).toBeVisible()
  // The files and the print: each is on record.
  await expect(page.locator('[data-kind="item.exported"]')).toHaveCount(2)
  const name = (await page.locator('.export-receipt li', { hasText: /\.json$/ }).textContent()) ?? ''
  const pdf = await readFile(join(dataDirectory, 'exports', name.replace(/json$/, 'pdf')))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const dossier: unknown = JSON.parse(await readFile(join(dataDirectory, 'exports', name), 'utf8'))
  expect(dossier).toMatchObject({
    format: 'tallyman-item-export:1',
    exportedBy: 'Olga Operator',
    state: { holds: [{ kind: 'damaged' }] },
    messages: [{ type: 'damage', state: 'processed' }],
    facts: [
      { kind: 'items.announced' },
      { kind: 'job.item-recorded', scan: { bytes: hexOf(encodeUtf8(label)) } },
      { kind: 'damage.finished' },
    ],
  })
})

test('an item is found by typing how its serial number begins, and the next scan goes to the next item', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const [, label = ''] = trainingLabels(2)
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await page.keyboard.press('F3')
  await page.getByRole('textbox').fill('20Characters')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20CharactersLong+-_z')
  await scanner.write(`${label}\r`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(label.slice(21, label.indexOf('\u001d')))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox')).toHaveValue('20Characters')
})
