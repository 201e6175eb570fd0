import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  finish,
  goHome,
  openNetwork,
  setUpScanner,
  signIn,
  startDamage,
  startPacking,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

const run = promisify(execFile)

test('an auditor filters the audit trail, checks the chain, and takes a PDF and a checkpoint away that an outside check accepts', async ({
  tallyman,
}) => {
  const { page, dataDirectory } = tallyman
  await signIn(page, 'Avery Auditor', '5555')
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  await expect(page.locator('tr[data-kind="person.signed-in"]').first()).toContainText('Avery Auditor')
  await page.getByLabel('Kind').selectOption('station.key-made')
  await expect(page.locator('tr[data-fact]')).toHaveCount(1)
  await page.locator('tr[data-fact] .link').click()
  await expect(page.locator('[data-hash-fits="true"]')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('F9')
  await expect(page.locator('.export-receipt li', { hasText: /\.pdf$/ })).toBeVisible()
  const name = (await page.locator('.export-receipt li', { hasText: /\.json$/ }).textContent()) ?? ''
  const pdf = await readFile(join(dataDirectory, 'exports', name.replace(/json$/, 'pdf')))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const exported: unknown = JSON.parse(await readFile(join(dataDirectory, 'exports', name), 'utf8'))
  expect(exported).toMatchObject({ format: 'tallyman-ledger-export:1', facts: [{ kind: 'station.key-made' }] })

  await page.getByRole('button', { name: 'Check and checkpoints' }).click()
  await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.locator('[data-chain="whole"]')).toBeVisible()
  await page.keyboard.press('F9')
  const line = page.locator('.checkpoint-line')
  await expect(line).toContainText('tallyman-checkpoint:2:')
  const checkpoint = (await line.textContent()) ?? ''
  const { stdout } = await run(process.execPath, [
    'scripts/verify-ledger.ts',
    databaseFileOf(dataDirectory),
    checkpoint,
  ])
  expect(stdout).toContain('WHOLE')
})

test('an administrator restores a backup: the station comes back in a new epoch that says who and why', async ({
  tallyman,
}) => {
  const { page } = tallyman
  await signIn(page, 'Ada Admin', '4444')
  const openBackups = async () => {
    await page.getByRole('button', { name: /^Audit trail/ }).click()
    await page.getByRole('button', { name: 'Backups' }).click()
  }
  await openBackups()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await page.getByRole('button', { name: 'Restore…' }).click()
  await expect(page.locator('[data-lost]')).toBeVisible()
  await page.getByLabel('Why is it restored?').fill('The disk was replaced.')
  await page.getByRole('button', { name: 'Yes, restore this backup' }).click()

  await expect(page.getByRole('heading', { name: 'Who is working here?' })).toBeVisible({ timeout: 30_000 })
  await signIn(page, 'Avery Auditor', '5555')
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  const restored = page.locator('tr[data-kind="backup.restored"]')
  await expect(restored).toContainText('Ada Admin')
  await expect(restored).toContainText('The disk was replaced.')
  await page.getByRole('button', { name: 'Check and checkpoints' }).click()
  await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.locator('[data-chain="whole"]')).toBeVisible()
})

test('what was sent after the backup is not sent again by the restored station, and no container number is given twice', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const held = async () => {
    await openNetwork(page)
    const url = (await page.locator('.network-address .code').textContent()) ?? ''
    return eventsHeldBy(url.trim())
  }
  await signIn(page, 'Ada Admin', '4444')
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await goHome(page)
  await startDamage(page)
  await scanner.write(`${trainingLabels(1)[0] ?? ''}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  await finish(page)
  await expect(page.locator('header [data-network=offline]')).toContainText('1 waiting')
  await goHome(page)
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  await page.getByRole('button', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await page.locator('tr[data-backup]').first().waitFor()

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  const before = await held()
  expect(before).toHaveLength(1)
  await goHome(page)
  await startPacking(page, 'New case')
  await expect(page.locator('.packing-container .packing-typed .code')).toContainText('(00)')

  await goHome(page)
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  await page.getByRole('button', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Restore…' }).first().click()
  await page.getByLabel('Why is it restored?').fill('The disk was replaced.')
  await page.getByRole('button', { name: 'Yes, restore this backup' }).click()
  await expect(page.getByRole('heading', { name: 'Who is working here?' })).toBeVisible({ timeout: 30_000 })

  await signIn(page, 'Ada Admin', '4444')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  expect(await held()).toEqual(before)
  await expect(page.getByRole('cell', { name: 'Processed' })).toBeVisible()
  await goHome(page)
  await page.getByRole('button', { name: /^3 Pack/ }).click()
  await page.getByRole('button', { name: /New case/ }).click()
  await expect(page.getByText(/so that none is given twice/)).toBeVisible()

  await goHome(page)
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  await page.locator('tr[data-kind="backup.restored"] .link').first().click()
  const epoch = page.locator('dt', { hasText: /^Epoch$/ }).locator('xpath=following-sibling::dd[1]')
  expect(Number(await epoch.textContent())).toBeGreaterThan(1)
})
