import { expect } from '@playwright/test'
import {
  backToOrder,
  draftDestruction,
  olga,
  sam,
  signFor,
  startCollecting,
  startConfirming,
} from '#scripts/drive/destruction-at-the-screen.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import {
  finish,
  openNetwork,
  setUpScanner,
  signIn,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import { factsOfKindIn } from '#scripts/drive/scan-facts.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { scanAll, submittedOrder, witness } from './destruction-steps.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

const [first = '', second = ''] = trainingLabels(2)

test('goods that a contractor takes are scanned out, stay approved, and are destroyed once its certificate is attached and a supervisor has signed', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  const executed = () => factsOfKindIn(databaseFileOf(dataDirectory), 'destruction.executed')
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await switchPracticeNetwork(page, 'off')
  await draftDestruction(page, { contractor: { name: 'Ash & Co', address: 'Kiln Road 1' } })
  await startCollecting(page)
  await scanAll(page, scanner, [first, second])
  await finish(page)
  await backToOrder(page)
  await signFor(page, /Ask for approval/, olga, 'approval')
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll(page, scanner, [first, second])
  await page.keyboard.press('F12')
  await expect(page.getByText(/Hand them over to Ash & Co now/)).toBeVisible()
  await page.keyboard.press('F12')
  await backToOrder(page)
  await expect(page.locator('[data-waits-for=contractorCertificate]')).toBeVisible()
  await expect(page.getByRole('button', { name: /Look and sign|Sign as a witness/ })).toHaveCount(0)
  expect(executed()).toHaveLength(0)

  await page.getByRole('button', { name: /Attach the certificate/ }).click()
  await page
    .getByLabel('Certificate as PDF or picture')
    .setInputFiles({ name: 'ash-77.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 ash to ash') })
  await page.getByLabel('Number of the certificate').fill('A-77')
  await page.getByRole('button', { name: /Keep it with the order/ }).click()
  await page.getByRole('button', { name: /Look and sign/ }).waitFor()
  expect(executed()).toHaveLength(0)
  await signFor(page, /Look and sign/, sam, 'certificate')
  await expect(page.locator('[data-signed=certifiesDestruction]')).toContainText('Sam Supervisor')
  expect(executed()).toHaveLength(1)

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const destroying = (await eventsHeldBy(url.trim())).filter(({ bizStep }) => bizStep === 'destroying')
  expect(destroying.flatMap(({ epcList = [] }) => epcList)).toHaveLength(2)
})

test('an order that is rejected says why, in words that were signed, and nothing of it is confirmed', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  await submittedOrder(page, scanner, [first])
  await page.getByRole('button', { name: /Reject/ }).click()
  await page.getByLabel('Reason in words').fill('The lot is wanted as evidence')
  await signFor(page, /Go on to the signature/, sam, 'change')
  await expect(page.locator('[data-waits-for=change] q')).toHaveText('The lot is wanted as evidence')
  await expect(page.locator('[data-signed=rejectsDestruction]')).toContainText('Sam Supervisor')
  await expect(page.getByRole('button', { name: /Confirm the goods|Approve/ })).toHaveCount(0)
  expect(factsOfKindIn(databaseFileOf(dataDirectory), 'destruction.rejected').map(({ body }) => body)).toMatchObject([
    { because: 'The lot is wanted as evidence' },
  ])
})

test('an order that is withdrawn offers nothing more, and its goods are free for another', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  await submittedOrder(page, scanner, [first])
  await signFor(page, /Approve/, sam, 'execution')
  await page.getByRole('button', { name: /Withdraw/ }).click()
  await page.getByLabel('Reason in words').fill('The owner wants them back')
  await page.getByRole('button', { name: /Withdraw the order/ }).click()
  await expect(page.locator('[data-life=withdrawn]')).toContainText('The owner wants them back')
  await expect(page.locator('[data-waits-for]')).toHaveCount(0)
  expect(factsOfKindIn(databaseFileOf(dataDirectory), 'destruction.withdrawn')).toHaveLength(1)

  await draftDestruction(page)
  await startCollecting(page)
  await scanAll(page, scanner, [first])
  await finish(page)
  await backToOrder(page)
  await signFor(page, /Ask for approval/, olga, 'approval')
})

test('goods that are missing leave no way to finish until they are off the list with a reason and the rest is approved again', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  await submittedOrder(page, scanner, [first, second])
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll(page, scanner, [first])
  await page.keyboard.press('F12')
  await expect(page.locator('[data-open="1"]')).toBeVisible()
  await expect(page.getByRole('button', { name: /Yes, finish/ })).toHaveCount(0)
  await page.keyboard.press('F12')
  await expect(page.locator('[data-open="1"]')).toBeVisible()
  expect(factsOfKindIn(databaseFileOf(dataDirectory), 'destruction.carried-out')).toHaveLength(0)

  await page.keyboard.press('1')
  await expect(page.locator('[data-open="1"]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  const approvalMissing = page.locator('[data-approval=missing]')
  await approvalMissing.getByRole('button', { name: /Go to the order/ }).click()
  await expect(page.locator('[data-life=itemsRemoved]')).toBeVisible()
  await signFor(page, /Approve/, sam, 'confirmation')
  await startConfirming(page)
  await finish(page)
  await backToOrder(page)
  await witness(page)
  const executed = factsOfKindIn(databaseFileOf(dataDirectory), 'destruction.executed')
  expect(executed.map(({ body }) => body)).toMatchObject([{ waves: [[{ inside: [] }]] }])
})
