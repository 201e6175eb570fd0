import { readlink, rm, symlink } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { setUpScanner, signIn, startDamage } from '#scripts/drive/person-at-the-screen.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { test } from './tallyman-test.ts'

test('after the computer slept, a scanner whose port died meanwhile is heard again, and the job goes on', async ({
  tallyman,
  scanner,
}) => {
  const { app, page } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await startDamage(page)
  const [first = '', second = ''] = trainingLabels(2)
  await scanner.write(`${first}\r`)
  await expect(page.locator('[data-recorded="1"]')).toBeVisible()

  // The old line stays open and silent, as a dead port does; the device is on a new one at the same path.
  const woken = await openSerialPair()
  await rm(scanner.devicePath)
  await symlink(await readlink(woken.devicePath), scanner.devicePath)
  // No test can put a computer to sleep: what the system tells of it is the one thing here that is made up.
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await expect.poll(() => tallyman.log().filter(({ msg }) => msg === 'the computer woke up').length).toBe(1)
  await expect(async () => {
    await woken.write(`${second}\r`)
    await expect(page.locator('[data-recorded="2"]')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await woken.close()
})
