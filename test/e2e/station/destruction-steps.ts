import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  backToOrder,
  draftDestruction,
  olga,
  quinn,
  signAsWitness,
  signFor,
  startCollecting,
} from '#scripts/drive/destruction-at-the-screen.ts'
import type { Signer } from '#scripts/drive/destruction-at-the-screen.ts'
import { finish, setUpScanner, signIn, switchPracticeNetwork } from '#scripts/drive/person-at-the-screen.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'

/** Scans these, each until the screen counts it; `before` have been counted already. */
export async function scanAll(page: Page, scanner: SerialPair, labels: readonly string[], before = 0): Promise<void> {
  for (const [index, label] of labels.entries()) {
    await scanner.write(`${label}\r`)
    await expect(page.locator(`[data-recorded="${before + index + 1}"]`)).toBeVisible()
  }
}

/** An order that Olga drafted, with these on its list, for which somebody asked for approval; the network is off from the beginning. */
export async function submittedOrder(
  page: Page,
  scanner: SerialPair,
  labels: readonly string[],
  requester: Signer = olga,
): Promise<string> {
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  const number = await draftDestruction(page)
  await startCollecting(page)
  await scanAll(page, scanner, labels)
  await finish(page)
  await backToOrder(page)
  await signFor(page, /Ask for approval/, requester, 'approval')
  return number
}

/** Quinn signs as the witness of the order on the screen, which is executed by it. */
export async function witness(page: Page): Promise<void> {
  await signAsWitness(page, quinn)
}
