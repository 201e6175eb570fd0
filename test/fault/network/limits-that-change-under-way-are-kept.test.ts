import { expect, test } from 'vitest'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { weatherSettings } from '#training/practice-network/weather-settings.ts'
import type { WeatherSettings } from '#training/practice-network/weather-settings.ts'
import { damageMessage, damageMessages } from '#test/support/sync/damage-messages.ts'
import { lineTo } from '#test/support/sync/gateway.ts'
import { networkUnderSettings } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor, expectToldOnce } from '#test/support/sync/told-once.ts'

const limited = (events: number, announcesLimits = true) =>
  weatherSettings.parse({ limits: { events, bytes: 100_000 }, announcesLimits })

/** A network under changing limits, and how many events each document had that it answered under each of them. */
async function changingNetwork(first: WeatherSettings) {
  const network = await networkUnderSettings(first)
  const sizes: number[] = []
  const line = await lineTo(network.url, ({ method, body }) => {
    if (method === 'POST') sizes.push(body.split('"eventID"').length - 1)
    return 'passes'
  })
  return { network, line, sizes }
}

/** What the network announces is read again after so many milliseconds, also while it is busy. */
const patience = { announcement: 20, documentsAtOnce: 1 }

test('limits that grow while the outbox drains are read again and filled', async () => {
  const { network, line, sizes } = await changingNetwork(limited(2))
  const outbox = openOutboxFile()
  const messages = damageMessages(300)
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, line, { patience })
  await sending.until(() => outbox.counts().processed >= 10)
  network.set(limited(50))
  await sending.until(() => outbox.counts().processed === 300)
  expect(sizes[0]).toBe(2)
  expect(Math.max(...sizes)).toBe(50)
  expectToldOnce(await network.held(), messages)
})

test.each([
  ['announced', true],
  ['kept silent about', false],
] as const)(
  'limits that shrink while the outbox drains, and are %s, are kept from the next document on',
  async (_, announced) => {
    const { network, line, sizes } = await changingNetwork(limited(40, announced))
    const outbox = openOutboxFile()
    const messages = [...damageMessages(100), damageMessage('S1', 'S2'), ...damageMessages(199, 'T')]
    outbox.enqueue(...messages)
    const sending = sendingOf(outbox, line, { patience })
    await sending.until(() => outbox.counts().processed >= 40)
    network.set(limited(3, announced))
    const before = sizes.length
    await sending.until(() => outbox.counts().processed === 300)
    // At most one is under way when they change, and one is filled before they are read or halved down to three.
    const tooLarge = sizes.slice(before).filter((size) => size > 3)
    expect(tooLarge.length).toBeLessThanOrEqual(announced ? 2 : 7)
    expectToldOnce(await network.held(), messages)
  },
)

test('a message that cannot be split and fits under no limit is parked with them, holds back its own pack alone, and goes when they grow', async () => {
  const { network, line } = await changingNetwork(weatherSettings.parse({ limits: { events: 10, bytes: 500 } }))
  const outbox = openOutboxFile()
  const messages = [damageMessage('P1'), damageMessage('P1')]
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, line, { patience })
  await sending.until(() => outbox.counts().queued === 1 && outbox.counts().parked === 1)
  expectAccountedFor(outbox, sending)
  expect(outbox.refused(1)[0]?.said).toContain('500 bytes')
  network.set(limited(10))
  sending.wake()
  await sending.until(() => sending.status().state === 'online')
  const large = messages[0] as NewMessage
  sending.sendAgain(large.id)
  await sending.until(() => outbox.counts().processed === 2 || outbox.counts().parked === 1)
  if (outbox.counts().parked === 1) sending.sendAgain(large.id)
  await sending.until(() => outbox.counts().processed === 2)
  expectToldOnce(await network.held(), messages)
})
