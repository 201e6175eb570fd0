import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { fineWeather } from '#training/practice-network/weather-settings.ts'
import { damageMessage, damageMessages } from '#test/support/sync/damage-messages.ts'
import { networkUnderSettings } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor, expectToldOnce } from '#test/support/sync/told-once.ts'

const hours = 60 * 60 * 1000

/** A network of whose jobs every so-many-th never ends, its events stored or not, and a station whose clock the test moves. */
async function endless(every: number, stored: boolean) {
  const network = await networkUnderSettings({ endlessJobs: { every, stored } })
  const outbox = openOutboxFile()
  const time = { ahead: 0 }
  const clock = () => (Date.now() + time.ahead) as Instant
  const start = () => sendingOf(outbox, network.url, { clock })
  return { network, outbox, time, start }
}

test.each(['while it is followed', 'although the station starts anew in between'] as const)(
  'a job that never ends, its events stored, is settled by asking for them: %s',
  async (when) => {
    const { network, outbox, time, start } = await endless(1, true)
    const messages = [damageMessage('A'), damageMessage('A', 'B'), damageMessage('C')]
    outbox.enqueue(...messages)
    let sending = start()
    await sending.until(() => outbox.counts().accepted === 3)
    expectAccountedFor(outbox, sending)
    if (when === 'although the station starts anew in between') {
      await sending.stop()
      sending = start()
    }
    time.ahead = 5 * hours
    sending.tryNow()
    await sending.until(() => outbox.counts().processed === 3)
    expectToldOnce(await network.held(), messages)
  },
)

test('a job that never ends, its events not stored, is parked with the reason; only its packs wait, and a person sends it again', async () => {
  const { network, outbox, time, start } = await endless(2, false)
  const first = damageMessage('FIRST')
  outbox.enqueue(first)
  const sending = start()
  await sending.until(() => outbox.counts().processed === 1)
  const lost = damageMessages(3)
  outbox.enqueue(...lost)
  sending.wake()
  await sending.until(() => outbox.counts().accepted === 3)
  const after = damageMessage('S1', 'OTHER')
  const others = damageMessages(3, 'T')
  outbox.enqueue(after, ...others)
  sending.wake()
  await sending.until(() => outbox.counts().processed === 4)
  expect(outbox.states().slice(1, 5)).toEqual(['accepted', 'accepted', 'accepted', 'queued'])
  expectAccountedFor(outbox, sending)

  time.ahead = 5 * hours
  sending.tryNow()
  await sending.until(() => outbox.counts().parked === 3)
  expectAccountedFor(outbox, sending)
  for (const { said, state } of outbox.refused(10))
    expect([state, said]).toEqual(['parked', expect.stringContaining('has not finished with them for hours')])
  expectToldOnce(await network.held(), [first, ...others])

  network.set(fineWeather)

  for (const { id } of lost) expect(sending.sendAgain(id).ok).toBe(true)
  await sending.until(() => outbox.counts().processed === 8)
  expectToldOnce(await network.held(), [first, ...lost, after, ...others])
})

test('jobs that never end among others that do stop nothing but their own packs', async () => {
  const network = await networkUnderSettings(
    { endlessJobs: { every: 3, stored: false } },
    { limits: { events: 5, bytes: 100_000 } },
  )
  const outbox = openOutboxFile()
  const time = { ahead: 0 }
  const messages = damageMessages(60)
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url, { clock: () => (Date.now() + time.ahead) as Instant })
  await sending.until(() => outbox.counts().processed === 40 && outbox.counts().accepted === 20)
  expectAccountedFor(outbox, sending)
  time.ahead = 5 * hours
  sending.tryNow()
  await sending.until(() => outbox.counts().parked === 20)
  network.set(fineWeather)
  for (const { message } of outbox.refused(100)) sending.sendAgain(message)
  await sending.until(() => outbox.counts().processed === 60)
  expectToldOnce(await network.held(), messages)
})
