import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  backToOrder,
  draftDestruction,
  olga,
  quinn,
  sam,
  sign,
  signAsWitness,
  signFor,
  startCollecting,
  startConfirming,
} from '#scripts/drive/destruction-at-the-screen.ts'
import {
  finish,
  goHome,
  openNetwork,
  signIn,
  startDamage,
  startDecommissioning,
  startPacking,
  startReceiving,
  startSampling,
  startUnpacking,
} from '#scripts/drive/person-at-the-screen.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import { scanAll } from './destruction-steps.ts'
import { undoAsSam } from './undo-steps.ts'

const [, openedCase, inspectedCase] = trainingContainers().map(({ label }) => label)
const labels = trainingLabels(12)
const transfer = trainingShipment('TR-3001')
const returned = trainingShipment('RMA-2001')

/** The pack that is damaged while there still is a network, and those that are when it is there again. */
export const [toldBefore = ''] = labels
export const toldAfter = labels.slice(10, 12)

type Floor = { readonly page: Page; readonly scanner: SerialPair }

/** One pack is damaged, from home to the receipt. */
export async function damageOne({ page, scanner }: Floor, label: string): Promise<void> {
  await goHome(page)
  await startDamage(page)
  await scanAll(page, scanner, [label])
  await finish(page)
}

/** What an operator does on the first day: receives, damages, opens, packs, samples, and asks for a destruction. */
export async function firstDay(floor: Floor): Promise<{ readonly order: string }> {
  const { page, scanner } = floor
  await goHome(page)
  await startReceiving(page, transfer.number)
  for (const { id } of transfer.loads) await heard(floor, labelOf(id))
  await finish(page)
  await goHome(page)
  await startReceiving(page, returned.number)
  for (const { id } of returned.loads) await heard(floor, labelOf(id))
  await finish(page)

  await damageOne(floor, labels[1] ?? '')
  await goHome(page)
  await startDamage(page)
  await heard(floor, inspectedCase ?? '', 'hold')
  await page.locator('[data-asked]').waitFor()
  await page.keyboard.press('2')
  await page.locator('[data-asked]').waitFor({ state: 'detached' })
  await finish(page)

  await goHome(page)
  await startUnpacking(page, 'Open containers')
  await heard(floor, openedCase ?? '')
  await finish(page)

  await goHome(page)
  await startPacking(page, 'New case')
  await scanAll(page, scanner, labels.slice(2, 5))
  const typed = (await page.locator('.packing-container .packing-typed .code').textContent()) ?? ''
  await scanner.write(`]C1${typed.replace(/[()]/g, '')}\r`)
  await expect(page.locator('.packing-container')).toHaveAttribute('data-scanned', 'true')
  await finish(page)

  await goHome(page)
  await startSampling(page, 'Quality sample')
  await scanAll(page, scanner, labels.slice(5, 6))
  await finish(page)

  const order = await draftDestruction(page)
  await startCollecting(page)
  await scanAll(page, scanner, labels.slice(6, 8))
  await finish(page)
  await backToOrder(page)
  await signFor(page, /Ask for approval/, olga, 'approval')
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll(page, scanner, labels.slice(6, 8))
  await finish(page)
  await backToOrder(page)
  await signAsWitness(page, quinn)
  return { order }
}

/** What a supervisor does on the second day: takes out of use, holds, verifies what came back, and undoes what was told and what was not. */
export async function secondDay(floor: Floor): Promise<void> {
  const { page, scanner } = floor
  await goHome(page)
  await page.getByRole('button', { name: /Olga Operator/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, sam.name, sam.pin)
  await startDecommissioning(page, 'Expired')
  await scanAll(page, scanner, labels.slice(8, 9))
  await finish(page)

  const [held = ''] = labels.slice(9)
  await startHolds(floor, held, 'Put on suspect hold', 'Seal broken')
  await finish(page)
  // The same bytes again at once would be one trigger pull read twice.
  await startHolds(floor, held.replace(/^\]d2/, ']C1'), 'Lift suspect hold', 'Checked, and sound')
  await page.keyboard.press('F12')
  await page.locator('[data-changing="1"]').waitFor()
  await page.getByRole('button', { name: /Go on to sign/ }).click()
  await sign(page, sam)
  await page.locator('[data-job-status=finished]').waitFor()

  await goHome(page)
  await page.getByRole('button', { name: /Expected shipments/ }).click()
  await page.getByRole('button', { name: returned.number }).click()
  await page.getByRole('button', { name: /Verify/ }).click()
  await page.locator('[data-waiting="6"]').waitFor()
  await page.keyboard.press('3')
  await page.locator('[data-chosen="6"]').waitFor()
  await page.keyboard.press('1')
  await page.locator('[data-waiting="0"]').waitFor()

  await openNetwork(page)
  await page.locator('tr[data-state=processed] .link').click()
  await undoAsSam(page)
  await lookUp(floor, labels[1] ?? '')
  await undoAsSam(page)
}

/** Scans a pack at home, and opens all that is on record about it. */
async function lookUp({ page, scanner }: Floor, label: string): Promise<void> {
  await goHome(page)
  await scanner.write(`${label}\r`)
  await page.locator('[data-verdict=idle]').waitFor()
  await page.keyboard.press('F3')
  await page.locator('.item-stands').waitFor()
}

async function startHolds(floor: Floor, label: string, ...choices: readonly string[]): Promise<void> {
  const { page, scanner } = floor
  await goHome(page)
  await page.keyboard.press('7')
  for (const choice of choices) await page.getByRole('button', { name: new RegExp(choice) }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
  await scanAll(page, scanner, [label])
}

async function heard({ page, scanner }: Floor, label: string, verdict = 'ok'): Promise<void> {
  await scanner.write(`${label}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', verdict)
}
