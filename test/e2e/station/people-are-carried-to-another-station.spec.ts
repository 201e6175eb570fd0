import { expect } from '@playwright/test'
import { administrators } from '#test/support/station/real-site.ts'
import { exportedPeople, withStationOfSite } from '#test/support/station/two-stations.ts'
import { comeIn, setUpRealSiteAtScreen, signOutFromMenu } from './real-site-steps.ts'
import { test } from './tallyman-test.ts'

test.describe.configure({ timeout: 120_000 })

test('an administrator compares the words, sees who comes with which rights, signs, and the new person signs in', async ({
  firstStart,
}) => {
  const { page } = firstStart
  const { first } = administrators
  await setUpRealSiteAtScreen(page)
  await withStationOfSite(async (other) => {
    const { secret } = await other.ask('people.enrol', { name: 'Pia Berg', role: 'operator' })
    await other.ask('people.enrol', { name: 'Sven Lund', role: 'supervisor' })
    const { text } = await exportedPeople(other)
    const { words } = await other.ask('station.keyWords', {})
    const file = (name: string, said: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(said) })

    await comeIn(page, first.name, first.secret, /^Hello/)
    await page.getByRole('button', { name: /^People/ }).click()
    await page.getByRole('button', { name: 'To another station' }).click()
    await page.getByRole('button', { name: 'Write the file' }).click()
    await expect(page.locator('[data-file]')).toHaveText(/^people-.*\.json$/)

    const chooser = page.locator('input[type=file]')
    await chooser.setInputFiles(file('people.json', text.replace('"operator"', '"administrator"')))
    await expect(page.getByText('This file was changed after its station signed it.')).toBeVisible()

    await chooser.setInputFiles(file('people.json', text))
    await expect(page.locator('[data-key=new] .key-words li')).toHaveText([...words])
    await expect(page.locator('[data-person="Nora Nielsen"]')).toContainText('somebody has this name here already')
    await expect(page.locator('[data-person="Pia Berg"]')).toContainText('new here')
    await expect(page.locator('[data-person="Sven Lund"]')).toContainText('A second person confirms here')
    await page.screenshot({ path: test.info().outputPath('people-in-file.png'), fullPage: true })
    await page.getByRole('button', { name: first.name }).last().click()
    await page.getByLabel('PIN or password').last().fill(first.secret)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-import=taken]')).toContainText('Taken in: 2. Left as they are: 2.')

    await signOutFromMenu(page, first.name)
    await comeIn(page, 'Pia Berg', secret, 'Change your PIN or password')
  })
})
