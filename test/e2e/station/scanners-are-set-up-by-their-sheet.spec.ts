import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goHome, setUpScanner, signIn, startDamage } from '#scripts/drive/person-at-the-screen.ts'
import { factsOfKindIn, scanFactsIn } from '#scripts/drive/scan-facts.ts'
import { bytesOfHex } from '#shared/scan/hex.ts'
import { decodeBytes } from '#shared/scan/byte-text.ts'
import { sheetSteps } from '#shared/scan/keyboard/sheet.ts'
import { textOfPdf } from '#test/support/certificate/text-of-pdf.ts'
import { chanceOf } from '#test/support/gs1/chance.ts'
import { openTypingDevice } from '#test/support/keyboard/type-into-page.ts'
import { typedBy } from '#test/support/keyboard/typing-scanner.ts'
import type { Computer, TypingScanner } from '#test/support/keyboard/typing-scanner.ts'
import { readPicture } from '#test/support/labels/read-picture.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

/** A scanner set to a US keyboard at a computer with a French one, which sends separators as F8. */
const scannerOnFrench: TypingScanner = {
  types: 'us',
  separator: 'f8',
  reverses: 'never',
  identifies: true,
  prefix: [],
  suffix: ['Enter'],
  pause: 1,
}
const french: Computer = { layout: 'fr', capsLock: false, capsReach: 'everyKey', namesKeys: true }
const identifier = /^\][A-Za-z][0-9]/

/** A scanner that types into this page: what it reads, it types. */
async function typingScanner(page: Page, scanner: TypingScanner): Promise<(read: string) => Promise<void>> {
  const type = await openTypingDevice(page)
  return async (read) => {
    const symbology = identifier.exec(read)?.[0] ?? ''
    const strokes = typedBy(scanner, french, { text: read.slice(symbology.length), symbology }, 0)
    if (strokes === null) throw new Error(`this scanner can not type ${read}`)
    await type(strokes)
  }
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Scanner and station/ }).click()
  await page.getByRole('button', { name: 'Set a scanner up by the sheet' }).click()
  await page.locator('[data-set-up=letters]').waitFor()
}

/** Scans the four codes off the screen, as a reader that is not ours reads them there. */
async function scanSheet(page: Page, scan: (read: string) => Promise<void>): Promise<void> {
  for (const step of sheetSteps) {
    await page.locator(`[data-set-up=${step}]`).waitFor()
    const code = page.locator('.sheet-now .sheet-code[data-drawn=true]')
    await code.waitFor()
    const [read] = await readPicture(await code.screenshot())
    if (read === undefined) throw new Error(`the code for ${step} is not read off the screen`)
    await scan(read.aim + read.content)
  }
  await page.locator('[data-set-up=done][data-kept=true]').waitFor()
}

/** Labels of packs that nobody knows, with every sign that labels may hold. */
function strangeLabels(count: number): readonly string[] {
  const chance = chanceOf(65)
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!"%&\'()*+,-./:;<=>?_'
  return Array.from({ length: count }, (_, index) => {
    const serial = chance.text(signs, 5) + String(index).padStart(3, '0')
    const lot = chance.text(signs, 1 + chance.whole(6))
    return `]d2010952123456789921${serial}\x1d1727123110${lot}`
  })
}

/** Takes the hands off the keys: a scan right behind a key could have begun with it, and is doubted. */
async function handsOff(page: Page): Promise<void> {
  await page.waitForTimeout(400)
}

test('a scanner that types and one on a port are set up by the same sheet, and 500 scans through each are equal to the byte', async ({
  tallyman,
  scanner,
}) => {
  test.setTimeout(600_000)
  const { page } = tallyman
  await signIn(page)
  const scan = await typingScanner(page, scannerOnFrench)
  await openSheet(page)
  await scanSheet(page, scan)
  await expect(page.locator('[data-separator=kept]')).toContainText('English (US)')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-profiles="1"]')).toContainText('Keyboard scanner')
  await goHome(page)

  await setUpScanner(page, scanner.devicePath)
  await openSheet(page)
  await scanSheet(page, (read) => scanner.write(`${read}\r`))
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-profiles="2"]')).toBeVisible()
  await goHome(page)

  await startDamage(page)
  const labels = strangeLabels(500)
  await handsOff(page)
  for (const label of labels) await scan(label)
  const database = databaseFileOf(tallyman.dataDirectory)
  const scansBy = (name: string) =>
    scanFactsIn(database).flatMap((fact) => (fact.scan?.scanner === name ? [fact.scan.bytes] : []))
  await expect.poll(() => scansBy('Keyboard scanner').length, { timeout: 60_000 }).toBe(500)
  for (const label of labels) await scanner.write(`${label}\r`)
  await expect.poll(() => scansBy('Scanner').length, { timeout: 60_000 }).toBe(500)

  const typed = scansBy('Keyboard scanner')
  expect(typed.map((bytes) => decodeBytes(bytesOfHex(bytes)).text)).toEqual(labels)
  expect(typed).toEqual(scansBy('Scanner'))
})

test('a scan lands in no field and on no button, and what a person types lands where it was meant for', async ({
  tallyman,
}) => {
  const { page } = tallyman
  await signIn(page)
  const scan = await typingScanner(page, { ...scannerOnFrench, separator: 'alt029' })
  await openSheet(page)
  await scanSheet(page, scan)
  await goHome(page)
  await expect(page.getByRole('banner').getByRole('button', { name: 'Scanner: Keyboard scanner' })).toBeVisible()
  await startDamage(page)
  const [first = '', second = '', third = ''] = trainingLabels(3)

  await handsOff(page)
  await scan(first)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  await page.keyboard.press('F6')
  const field = page.getByRole('textbox', { name: 'Type the code as it stands on the label' })
  await field.pressSequentially('(01)0952', { delay: 90 })
  await expect(field).toHaveValue('(01)0952')
  await handsOff(page)
  await scan(second)
  const database = databaseFileOf(tallyman.dataDirectory)
  await expect
    .poll(() => scanFactsIn(database).map(({ kind }) => kind))
    .toEqual(['job.item-recorded', 'job.item-recorded'])
  await expect(field).toHaveValue('(01)0952')
  await field.press('Backspace')
  await field.pressSequentially('1', { delay: 90 })
  await expect(field).toHaveValue('(01)0951')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()

  // F8 is a person's key here, and a separator only within a scan.
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()
  await scan(third)
  await page.locator('.strip[data-verdict=idle]').waitFor()
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()

  // Whoever was here goes: a badge is scanned and a PIN typed, slowly and as fast as hands never are.
  await page.getByRole('button', { name: /^Olga Operator/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Who is working here?' }).waitFor()
  await handsOff(page)
  await scan(trainingBadge('Olga Operator'))
  const pin = page.getByRole('textbox', { name: 'PIN or password' }).or(page.locator('input[type=password]')).first()
  await pin.pressSequentially('1111', { delay: 90 })
  await expect(pin).toHaveValue('1111')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hello, Olga Operator' }).waitFor()
  await page.getByRole('button', { name: /^Olga Operator/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page)
})

test('a scanner that loses separators is refused what it may have run together, and believed what is expected; its sheet is printed', async ({
  tallyman,
}) => {
  const { page } = tallyman
  await signIn(page)
  const scan = await typingScanner(page, { ...scannerOnFrench, separator: 'lost' })
  await openSheet(page)
  await page.keyboard.press('F9')
  const word = page.getByText(/The sheet is in the folder of exports as scanner-sheet-[^ ]+\.pdf/)
  await word.waitFor()
  const file = /scanner-sheet-[^ ]+\.pdf/.exec((await word.textContent()) ?? '')?.[0] ?? ''
  const paper = await textOfPdf(join(tallyman.dataDirectory, 'exports', file))
  expect(paper).toHaveLength(1)
  expect(paper[0]).toContain('Tallyman: sets a scanner up')
  expect(paper[0]).toContain('4 A label, to try')
  await scanSheet(page, scan)
  await expect(page.locator('[data-separator=lost]')).toContainText('Lost')
  await goHome(page)
  await startDamage(page)
  const [expected = '', stranger = ''] = [...trainingLabels(1), ...strangeLabels(1)]
  await handsOff(page)
  await scan(stranger)
  await expect(page.locator('.band')).toContainText('leaves out the separator')
  await scan(expected)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
  const [fact] = scanFactsIn(databaseFileOf(tallyman.dataDirectory)).filter(({ kind }) => kind === 'job.item-recorded')
  expect(decodeBytes(bytesOfHex(fact?.scan?.bytes ?? '')).text).toBe(expected.replaceAll('\x1d', ''))
})

test('a line at another speed than its scanner is found by the codes, and its settings are kept with what the sheet showed', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await openSheet(page)
  await page.locator('[data-listening="1"]').waitFor()
  // What 9600 baud makes of a code that comes at another speed.
  await scanner.write('\u0080\u00fe\u0013\u00c0\u0081\u00f8\r')
  await page.locator('[data-line=trying]').getByText('115200 baud').waitFor()
  await expect(page.locator('[data-set-up=letters]')).toBeVisible()
  await scanSheet(page, (read) => scanner.write(`${read}\r`))
  await expect(page.locator('[data-separator=kept]')).toBeVisible()
  const kinds = ['scanner.set-up', 'scanner.learned'] as const
  const database = databaseFileOf(tallyman.dataDirectory)
  expect(kinds.map((kind) => factsOfKindIn(database, kind).map(({ body }) => body))).toMatchObject([
    [{ to: { baudRate: 9600 } }, { from: { baudRate: 9600 }, to: { baudRate: 115_200, path: scanner.devicePath } }],
    [{ to: { kind: 'serial', name: 'Scanner', separator: { kind: 'kept' } } }],
  ])

  await goHome(page)
  await startDamage(page)
  const [label = ''] = trainingLabels(1)
  await scanner.write(`${label}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()
})
