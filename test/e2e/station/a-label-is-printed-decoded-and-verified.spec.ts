import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import {
  goHome,
  finish,
  setUpScanner,
  signIn,
  startPacking,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { factsOfKindIn } from '#scripts/drive/scan-facts.ts'
import { printDialogOf } from '#test/e2e/support/print-dialog.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { textOfPdf } from '#test/support/certificate/text-of-pdf.ts'
import { labelInPdf } from '#test/support/labels/label-in-pdf.ts'
import { startLabelPrinter } from '#test/support/labels/label-printer.ts'
import { drawnZpl, readPicture } from '#test/support/labels/read-picture.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

test('a label is printed on a real TCP printer, decoded from its picture and scanned back; a jam is told, and the PDF is the way out', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const printer = await startLabelPrinter()
  try {
    await signIn(page)
    await setUpScanner(page, scanner.devicePath)
    await switchPracticeNetwork(page, 'off')
    await goHome(page)

    await page.getByRole('button', { name: /Scanner and station/ }).click()
    await page.getByRole('textbox', { name: 'Name of the printer' }).fill('Dock printer')
    await page.getByRole('textbox', { name: 'Its address' }).fill('127.0.0.1')
    await page.locator('[data-printer]').getByRole('textbox', { name: 'Port' }).fill(String(printer.port))
    await page.getByRole('button', { name: 'Save the printer' }).click()
    await page.locator('[data-printer="Dock printer"]').waitFor()
    await page.getByRole('button', { name: 'Print a test label' }).click()
    await page.locator('[data-test-print=tested]').waitFor()
    expect(printer.printed).toHaveLength(1)
    await goHome(page)

    await startPacking(page, 'New case')
    const [pack = ''] = trainingLabels(1)
    await scanner.write(`${pack}\r`)
    await expect(page.locator('[data-recorded="1"]')).toBeVisible()
    await page.keyboard.press('F9')
    await page.locator('[data-label-prints="1"]').waitFor()
    const container = page.locator('.packing-container')
    await expect(container).toHaveAttribute('data-scanned', 'false')
    const [symbol] = await readPicture(await drawnZpl(printer.printed[1] ?? '', 'logistic-105x148', 8))
    await scanner.write(`${symbol?.aim ?? ''}${symbol?.content ?? ''}\r`)
    await expect(container).toHaveAttribute('data-scanned', 'true')

    // The label tears: another one, for a reason. The printer jams, and says nothing.
    printer.jam()
    await page.keyboard.press('F9')
    await page.locator('[data-prints="1"]').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('F9')
    await expect(page.getByText(/Dock printer at 127\.0\.0\.1:\d+ took the label or a part of it/)).toBeVisible()
    await page.locator('[data-prints="2"][data-awaits-scan="true"]').waitFor()
    await page.keyboard.press('4')
    await page.keyboard.press('F11')
    const word = page.getByText(/The label is in the folder of exports as label-\d{18}-[^ ]+\.pdf/)
    await word.waitFor()
    const file = /label-[^ ]+\.pdf/.exec((await word.textContent()) ?? '')?.[0] ?? ''
    const pdf = readFileSync(join(tallyman.dataDirectory, 'exports', file))
    // 105 by 148 mm in points of 1/72 inch, on one sheet, with nothing of the screen on it.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 29[78][.\d]* (419|420)[.\d]*\]/)
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
    const onPaper = await labelInPdf(pdf)
    expect(onPaper).toMatchObject({ aim: symbol?.aim, content: symbol?.content, framed: false })
    // As large as the look says, which is hardly more than the standard asks for: 156 modules of 0.5 mm, 38 mm high.
    expect(onPaper.left).toBeCloseTo(13, 1)
    expect(onPaper.right - onPaper.left).toBeCloseTo(78, 1)
    expect(onPaper.bottom - onPaper.top).toBeCloseTo(38, 1)

    // On a printer of the system: its dialog is no page of ours, so that it answers here without one being shown.
    const dialog = await printDialogOf(tallyman.app)
    await dialog.answers('Print job canceled')
    await page.keyboard.press('4')
    await page.keyboard.press('F6')
    await page.locator('[data-prints="4"]').waitFor()
    await expect(page.locator('[data-went]')).toBeHidden()
    await dialog.answers('no valid printers available')
    await page.keyboard.press('4')
    await page.keyboard.press('F6')
    await expect(page.getByText(/no valid printers available/)).toBeVisible()
    await dialog.answers(null)
    await page.keyboard.press('4')
    await page.keyboard.press('F6')
    await page.locator('[data-went="system"]').waitFor()
    const sheet = { width: 105_000, height: 148_000 }
    expect(await dialog.sheets()).toEqual([sheet, sheet, sheet])
    const failures = factsOfKindIn(databaseFileOf(tallyman.dataDirectory), 'label.print-failed')
    expect(failures.map(({ body }) => body)).toMatchObject([
      { because: 'stopped' },
      { because: 'cancelled' },
      { because: 'broken' },
    ])

    await page.keyboard.press('Escape')
    await expect(container).toHaveAttribute('data-scanned', 'false')
    await page.keyboard.press('F12')
    await page.getByRole('button', { name: /Yes, finish/, disabled: false }).waitFor()
    await page.keyboard.press('F12')
    await expect(
      page.getByText('The label of the new container was not scanned yet. Nothing was changed.'),
    ).toBeVisible()
    await scanner.write(`${symbol?.aim ?? ''}${symbol?.content ?? ''}\r`)
    await expect(container).toHaveAttribute('data-scanned', 'true')
    await finish(page)
    await expect(page.getByRole('heading', { name: 'One item is packed' })).toBeVisible()
  } finally {
    printer.stop()
  }
})

test('the label of a pack as a PDF: a GS1 DataMatrix of the size that distribution asks for, and the longest serial whole beside it', async ({
  tallyman,
}) => {
  const { page } = tallyman
  await signIn(page)
  await page.keyboard.press('F3')
  await page.getByRole('textbox').fill('20Characters')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Its label' }).click()
  await page.locator('[data-drawn=true]').waitFor()
  await page.keyboard.press('F11')
  const word = page.getByText(/The label is in the folder of exports as label-[^ ]+\.pdf/)
  await word.waitFor()
  const file = join(
    tallyman.dataDirectory,
    'exports',
    /label-[^ ]+\.pdf/.exec((await word.textContent()) ?? '')?.[0] ?? '',
  )
  const onPaper = await labelInPdf(readFileSync(file))
  const parsed = parseScan(onPaper.aim + onPaper.content)
  const elements = parsed.ok ? parsed.value.elements : []
  expect(elements.map(([identifier]) => identifier)).toEqual(['01', '17', '10', '21'])
  expect(onPaper).toMatchObject({ aim: ']d2', framed: false })
  const modules = Math.round((onPaper.right - onPaper.left) / 0.75)
  expect(modules % 2).toBe(0)
  expect((onPaper.right - onPaper.left) / modules).toBeCloseTo(0.75, 2)
  expect(onPaper.bottom - onPaper.top).toBeCloseTo(onPaper.right - onPaper.left, 1)
  const [words = ''] = await textOfPdf(file)
  for (const [identifier, value] of elements) expect(words).toContain(`(${identifier})${value}`)
})
