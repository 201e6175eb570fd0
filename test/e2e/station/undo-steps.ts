import type { Page } from '@playwright/test'
import { sam, sign } from '#scripts/drive/destruction-at-the-screen.ts'

/** From where the way to it is on the screen, all of it, with the second reason, under a signature. */
export async function undoAsSam(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Undo or correct…/ }).click()
  await page.getByRole('heading', { name: 'Undo or correct: Damage' }).waitFor()
  await page.keyboard.press('1')
  await page.getByText('Why is it undone?').waitFor()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: /Go on to sign/ }).waitFor()
  await page.keyboard.press('F12')
  await sign(page, sam)
  await page.getByRole('heading', { name: 'It is undone' }).waitFor()
}
