import { expect } from '@playwright/test'
import { goHome, setUpScanner, signIn } from '#scripts/drive/person-at-the-screen.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import { startLabelPrinter } from '#test/support/labels/label-printer.ts'
import { drawnZpl, readPicture } from '#test/support/labels/read-picture.ts'
import { trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('packing with its label, sampling, decommissioning, holds and a receipt that is put down are worked by scans alone', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const printer = await startLabelPrinter()
  const scan = (text: string) => scanner.write(`${text}\r`)
  /** Scans a code once the screen shows it, as a person does. */
  const answer = async (code: CommandCode) => {
    await expect(page.locator('html')).toHaveAttribute('data-codes', new RegExp(`(^| )${code}( |$)`))
    await scan(commandBarcodes[code])
  }
  const recorded = (count: number) => expect(page.locator(`[data-recorded="${count}"]`)).toBeVisible()
  const finished = () => expect(page.locator('[data-job-status=finished]')).toBeVisible()
  const [packed = '', sampled = '', held = ''] = trainingLabels(3)
  const [, endingCase] = trainingContainers()
  try {
    await signIn(page, 'Sam Supervisor', '2222')
    await setUpScanner(page, scanner.devicePath)
    await page.getByRole('button', { name: /Scanner and station/ }).click()
    await page.getByRole('textbox', { name: 'Name of the printer' }).fill('Dock printer')
    await page.getByRole('textbox', { name: 'Its address' }).fill('127.0.0.1')
    await page.locator('[data-printer]').getByRole('textbox', { name: 'Port' }).fill(String(printer.port))
    await page.getByRole('button', { name: 'Save the printer' }).click()
    await page.locator('[data-printer="Dock printer"]').waitFor()
    await goHome(page)

    await answer('pack')
    const target = page.getByRole('button', { name: /New case/ })
    const number = await target.locator('kbd').textContent()
    await scan(commandBarcodes.yes)
    await expect(page.locator('.strip')).toContainText('The screen does not show this code now')
    await answer(number === '1' ? 'choice1' : number === '2' ? 'choice2' : 'choice3')
    await expect(page.locator('.packing-container')).toBeVisible()
    await scan(packed)
    await recorded(1)
    await answer('print')
    await page.locator('[data-label-prints="1"]').waitFor()
    const [symbol] = await readPicture(await drawnZpl(printer.printed[0] ?? '', 'logistic-105x148', 8))
    await scan(`${symbol?.aim ?? ''}${symbol?.content ?? ''}`)
    await expect(page.locator('.packing-container')).toHaveAttribute('data-scanned', 'true')
    await scan(commandBarcodes.finish)
    await finished()
    await answer('again')
    await expect(page.getByRole('heading', { name: 'What do you pack into?' })).toBeVisible()
    await answer('no')

    await answer('sample')
    await answer('choice1')
    await recorded(0)
    await scan(sampled)
    await recorded(1)
    await scan(commandBarcodes.finish)
    await finished()
    await answer('home')

    await answer('decommission')
    await answer('choice1')
    await recorded(0)
    await scan(endingCase?.label ?? '')
    await recorded(1)
    await scan(commandBarcodes.finish)
    await expect(page.locator('[data-ends="11"]')).toBeVisible()
    await answer('yes')
    await finished()
    await answer('home')

    await answer('holds')
    await answer('choice1')
    await expect(page.getByRole('heading', { name: /: why\?/ })).toBeVisible()
    await answer('choice1')
    await recorded(0)
    await scan(held)
    await recorded(1)
    await scan(held)
    await scan(commandBarcodes.finish)
    await finished()
    await answer('home')

    await answer('receive')
    await expect(page.locator('main.job')).toBeVisible()
    await scan(commandBarcodes.putDown)
    await expect(page.locator('main.job')).toBeHidden()
    await answer('goOn')
    await expect(page.locator('main.job')).toBeVisible()
  } finally {
    printer.stop()
  }
})
