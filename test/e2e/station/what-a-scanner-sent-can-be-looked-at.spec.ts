import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { setUpScanner, signIn } from '#scripts/drive/person-at-the-screen.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('the monitor shows each scan as it came, follows the newest, and writes a file for whoever helps', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await page.getByRole('button', { name: /Scanner:/ }).click()
  await page.getByRole('button', { name: 'Scanner monitor' }).click()
  const rows = page.locator('.heard-row')
  const raw = page.locator('.heard-raw')
  await expect(page.getByText('Nothing yet.')).toBeVisible()

  const [one = '', other = ''] = trainingLabels(2)
  await scanner.write(`${one}\r`)
  await expect(rows).toHaveCount(1)
  await expect(raw).toHaveText(one.replace('\u001d', 'GS'))
  await scanner.write(`${other}\r`)
  await expect(raw).toHaveText(other.replace('\u001d', 'GS'))

  await rows.last().click()
  await expect(raw).toHaveText(one.replace('\u001d', 'GS'))
  await scanner.write('no label of ours\r')
  await expect(rows).toHaveCount(3)
  await expect(raw).toHaveText(one.replace('\u001d', 'GS'))
  await page.getByRole('button', { name: 'Follow the newest' }).click()
  await expect(raw).toHaveText('no label of ours')
  await scanner.write('<img src=x onerror=alert(1)>\r')
  await expect(raw).toHaveText('<img src=x onerror=alert(1)>')

  await page.keyboard.press('F9')
  const said = page.getByRole('status').filter({ hasText: 'diagnostics-' })
  await expect(said).toBeVisible()
  const [, file = '', folder = ''] = /^(\S+) is in (.+?)\. No PIN/.exec((await said.textContent()) ?? '') ?? []
  const written = await readFile(join(folder, file), 'utf8')
  expect(JSON.parse(written)).toMatchObject({ tallyman: 'diagnostics', scans: [{}, {}, {}, {}] })

  await page.keyboard.press('F8')
  await expect(said).not.toContainText(file)
  const [, without = ''] = /^(\S+) is in /.exec((await said.textContent()) ?? '') ?? []
  expect(JSON.parse(await readFile(join(folder, without), 'utf8'))).toMatchObject({
    tallyman: 'diagnostics',
    scans: null,
  })

  const badge = trainingBadge('Olga Operator')
  await scanner.write(`${badge}\r`)
  await expect(rows.first()).toContainText('A badge: never shown')
  await expect(page.locator('body')).not.toContainText(badge.slice(5, 21))
})
