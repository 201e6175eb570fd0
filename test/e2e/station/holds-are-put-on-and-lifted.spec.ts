import { expect } from '@playwright/test'
import { sign } from '#scripts/drive/destruction-at-the-screen.ts'
import { finish, goHome, setUpScanner, signIn, startSampling } from '#scripts/drive/person-at-the-screen.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

const [pack = ''] = trainingLabels(1)

test('a pack goes on suspect hold by scan, is not sampled, is turned and lifted by a signature that no command code gives', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const band = page.locator('.band')
  // The same bytes again at once would be one trigger pull read twice: every other scan is of the other symbol.
  let scans = 0
  const scanPack = () => {
    scans += 1
    return scanner.write(`${scans % 2 === 0 ? pack.replace(/^\]d2/, ']C1') : pack}\r`)
  }
  /** From home to a job of these choices, by keys. */
  const startHolds = async (...choices: readonly string[]) => {
    await goHome(page)
    await page.keyboard.press('7')
    for (const choice of choices) await page.getByRole('button', { name: new RegExp(choice) }).click()
    await page.getByRole('button', { name: /Finish/ }).waitFor()
    await scanPack()
    await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  }
  const signAndFinish = async () => {
    await page.keyboard.press('F12')
    await expect(page.locator('[data-changing="1"]')).toBeVisible()
    await page.getByRole('button', { name: /Go on to sign/ }).click()
    await sign(page, { name: 'Sam Supervisor', pin: '2222' })
    await page.locator('[data-job-status=finished]').waitFor()
  }
  await signIn(page, 'Sam Supervisor', '2222')
  await setUpScanner(page, scanner.devicePath)
  await startHolds('Put on suspect hold', 'Seal broken')
  await finish(page)

  await goHome(page)
  await startSampling(page, 'Quality sample')
  await scanPack()
  await expect(band).toHaveAttribute('data-verdict', 'stop')
  await expect(band).toContainText('hold')

  await startHolds('Turn one hold into another', 'From suspect to exception hold', 'Storage was not')
  await scanner.write(`${commandBarcodes.finish}\r`)
  await expect(page.getByRole('button', { name: /Go on to sign/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  await signAndFinish()

  await startHolds('Lift exception hold', 'Checked, and sound')
  await finish(page)
  await goHome(page)
  await scanPack()
  await expect(page.locator('[data-verdict=idle]')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.locator('.item-stands')).toContainText('Available')
  for (const kind of ['holds.put', 'holds.moved', 'holds.lifted'])
    await expect(page.locator(`[data-kind="${kind}"]`)).toBeVisible()
})
