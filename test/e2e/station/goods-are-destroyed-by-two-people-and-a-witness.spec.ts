import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { itemLink } from '#shared/gs1/digital-link.ts'
import {
  backToOrder,
  sam,
  sign,
  signFor,
  startCollecting,
  startConfirming,
} from '#scripts/drive/destruction-at-the-screen.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { answerStops, finish, openNetwork, switchPracticeNetwork } from '#scripts/drive/person-at-the-screen.ts'
import { factsOfKindIn } from '#scripts/drive/scan-facts.ts'
import { trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import { scanAll, submittedOrder, witness } from './destruction-steps.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

const [pallet, firstCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined) throw new Error('the training site has a filled pallet')
const [first = '', second = '', stranger = ''] = trainingLabels(3)

test('packs and a case off its pallet are destroyed by two people and a witness without a network, which hears of it later', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  const labels = [first, second, firstCase.label]
  const number = await submittedOrder(page, scanner, labels)
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll(page, scanner, labels)
  await finish(page)
  await expect(page.getByRole('heading', { name: 'Confirmed and destroyed' })).toBeVisible()
  await expect(page.locator('header [data-network=offline]')).toContainText('0 waiting')
  await backToOrder(page)

  await witness(page)
  await expect(page.locator('[data-signed]')).toHaveCount(3)
  await expect(page.locator('[data-signed=requestsDestruction]')).toContainText('Olga Operator')
  await expect(page.locator('[data-signed=approvesDestruction]')).toContainText('Sam Supervisor')
  await expect(page.locator('[data-signed=witnessedDestruction]')).toContainText('Quinn Quality')
  await expect(page.locator('header [data-network=offline]')).toContainText('3 waiting')

  await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  await openNetwork(page)
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  const [unpacking, ...destroying] = events
  expect(unpacking).toMatchObject({ bizStep: 'unpacking', action: 'DELETE', parentID: itemLink(pallet.id) })
  expect(unpacking?.childEPCs).toEqual([itemLink(firstCase.id)])
  expect(destroying).toHaveLength(2)
  for (const event of destroying) {
    expect(event).toMatchObject({ action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' })
    expect(event.bizTransactionList?.[0]?.bizTransaction).toContain(number)
  }
  const destroyed = destroying.flatMap(({ epcList = [] }) => epcList)
  expect(destroyed).toHaveLength(2 + 1 + firstCase.contents.length)
  expect(destroyed).toContain(itemLink(firstCase.id))
})

test('whoever asked for a destruction is refused as its approver, and the try is on record', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await submittedOrder(page, scanner, [first], sam)
  await page.getByRole('button', { name: /Approve/ }).click()
  await sign(page, sam)
  await expect(page.locator('.signing .refused')).toContainText('You asked for order')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-waits-for=approval]')).toBeVisible()
  await expect(page.locator('[data-signed=approvesDestruction]')).toHaveCount(0)
  expect(
    factsOfKindIn(databaseFileOf(tallyman.dataDirectory), 'signature.failed').map(({ body }) => body),
  ).toMatchObject([{ meaning: 'approvesDestruction', because: 'notAllowed' }])
})

test('one item more on the list makes an approval void: nothing is confirmed before somebody approved again', async ({
  tallyman,
  scanner,
}) => {
  const { page } = tallyman
  await submittedOrder(page, scanner, [first])
  await signFor(page, /Approve/, sam, 'execution')
  await startCollecting(page)
  await scanAll(page, scanner, [second])
  await finish(page)
  await backToOrder(page)
  await expect(page.locator('[data-waits-for=submission], [data-waits-for=approval]')).toBeVisible()
  await expect(page.locator('[data-life=approvalVoided]')).toBeVisible()
  await expect(page.getByRole('button', { name: /Confirm the goods/ })).toHaveCount(0)
})

test('a stranger among the goods stops the job loudly, and is never destroyed', async ({ tallyman, scanner }) => {
  const { page } = tallyman
  await submittedOrder(page, scanner, [first])
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanner.write(`${stranger}\r`)
  await expect(page.locator('.band')).toHaveAttribute('data-verdict', 'stop')
  await expect(page.locator('html')).toHaveAttribute('data-last-sound', 'stop')
  await expect(page.locator('.band')).toContainText('not on the list')
  await scanAll(page, scanner, [first])
  await page.keyboard.press('F12')
  await expect(page.getByText(/^Stops without an answer/)).toBeVisible()
  await answerStops(page)
  await finish(page)
  await backToOrder(page)
  await witness(page)
  const executed = factsOfKindIn(databaseFileOf(tallyman.dataDirectory), 'destruction.executed')
  expect(executed.map(({ body }) => body)).toMatchObject([{ waves: [[{ inside: [] }]] }])
})

test('the certificate of a destruction is a PDF that is kept, by its key; a later print is a copy, by touch', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  await submittedOrder(page, scanner, [first])
  await signFor(page, /Approve/, sam, 'execution')
  await startConfirming(page)
  await scanAll(page, scanner, [first])
  await finish(page)
  await backToOrder(page)
  await witness(page)

  const printed = page.getByText(/lies in the folder of exports/)
  const pdfs = async () => (await readdir(join(dataDirectory, 'exports'))).filter((name) => name.endsWith('.pdf'))
  // Its key is there as soon as its button is: what the certificate would say is asked for first.
  await expect(page.getByRole('button', { name: /Issue the certificate/ })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(printed).toBeVisible()
  await expect(page.locator('[data-certificate=issued] [data-whole=true]')).toBeVisible()
  const [certificate = ''] = await pdfs()
  const pdf = await readFile(join(dataDirectory, 'exports', certificate), 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0)

  await page.getByRole('button', { name: /Print a copy/ }).click()
  await expect(page.locator('[data-life=certificateCopied]')).toBeVisible()
  await expect(page.locator('[data-certificate=issued]')).toContainText('One copy was printed.')
  expect(await pdfs()).toHaveLength(2)
})
