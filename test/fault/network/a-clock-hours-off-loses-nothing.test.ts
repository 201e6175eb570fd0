import { expect, test } from 'vitest'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { fineWeather } from '#training/practice-network/weather-settings.ts'
import { damageMessage, damageMessages, foundAt } from '#test/support/sync/damage-messages.ts'
import { networkUnderSettings } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor, expectToldOnce } from '#test/support/sync/told-once.ts'
import type { Instant } from '#shared/kernel/time.ts'

const minute = 60_000

/** The station's clock begins just after the packs were found; the network's is set apart from it. */
const start = Date.now()
const stationClock = () => (foundAt + minute + Date.now() - start) as Instant

const someMessages = (): readonly NewMessage[] => [damageMessage('A'), damageMessage('A', 'B'), ...damageMessages(10)]

test.each([
  ['ahead', 300],
  ['a little behind', -3],
])('a network whose clock is %s takes everything, and the difference is told', async (_, clockMinutes) => {
  const network = await networkUnderSettings({ clockMinutes }, { clock: stationClock })
  const outbox = openOutboxFile()
  const messages = someMessages()
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url, { clock: stationClock })
  await sending.until(() => outbox.counts().processed === messages.length)
  expect(Math.round((sending.status().clockAhead ?? 0) / minute)).toBe(clockMinutes)
  expectToldOnce(await network.held(), messages)
})

test.each(['rollback', 'proceed'] as const)(
  'a network hours behind that refuses what lies in its future (%s) is sent it again when its clock is there: nothing is refused',
  async (errorBehaviour) => {
    const network = await networkUnderSettings({ clockMinutes: -300, errorBehaviour }, { clock: stationClock })
    const outbox = openOutboxFile()
    const messages = someMessages()
    outbox.enqueue(...messages)
    const sending = sendingOf(outbox, network.url, { clock: stationClock })
    await sending.until(() => outbox.all().every(({ attempts, waitsFor }) => attempts >= 4 || waitsFor !== null))
    expect(outbox.counts()).toMatchObject({ refused: 0, parked: 0, processed: 0 })
    expect(sending.status().clockAhead).toBeLessThan(-290 * minute)
    expect(await network.held()).toEqual([])
    expectAccountedFor(outbox, sending)
    network.set(fineWeather)
    sending.tryNow()
    await sending.until(() => outbox.counts().processed === messages.length)
    expect(outbox.counts()).toMatchObject({ refused: 0, parked: 0 })
    expectToldOnce(await network.held(), messages)
  },
)
