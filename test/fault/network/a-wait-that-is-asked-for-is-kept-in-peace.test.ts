import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { damageMessage, damageMessages } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor, expectToldOnce } from '#test/support/sync/told-once.ts'

test.each([
  [429, undefined],
  [429, 1],
  [503, undefined],
  [503, 1],
] as const)(
  'after %i, asked to wait: %s s, everything is told once and in order',
  async (status, retryAfterSeconds) => {
    const network = await networkUnderTest(
      ({ method, nth }) =>
        method === 'POST' && nth <= 2
          ? { kind: 'refused', status, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
          : undefined,
      { limits: { events: 5, bytes: 100_000 } },
    )
    const outbox = openOutboxFile()
    const messages = [damageMessage('A'), damageMessage('A', 'B'), ...damageMessages(12)]
    outbox.enqueue(...messages)
    const sending = sendingOf(outbox, network.url)
    await sending.until(() => sending.status().trouble !== null)
    expect(sending.status()).toMatchObject({
      state: 'online',
      trouble: status === 429 ? 'tooMany' : 'unwell',
      nextTryAt: expect.any(Number),
    })
    expectAccountedFor(outbox, sending)
    await sending.until(() => outbox.counts().processed === messages.length)
    expectToldOnce(await network.held(), messages)
  },
)

test('while a wait that the network asks for outlasts the time after which a silent one is asked, the station rests', async () => {
  const network = await networkUnderTest(({ method, nth }) =>
    method === 'POST' && nth === 1 ? { kind: 'refused', status: 503, retryAfterSeconds: 1 } : undefined,
  )
  const outbox = openOutboxFile()
  const message = damageMessage('A')
  outbox.enqueue(message)
  let clockReads = 0
  const clock = () => {
    clockReads += 1
    return Date.now() as Instant
  }
  const sending = sendingOf(outbox, network.url, { clock, patience: { quiet: 50 } })
  await sending.until(() => outbox.counts().processed === 1)
  expect(clockReads).toBeLessThan(1_000)
  expectToldOnce(await network.held(), [message])
})

test('while a message waits longer than the link it goes over, the station rests', async () => {
  const network = await networkUnderTest(({ method, nth }) =>
    method === 'POST' && nth === 1 ? { kind: 'refused', status: 403 } : undefined,
  )
  const outbox = openOutboxFile()
  const message = damageMessage('A')
  outbox.enqueue(message)
  let clockReads = 0
  const clock = () => {
    clockReads += 1
    return Date.now() as Instant
  }
  const sending = sendingOf(outbox, network.url, { clock, patience: { messages: { first: 2_000, longest: 2_000 } } })
  await sending.until(() => outbox.counts().processed === 1)
  expect(clockReads).toBeLessThan(1_000)
  expectToldOnce(await network.held(), [message])
})
