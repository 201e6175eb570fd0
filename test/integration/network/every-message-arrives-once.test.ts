import { expect, test } from 'vitest'
import { damageMessage, damageMessages, eventIds } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

test('messages are sent in documents up to the announced limit, and each is processed', async () => {
  const network = await networkUnderTest(undefined, { limits: { events: 10, bytes: 100_000 } })
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(95))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 95)
  expect(network.count('POST /capture')).toBe(10)
  expect(await network.held()).toHaveLength(95)
  expect(sending.status()).toMatchObject({ state: 'online', nextTryAt: null, lastProblem: null })
  expect(outbox.waiting()).toEqual({ waiting: 0, inFiles: 0, oldestWaitingAt: null })
})

test('messages about one item arrive in the order of making, in one document', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const made = [
    damageMessage('A'),
    damageMessage('B', 'A'),
    damageMessage('C'),
    damageMessage('B'),
    damageMessage('A', 'C'),
  ]
  outbox.enqueue(...made)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 5)
  expect((await network.held()).map((event) => event.eventID)).toEqual(eventIds(made))
  expect(network.count('POST /capture')).toBe(1)
})

test('a message made while sending sleeps is sent when sending is woken', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => sending.status().state === 'online')
  outbox.enqueue(damageMessage('A'))
  sending.wake()
  await sending.until(() => outbox.counts().processed === 1)
  expect(await network.held()).toHaveLength(1)
})

test('a message shows what was sent and what was said', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const message = damageMessage('A')
  outbox.enqueue(message)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 1)
  const detail = outbox.detail(message.id)
  expect(detail).toMatchObject({
    state: 'processed',
    attempts: 1,
    bodies: [JSON.stringify(message.events[0]?.body)],
    exchanges: [
      { what: 'POST /capture (1 events)', status: 202 },
      { what: 'GET /capture/{id}', status: 200, said: 'captured' },
    ],
  })
  expect(detail?.captureUrl).toContain(`${network.url}/capture/`)
})
