import { expect } from '@playwright/test'
import { goHome, setUpScanner, signIn, startDamage } from '#scripts/drive/person-at-the-screen.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('two scanners on ports work for one job, each under its name; one that is unplugged is named, and the other goes on', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const second = await openSerialPair()
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)

  await page.getByRole('button', { name: /Scanner:/ }).click()
  await page.getByRole('button', { name: 'Add a scanner on a port' }).click()
  const name = page.getByRole('textbox', { name: 'Name of the scanner' })
  await expect(name).toBeFocused()
  await name.fill('Ramp 2')
  const port = page.getByRole('combobox', { name: 'Port' })
  await port.fill(scanner.devicePath)
  await port.press('Escape')
  await page.getByRole('button', { name: 'Save and connect' }).click()
  await expect(page.getByText('The scanner “Scanner” is at this port.')).toBeVisible()
  await port.fill(second.devicePath)
  await port.press('Escape')
  await page.getByRole('button', { name: /Answers on the scanner/ }).click()
  await page.getByRole('option', { name: 'Honeywell (Host ACK)' }).click()
  const heard = second.listen()
  await page.getByRole('button', { name: 'Save and connect' }).click()
  await expect(page.getByRole('region', { name: 'Ramp 2' })).toHaveAttribute('data-scanner', 'ready')
  await goHome(page)

  await startDamage(page)
  const [first = '', other = '', third = ''] = trainingLabels(3)
  await scanner.write(`${first}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  await second.write(`${other}\r`)
  await expect(page.locator('[data-recorded="2"]')).toBeVisible()
  await second.write(`${first}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'already')
  await expect.poll(heard).toBe('\u001b7,\u001b5,\u001b5,')

  await second.close()
  await expect(page.getByRole('banner').getByRole('button', { name: /Scanner: *Ramp 2: Unplugged/ })).toBeVisible()
  await scanner.write(`${third}\r`)
  await expect(page.locator('[data-recorded="3"]')).toBeVisible()
})
