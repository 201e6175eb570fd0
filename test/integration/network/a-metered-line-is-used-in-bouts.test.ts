import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { betweenBouts } from '#shared/sync/metered-line.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { damageMessage, damageMessages } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'

/** A metered line whose first message has gone, at a clock that the test puts forward and back. */
async function afterFirstBout() {
  const network = await networkUnderTest(undefined, { limits: { events: 10, bytes: 100_000 } })
  const outbox = openOutboxFile()
  let ahead = 0
  const now = () => Date.now() + ahead
  let isMetered = true
  // A sleep is cut short as often as this, so that a clock that is put forward is seen.
  const patience = { longestSleep: 50 }
  const clock = () => now() as Instant
  const sending = sendingOf(outbox, network.url, { patience, clock, isMetered: () => isMetered })
  outbox.enqueue(damageMessage('first'))
  sending.wake()
  await sending.until(() => outbox.counts().processed === 1 && sending.status().nextTryAt === null)
  return {
    network,
    outbox,
    sending,
    sets: (metered: boolean) => {
      isMetered = metered
      sending.wake()
    },
    passes: (milliseconds: number) => {
      ahead += milliseconds
      sending.wake()
    },
    now,
  }
}

test('what waits is collected, and goes together in full documents after five minutes', async () => {
  const { network, outbox, sending, passes, now } = await afterFirstBout()
  const sent = network.count('POST /capture')
  const asked = network.requests.length
  for (const message of damageMessages(20)) {
    outbox.enqueue(message)
    passes(10_000)
  }
  const planned = sending.status().nextTryAt
  expect(planned).not.toBeNull()
  expect((planned ?? 0) - now()).toBeLessThanOrEqual(betweenBouts)
  passes(60_000)
  await pause(500)
  expect(outbox.counts()).toMatchObject({ queued: 20, processed: 1 })
  expect(network.requests).toHaveLength(asked)

  passes((planned ?? 0) - now())
  await sending.until(() => outbox.counts().processed === 21)
  expect(network.count('POST /capture') - sent).toBe(2)
})

test('a person who asks does not wait, and neither does a line that is no longer metered', async () => {
  const { outbox, sending, sets } = await afterFirstBout()
  outbox.enqueue(damageMessage('second'))
  sending.wake()
  await sending.until(() => sending.status().nextTryAt !== null)
  sending.tryNow()
  await sending.until(() => outbox.counts().processed === 2 && sending.status().nextTryAt === null)

  outbox.enqueue(damageMessage('third'))
  sets(false)
  await sending.until(() => outbox.counts().processed === 3)
})

test('a clock that is set back does not put a bout off', async () => {
  const { outbox, sending, passes } = await afterFirstBout()
  outbox.enqueue(damageMessage('second'))
  passes(-3_600_000)
  await sending.until(() => outbox.counts().processed === 2)
})

test('a person with the right says that the line is metered, and it stays on record', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    const { ask, signIn } = floorOf(station.client)
    await signIn()
    await expect(ask('network.setMetered', { isMetered: true })).rejects.toThrow('NOT_ALLOWED')
    await signIn('Sam Supervisor', '2222')
    await ask('network.setMetered', { isMetered: true })
    await ask('network.setMetered', { isMetered: true })
    await station.stop()
    const again = await startStationProcess(folder)
    const after = floorOf(again.client)
    await after.signIn('Sam Supervisor', '2222')
    expect((await after.ask('network.status', {})).isMetered).toBe(true)
    const filter = { person: null, item: null, from: null, until: null, kinds: ['sending.line-set-up'] }
    expect((await after.ask('ledger.page', { filter, below: null, limit: 9 })).facts).toHaveLength(1)
    await after.ask('network.setMetered', { isMetered: false })
    expect((await after.ask('network.status', {})).isMetered).toBe(false)
    await again.stop()
  }),
)
