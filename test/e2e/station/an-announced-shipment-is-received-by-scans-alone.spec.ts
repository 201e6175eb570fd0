import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { awaitShipment, goHome, setUpScanner, signIn } from '#scripts/drive/person-at-the-screen.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { scansOnly } from './scans-only.ts'
import { test } from './tallyman-test.ts'

const clean = trainingShipment('DN-1001')
const short = trainingShipment('DN-1002')
const withExtra = trainingShipment('DN-1003')
const [firstPallet, ...otherPallets] = clean.loads
const [shortPallet] = short.loads
const [oneCase] = shortPallet?.holds ?? []
const [over] = withExtra.extra
const [stranger] = withExtra.unknown
if (!firstPallet || !shortPallet || !oneCase || !over || !stranger) throw new Error('too little on the lorry')

/** Signed in with a scanner at home, once the shipment is announced. */
async function atHomeWith(page: Page, scanner: SerialPair, number: string) {
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await awaitShipment(page, number)
  await goHome(page)
  return scansOnly(page, scanner)
}

test('a shipment in which nothing differs is received by its labels and one scan that finishes', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const { scan, answer, finished } = await atHomeWith(page, scanner, clean.number)
  const band = page.locator('.band')
  const sums = page.locator('[data-expected]')
  await answer('receive')
  await expect(page.locator('main.job')).toBeVisible()
  await scan(labelOf(firstPallet.id))
  await expect(sums).toContainText(clean.number)
  await scan(labelOf(shortPallet.id))
  await expect(band).toHaveAttribute('data-verdict', 'stop')
  await scan(commandBarcodes.finish)
  await expect(band).toContainText('Stops without an answer')
  await scan(commandBarcodes.answerStops)
  await expect(band).toContainText('Answer the stops')
  for (const [index, { id }] of otherPallets.entries()) {
    await scan(labelOf(id))
    await expect(sums).toHaveAttribute('data-received', String((index + 2) * 106))
  }
  await scan(commandBarcodes.finish)
  await finished()
  await expect(
    page.getByRole('heading', {
      name: /Shipment DN-1001 is received: 424 items came, nothing is short, nothing differs/,
    }),
  ).toBeVisible()
  await answer('home')
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()
})

test('a receipt in which something differs is not finished by one scan: it asks, and no goes on where yes finishes', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const { scan, answer, finished } = await atHomeWith(page, scanner, withExtra.number)
  const band = page.locator('.band')
  const question = page.locator('.receiving-question')
  await answer('receive')
  await expect(page.locator('main.job')).toBeVisible()
  for (const { id } of withExtra.loads) {
    await scan(labelOf(id))
    await expect(band).toHaveAttribute('data-verdict', 'ok')
  }
  await scan(labelOf(over))
  await expect(band).toHaveAttribute('data-verdict', 'hold')

  await scan(commandBarcodes.finish)
  await expect(question).toContainText('nothing is missing, one thing differs')
  await expect(page.getByRole('button', { name: /Yes, finish/ })).toContainText(commandBarcodes.yes)
  await answer('no')
  await expect(question).toBeHidden()
  await scan(labelOf(stranger))
  await expect(page.locator('[data-discrepancy="unknownItem"]')).toBeVisible()

  await scan(commandBarcodes.finish)
  await expect(question).toContainText('2 things differ')
  await scan(commandBarcodes.putDown)
  await answer('goOn')
  // As a person does: the next scan follows when the screen shows the job that scans go into.
  await expect(page.locator('main.job')).toBeVisible()
  await expect(page.locator('.job-not-in-hand')).toBeHidden()
  await scan(commandBarcodes.finish)
  await expect(question).toBeVisible()
  await answer('yes')
  await finished()
  await expect(page.getByRole('heading', { name: /nothing is short, 2 things differ/ })).toBeVisible()
})

test('a short receipt is finished by scans once its reason is scanned', async ({ tallyman, scanner }) => {
  const { page } = tallyman
  const { scan, answer, finished } = await atHomeWith(page, scanner, short.number)
  await answer('receive')
  await expect(page.locator('main.job')).toBeVisible()
  await scan(labelOf(oneCase.id))
  await expect(page.locator('[data-expected]')).toContainText(short.number)
  await scan(commandBarcodes.finish)
  await expect(page.getByText('Why is it short?')).toBeVisible()
  await answer('choice1')
  await answer('yes')
  await finished()
  await expect(page.getByRole('heading', { name: /are short.*Sender sent less/ })).toBeVisible()
})
