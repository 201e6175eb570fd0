import type { Page } from '@playwright/test'
import { administrators, realSiteEntry } from '#test/support/station/real-site.ts'
import type { AdministratorPlace } from '#shared/domain/site/set-up.ts'

// What the people of a new site do at the screen, from the very first start on.

/** Says at the first start that this computer is to work. */
export async function chooseRealSite(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Real site/ }).click()
  await page.getByRole('heading', { name: 'Set up a real site' }).waitFor()
}

/** Enters what the site is. */
export async function enterSite(page: Page): Promise<void> {
  const { name, gln, stationName, containers } = realSiteEntry
  await page.getByLabel('Name of the site').fill(name)
  await page.getByLabel('Name of this station').fill(stationName)
  await page.getByLabel('GLN of the site').fill(gln)
  await page.getByLabel(/GS1 company prefix/).fill(containers.companyPrefix)
  await page.getByLabel(/Extension digit/).fill(containers.extensionDigit)
  await page.getByRole('button', { name: 'Next' }).click()
}

/** One of the two enters themselves. */
export async function enterAdministrator(page: Page, place: AdministratorPlace): Promise<void> {
  const { name, secret } = administrators[place]
  const says = place === 'first' ? /The first of two administrators/ : /Now the second administrator/
  await page.getByText(says).waitFor()
  await page.getByLabel('Your first and last name').fill(name)
  await page.getByLabel('Password that nobody else knows').fill(secret)
  await page.getByLabel('The password again').fill(secret)
  await page.keyboard.press('Enter')
}

/** One of the two signs for the other. */
export async function signForOther(page: Page, place: AdministratorPlace): Promise<void> {
  const { name, secret } = administrators[place]
  await page.getByRole('heading', { name: new RegExp(`^${name} signs for`) }).waitFor()
  await page.getByLabel(`Password of ${name}`).fill(secret)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
}

/** Sets the site up from the question of the first start to the sign-in screen. */
export async function setUpRealSiteAtScreen(page: Page): Promise<void> {
  await chooseRealSite(page)
  await enterSite(page)
  await enterAdministrator(page, 'first')
  await enterAdministrator(page, 'second')
  await signForOther(page, 'first')
  await signForOther(page, 'second')
  await page.getByRole('heading', { name: 'Who is working here?' }).waitFor()
}

/** Chooses a name, gives a PIN or password, and waits for the screen behind it. */
export async function comeIn(page: Page, name: string, secret: string, heading: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel('PIN or password').last().fill(secret)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: heading }).waitFor()
}

/** Signs out with the menu in the bar. */
export async function signOutFromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name }).click()
  await page.getByRole('button', { name: /Sign out/ }).click()
  await page.getByRole('heading', { name: 'Who is working here?' }).waitFor()
}

/** Goes home with the button that is in the bar of every screen. */
export async function goHomeAtRealSite(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: realSiteEntry.stationName }).click()
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()
}

/** Enrols an operator as the administrator at the station, gives them a badge, and comes back with what is shown once. */
export async function addOperator(
  page: Page,
  name: string,
): Promise<{ readonly oneTimePin: string; readonly badge: string }> {
  await page.getByRole('button', { name: /People/ }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Enrol', exact: true }).click()
  const oneTimePin = await shownOnce(page)
  await page.getByRole('row', { name }).getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Issue a badge' }).click()
  const badge = await shownOnce(page)
  return { oneTimePin, badge }
}

async function shownOnce(page: Page): Promise<string> {
  const shown = page.locator('[data-shown-once]')
  await shown.waitFor()
  return (await shown.getAttribute('data-shown-once')) ?? ''
}

/** Somebody new signs in with the PIN they were given, and chooses one that nobody else knows. */
export async function chooseOwnPin(page: Page, name: string, given: string, own: string): Promise<void> {
  await comeIn(page, name, given, 'Change your PIN or password')
  for (const secret of [given, own, own]) {
    await page.getByLabel('PIN or password').last().fill(secret)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
}
