import type { Page } from '@playwright/test'

// What a person does at the screen, in real clicks and keys on what they see. Nothing here reaches behind the window.

/** Chooses the name and enters the PIN. */
export async function signIn(page: Page, name = 'Olga Operator', pin = '1111'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
}

/** Goes home with the button that is in the bar of every screen. */
export async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Training station/ }).click()
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()
}

/** Enters the scanner's port, connects, and waits until the bar says that the scanner is ready. */
export async function setUpScanner(page: Page, port: string): Promise<void> {
  await page.getByRole('button', { name: /Scanner and station/ }).click()
  const field = page.getByRole('combobox', { name: 'Port' })
  await field.fill(port)
  await field.press('Escape')
  await page.getByRole('button', { name: 'Save and connect' }).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Scanner:.*ready/i })
    .waitFor()
  await goHome(page)
}

/** Switches the practice network off or on. */
export async function switchPracticeNetwork(page: Page, to: 'off' | 'on'): Promise<void> {
  await openNetwork(page)
  await page.getByRole('button', { name: `Switch the practice network ${to}` }).click()
  const other = to === 'off' ? 'on' : 'off'
  await page.getByRole('button', { name: `Switch the practice network ${other}` }).waitFor()
}

/** Opens the network screen from the bar. */
export async function openNetwork(page: Page): Promise<void> {
  await page.locator('header [data-network]').click()
  await page.getByRole('button', { name: /Switch the practice network/ }).waitFor()
}

/** Chooses Damage and the first reason; scans go to the job from then on. */
export async function startDamage(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Damage/ }).click()
  await page.getByRole('heading', { name: 'What happened to the packs?' }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** Chooses Pack and what to pack into; scans go to the job from then on. */
export async function startPacking(
  page: Page,
  into: 'New case' | 'New pallet' | 'A container that is here',
): Promise<void> {
  await page.getByRole('button', { name: /^3 Pack/ }).click()
  await page.getByRole('button', { name: new RegExp(into) }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** Answers the stops that are open. */
export async function answerStops(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: /Answer stops/ }).waitFor()
}

/** Finishes the job and waits for the receipt. */
export async function finish(page: Page): Promise<void> {
  await page.keyboard.press('F12')
  // The key does nothing before the counts that the question names are there.
  await page.getByRole('button', { name: /Yes, finish/, disabled: false }).waitFor()
  await page.keyboard.press('F12')
  await page.locator('[data-job-status=finished]').waitFor()
}

/** Chooses Unpack and how goods come out; scans go to the job from then on. */
export async function startUnpacking(page: Page, way: 'Take items out' | 'Open containers'): Promise<void> {
  await page.getByRole('button', { name: /Unpack/ }).click()
  await page.getByRole('button', { name: new RegExp(way) }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** Chooses Sample and what it is for; scans go to the job from then on. */
export async function startSampling(page: Page, reason: 'Quality sample' | 'Sample for an authority'): Promise<void> {
  await page.getByRole('button', { name: /^5 Sample/ }).click()
  await page.getByRole('button', { name: new RegExp(reason) }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** Opens a job that takes numbers out of use, from home. */
export async function startDecommissioning(page: Page, reason: 'Recalled' | 'Expired'): Promise<void> {
  await page.getByRole('button', { name: /^8 Decommission/ }).click()
  await page.getByRole('button', { name: new RegExp(reason) }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}

/** Opens the list of announced shipments from home and waits until this one is there. */
export async function awaitShipment(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: /Expected shipments/ }).click()
  await page.getByRole('button', { name: number }).waitFor()
}

/** Opens a shipment from home and starts to receive it; scans go to the job from then on. */
export async function startReceiving(page: Page, number: string): Promise<void> {
  await awaitShipment(page, number)
  await page.getByRole('button', { name: number }).click()
  await page.getByRole('button', { name: /^1? ?Receive/ }).click()
  await page.getByRole('button', { name: /Finish/ }).waitFor()
}
