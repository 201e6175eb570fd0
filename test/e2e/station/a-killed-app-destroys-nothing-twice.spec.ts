import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { backToOrder, openOrder, sam, signFor, startConfirming } from '#scripts/drive/destruction-at-the-screen.ts'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import type { RunningTallyman } from '#scripts/drive/launch-tallyman.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { finish, openNetwork, signIn, switchPracticeNetwork } from '#scripts/drive/person-at-the-screen.ts'
import { factsOfKindIn } from '#scripts/drive/scan-facts.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { scanAll, submittedOrder, witness } from './destruction-steps.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

const [first = '', second = ''] = trainingLabels(2)

test('an app killed after the approval, in mid-confirmation and before the witness keeps what was done and destroys nothing twice', async ({
  scanner,
}) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tallyman-killed-'))
  const databaseFile = databaseFileOf(dataDirectory)
  const executions = () => factsOfKindIn(databaseFile, 'destruction.executed')
  const killAndStartAgain = async (running: RunningTallyman): Promise<RunningTallyman> => {
    await running.kill()
    const again = await launchTallyman({ dataDirectory })
    await signIn(again.page)
    return again
  }

  let tallyman = await launchTallyman({ dataDirectory })
  const number = await submittedOrder(tallyman.page, scanner, [first, second])
  await signFor(tallyman.page, /Approve/, sam, 'execution')

  tallyman = await killAndStartAgain(tallyman)
  await openOrder(tallyman.page, number)
  await expect(tallyman.page.locator('[data-waits-for=execution]')).toBeVisible()
  await expect(tallyman.page.locator('[data-signed=approvesDestruction]')).toContainText('Sam Supervisor')
  await startConfirming(tallyman.page)
  await scanAll(tallyman.page, scanner, [first])

  tallyman = await killAndStartAgain(tallyman)
  expect(executions()).toEqual([])
  await openOrder(tallyman.page, number)
  await startConfirming(tallyman.page)
  await expect(tallyman.page.locator('[data-recorded="1"]')).toBeVisible()
  await scanAll(tallyman.page, scanner, [second], 1)
  await finish(tallyman.page)
  await backToOrder(tallyman.page)

  tallyman = await killAndStartAgain(tallyman)
  expect(executions()).toEqual([])
  await openOrder(tallyman.page, number)
  await witness(tallyman.page)

  tallyman = await killAndStartAgain(tallyman)
  const { page } = tallyman
  expect(executions()).toHaveLength(1)
  await openOrder(page, number)
  await expect(page.locator('[data-waits-for=certificate]')).toBeVisible()
  await expect(page.getByRole('button', { name: /Sign as a witness|Confirm the goods/ })).toHaveCount(0)

  await openNetwork(page)
  if (await page.getByRole('button', { name: 'Switch the practice network on' }).isVisible())
    await switchPracticeNetwork(page, 'on')
  await expect(page.locator('header [data-network=online]')).toContainText('0 waiting')
  const url = (await page.locator('.network-address .code').textContent()) ?? ''
  const events = await eventsHeldBy(url.trim())
  expect(events.map(({ bizStep, epcList }) => [bizStep, epcList?.length])).toEqual([['destroying', 2]])

  await tallyman.stop()
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
})
