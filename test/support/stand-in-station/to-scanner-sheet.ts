import type { Page } from '@playwright/test'
import { sheetSteps, sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import { openTypingDevice } from '#test/support/keyboard/type-into-page.ts'
import { typedBy } from '#test/support/keyboard/typing-scanner.ts'
import type { TypingScanner } from '#test/support/keyboard/typing-scanner.ts'

const scanner: TypingScanner = {
  types: 'us',
  separator: 'f8',
  reverses: 'never',
  identifies: true,
  prefix: [],
  suffix: ['Enter'],
  pause: 1,
}
const computer = { layout: 'de', capsLock: false, capsReach: 'letters', namesKeys: true } as const

/** Opens the set-up by the sheet from the settings and scans so many of its codes. */
export async function toScannerSheet(page: Page, codes: number, separator: TypingScanner['separator']): Promise<void> {
  await page.getByRole('button', { name: 'Set a scanner up by the sheet' }).click()
  const type = await openTypingDevice(page)
  for (const step of sheetSteps.slice(0, codes)) {
    await page.locator(`[data-set-up=${step}]`).waitFor()
    const symbology = step === 'letters' || step === 'signs' ? ']d1' : ']d2'
    await type(typedBy({ ...scanner, separator }, computer, { text: sheetTexts[step], symbology }, 0) ?? [])
  }
  const next = sheetSteps[codes] ?? 'done'
  await page.locator(`[data-set-up=${next}]`).waitFor()
  if (next !== 'done') await page.locator('.sheet-code[data-drawn=true]').first().waitFor()
}
