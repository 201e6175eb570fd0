import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { sign } from '#scripts/drive/destruction-at-the-screen.ts'
import { awaitShipment, goHome, setUpScanner, signIn, startReceiving } from '#scripts/drive/person-at-the-screen.ts'
import { labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import type { Load } from '#training/training-shipments.ts'
import { test } from './tallyman-test.ts'

const [here = ''] = trainingLabels(1)
const [pallet] = trainingShipment('DN-1001').loads
if (pallet === undefined) throw new Error('nothing is on the lorry')

/** A pack at the bottom of it. */
function aPackIn(load: Load): Load {
  const [first] = load.holds
  return first === undefined ? load : aPackIn(first)
}

/** From home to the question which lot is called back. */
async function askForLot(page: Page): Promise<void> {
  await page.keyboard.press('7')
  await page.getByRole('button', { name: /Recall a lot/ }).waitFor()
  await page.keyboard.press('F4')
  await page.locator('[data-part=nameLot] input').first().waitFor()
}

test('a lot that the station never saw is called back as the letter names it, by keys alone', async ({ tallyman }) => {
  const { page } = tallyman
  await signIn(page, 'Sam Supervisor', '2222')
  await askForLot(page)
  await page.keyboard.type('9521234567890')
  await expect(page.locator('[data-part=nameLot]')).toContainText('its last one checks the others')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('9')
  await page.keyboard.press('Tab')
  await page.keyboard.type('NEVER-1')
  await page.keyboard.press('F12')
  await expect(page.locator('[data-goods="0"]')).toBeVisible()
  await page.getByRole('button', { name: /Recall this lot/ }).waitFor()
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: /An authority|authority/ }).waitFor()
  await page.keyboard.press('2')
  await expect(page.locator('[data-to-hold="0"]')).toContainText('Nothing of this lot is here to hold.')
  await page.keyboard.press('F12')
  await expect(page.locator('[data-recalled=true]')).toContainText('nothing on hold')
  await goHome(page)
  await page.keyboard.press('7')
  await expect(page.locator('[data-recall="NEVER-1"]')).toBeVisible()
})

test('a scanned pack names its lot: what is here goes on hold in one act, what is on its way is listed and refused at the dock, and a signature ends it', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const recall = page.locator('[data-part=recall]')
  const named = page.locator('[data-part=nameLot] input')
  const recalledBy = async (label: string) => {
    await goHome(page)
    await askForLot(page)
    await scanner.write(`${label}\r`)
    await expect(named.last()).not.toHaveValue('')
    await page.keyboard.press('F12')
    await expect(recall).toHaveAttribute('data-recalled', 'false')
    await page.keyboard.press('F4')
    await page.getByRole('button', { name: /Quality defect/ }).waitFor()
    await page.keyboard.press('3')
    await page.getByLabel('A remark, if there is one').fill('letter 7')
    await page.keyboard.press('F12')
    await expect(recall).toHaveAttribute('data-recalled', 'true')
    await expect(recall).toContainText('letter 7')
  }
  const stands = page.locator('.item-stands')
  const lookUp = async (label: string) => {
    await goHome(page)
    await scanner.write(`${label}\r`)
    await expect(page.locator('[data-verdict=idle]')).toBeVisible()
    await page.keyboard.press('F3')
    await expect(stands).toBeVisible()
  }
  await signIn(page, 'Sam Supervisor', '2222')
  await setUpScanner(page, scanner.devicePath)
  await recalledBy(here)
  await expect(recall.locator('[data-held]')).not.toHaveAttribute('data-held', '0')
  await lookUp(here)
  await expect(stands).toContainText('Exception hold')

  await goHome(page)
  await page.keyboard.press('7')
  await page.locator('[data-recall] .link').first().click()
  await page.getByRole('button', { name: /Lift the recall/ }).waitFor()
  await page.keyboard.press('F4')
  await page.getByLabel('Why, in a few words').fill('the owner cleared it')
  // The key does nothing before what is written has reached the button.
  await expect(page.getByRole('button', { name: /Go on to sign/ })).toBeEnabled()
  await page.keyboard.press('F12')
  await sign(page, { name: 'Sam Supervisor', pin: '2222' })
  await expect(recall).toHaveAttribute('data-recalled', 'false')
  await page.keyboard.press('Escape')
  await lookUp(here)
  await expect(stands).not.toContainText('Exception hold')

  await goHome(page)
  await awaitShipment(page, 'DN-1001')
  await recalledBy(labelOf(aPackIn(pallet).id))
  await expect(recall.locator('[data-away=PENDINGRECEIPT]').first()).toContainText('DN-1001')
  await goHome(page)
  await startReceiving(page, 'DN-1001')
  await scanner.write(`${labelOf(pallet.id)}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'stop')
  await expect(page.locator('.band')).toContainText('is called back')
})
