import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import type { ScreenCode } from '#shared/scan/command-code.ts'

/** What a person in gloves does at a job, with the scanner and nothing else. */
export function scansOnly(page: Page, scanner: SerialPair) {
  const scan = (text: string) => scanner.write(`${text}\r`)
  return {
    scan,
    /** Scans a code once the screen shows it, as a person does. */
    answer: async (code: ScreenCode) => {
      await expect(page.locator('html')).toHaveAttribute('data-codes', new RegExp(`(^| )${code}( |$)`))
      await scan(commandBarcodes[code])
    },
    finished: () => expect(page.locator('[data-job-status=finished]')).toBeVisible(),
  }
}
