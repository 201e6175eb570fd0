import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  backToOrder,
  draftDestruction,
  olga,
  quinn,
  sam,
  signAsWitness,
  signFor,
  startCollecting,
  startConfirming,
} from '#scripts/drive/destruction-at-the-screen.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { finish } from '#scripts/drive/person-at-the-screen.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { until } from '#scripts/drive/until.ts'

/**
 * Destroys packs by two people and a witness: Olga asks and destroys, Sam approves, Quinn saw it. Gives how many the network
 * holds as destroyed, once the certificate was issued.
 */
export async function destroyPacks(
  page: Page,
  scanner: SerialPair,
  { labels, url, output }: { readonly labels: readonly string[]; readonly url: string; readonly output: string },
): Promise<number> {
  const picture = async (name: string) => {
    await page.screenshot({ path: join(output, `${name}.png`) })
  }
  const scanAll = async () => {
    for (const [index, label] of labels.entries()) {
      await scanner.write(`${label}\r`)
      await page.locator(`[data-recorded="${index + 1}"]`).waitFor()
    }
  }
  await draftDestruction(page, { reason: 'Damaged' })
  await startCollecting(page)
  await scanAll()
  await finish(page)
  await backToOrder(page)
  await signFor(page, /Ask for approval/, olga, 'approval')
  await picture('11-approval-is-asked-for')
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll()
  await picture('12-everything-is-confirmed')
  await finish(page)
  await backToOrder(page)
  await signAsWitness(page, quinn)
  await page.getByRole('button', { name: /Issue the certificate/ }).click()
  await page.locator('[data-certificate=issued] [data-whole=true]').waitFor()
  await picture('13-certified')
  const destroyed = async () =>
    (await eventsHeldBy(url)).flatMap(({ bizStep, epcList = [] }) => (bizStep === 'destroying' ? epcList : []))
  await until('the network knows what was destroyed', async () => (await destroyed()).length >= labels.length, 30_000)
  return new Set(await destroyed()).size
}
