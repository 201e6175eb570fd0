import type { Page } from '@playwright/test'
import { goHome } from './person-at-the-screen.ts'

// What people do at the screens of destruction, in real clicks and keys on what they see, as in person-at-the-screen.ts.

/** Somebody who signs: the name that is chosen, and the PIN. */
export type Signer = { readonly name: string; readonly pin: string }

export const olga: Signer = { name: 'Olga Operator', pin: '1111' }
export const sam: Signer = { name: 'Sam Supervisor', pin: '2222' }
export const quinn: Signer = { name: 'Quinn Quality', pin: '3333' }

/** What a drafted order says where it is not what most do. */
type Drafted = {
  readonly reason?: 'Expired' | 'Damaged'
  /** Who takes the goods away; at the site where nobody does. */
  readonly contractor?: { readonly name: string; readonly address: string }
}

/** Drafts an order for goods that are burnt, expired ones at the site where nothing else is said, and gives its number. */
export async function draftDestruction(page: Page, { reason = 'Expired', contractor }: Drafted = {}): Promise<string> {
  await openOrders(page)
  await page.getByRole('button', { name: /New order/ }).click()
  await page.getByRole('button', { name: reason, exact: true }).click()
  if (contractor === undefined) await page.getByLabel('Place at this site').fill('Oven 2')
  else {
    await page.getByRole('button', { name: 'By a contractor who takes them away' }).click()
    await page.getByLabel('Contractor', { exact: true }).fill(contractor.name)
    await page.getByLabel('Address of the contractor').fill(contractor.address)
  }
  await page.keyboard.press('F12')
  await page.getByRole('heading', { level: 1, name: /^D-/ }).waitFor()
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

/** Opens the list of orders that are not over. */
async function openOrders(page: Page): Promise<void> {
  await goHome(page)
  await page.getByRole('button', { name: /^6 ?Destroy/ }).click()
  await page.getByRole('heading', { name: 'Destruction orders' }).waitFor()
}

/** Opens one order from the list. */
export async function openOrder(page: Page, number: string): Promise<void> {
  await openOrders(page)
  await page.getByRole('button', { name: number }).click()
  await page.getByRole('heading', { level: 1, name: number }).waitFor()
}

/** Opens the job whose scans go onto the list of the order on the screen. */
export async function startCollecting(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Scan what is destroyed/ }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** Opens the job that confirms the goods of the order on the screen by scans. */
export async function startConfirming(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Confirm the goods|Go on confirming/ }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** From the receipt of a job back to its order. */
export async function backToOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Go to the order/ }).click()
  await page.locator('[data-waits-for]').waitFor()
}

/** Says who signs and gives the PIN, on a screen that asks for a signature. */
export async function sign(page: Page, { name, pin }: Signer): Promise<void> {
  await page.getByRole('heading', { name: 'Signature' }).waitFor()
  const panel = page.locator('.signing')
  const claimed = panel.locator('.claimed')
  await claimed.waitFor()
  if ((await claimed.textContent()) !== name) {
    const somebodyElse = panel.getByRole('button', { name: 'Somebody else signs' })
    if (await somebodyElse.isVisible()) await somebodyElse.click()
    await panel.getByRole('button', { name, exact: true }).click()
  }
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
}

/** Presses what leads to a signature, and signs; waits until the order has it. */
export async function signFor(page: Page, act: RegExp, signer: Signer, becomes: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  await sign(page, signer)
  await page.locator(`[data-waits-for=${becomes}]`).waitFor()
}

/** Signs as the witness of the order on the screen, nobody from outside being there; it is executed by it. */
export async function signAsWitness(page: Page, signer: Signer): Promise<void> {
  await page.getByRole('button', { name: /Sign as a witness/ }).click()
  await page.getByRole('button', { name: /Go on to the signature/ }).click()
  await sign(page, signer)
  await page.locator('[data-waits-for=certificate]').waitFor()
}
