import { expect, test } from 'vitest'
import type { EpcisEvent } from '#shared/epcis/event.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { Weather } from '#training/practice-network/weather.ts'
import { damageMessage, damageMessages, pack } from '#test/support/sync/damage-messages.ts'
import { gatewayBefore } from '#test/support/sync/gateway.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

const known = Array.from({ length: 20 }, (_, index) => pack(`S${index + 1}`))

test('a rejected document is narrowed down: the bad message is refused with the reason, the rest goes through', async () => {
  const network = await networkUnderTest(undefined, { refuseUnknown: known })
  const outbox = openOutboxFile()
  const bad = damageMessage('STRANGER')
  const good = damageMessages(20)
  outbox.enqueue(...good.slice(0, 13), bad, ...good.slice(13))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.waiting().waiting === 0)
  expect(outbox.counts()).toMatchObject({ processed: 20, refused: 1 })
  expect(outbox.refused(10)).toMatchObject([
    { kind: 'messageRefused', message: bad.id, items: 1, said: expect.stringContaining('STRANGER') },
  ])
  expect(await network.held()).toHaveLength(20)
})

test('what follows a refused message waits for it; everything else goes through', async () => {
  const network = await networkUnderTest(undefined, { refuseUnknown: known })
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('S1', 'STRANGER'), damageMessage('S1'), damageMessage('S1', 'S2'), damageMessage('S3'))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().refused === 1 && outbox.counts().processed === 1)
  expect(outbox.states()).toEqual(['refused', 'queued', 'queued', 'processed'])
  expect(await network.held()).toHaveLength(1)
})

test('a person sends a refused message again: the network is asked first, and takes it now', async () => {
  const journal = await networkUnderTest(undefined, { refuseUnknown: known })
  const outbox = openOutboxFile()
  const message = damageMessage('LATE')
  outbox.enqueue(message, damageMessage('LATE', 'S1'))
  let url = journal.url
  const sending = sendingOf(outbox, () => url)
  await sending.until(() => outbox.counts().refused === 1)
  const lenient = await networkUnderTest()
  url = lenient.url
  expect(sending.sendAgain(message.id)).toEqual({ ok: true, value: {} })
  await sending.until(() => outbox.counts().processed === 2)
  expect((await lenient.held()).map((event) => event.eventID)[0]).toBe(message.events[0]?.id)
  expect(lenient.count('GET /events')).toBe(2)
})

test('a settled or unknown message cannot be sent again', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const message = damageMessage('A')
  outbox.enqueue(message)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 1)
  expect(sending.sendAgain(message.id)).toEqual({
    ok: false,
    error: { code: 'MESSAGE_NOT_WAITING', details: { state: 'processed' } },
  })
  const stranger = damageMessage('B').id
  expect(sending.sendAgain(stranger)).toEqual({
    ok: false,
    error: { code: 'MESSAGE_NOT_FOUND', details: { message: stranger } },
  })
})

test.each([
  ['when it is sent', undefined],
  ['when it is asked for after a lost request', { kind: 'lostRequest' }],
] as const)('another event under our id is refused with the reason %s, and never overwritten', async (_, weather) => {
  const network = await networkUnderTest(({ method, nth }) => (method === 'POST' && nth === 2 ? weather : undefined))
  const outbox = openOutboxFile()
  const [event] = damageMessage('A').events
  if (event === undefined) throw new Error('a message has an event')
  outbox.enqueue({
    ...damageMessage('B'),
    events: [{ id: event.id, body: { ...event.body, disposition: 'conformant' } }],
  })
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 1)

  const other = openOutboxFile()
  other.enqueue({ ...damageMessage('A'), events: [event] })
  const otherSending = sendingOf(other, network.url)
  await otherSending.until(() => other.waiting().waiting === 0)
  expect(other.all()).toMatchObject([{ state: 'refused', lastReply: expect.stringContaining(event.id) }])
  expect(await network.held()).toHaveLength(1)
})

test('401 stops sending and asks; a person tries again', async () => {
  let closed = true
  const network = await networkUnderTest(({ method }) =>
    closed && method === 'POST' ? { kind: 'refused', status: 401 } : undefined,
  )
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(250))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => sending.status().state === 'askForSignIn' && outbox.counts().queued === 250)
  expect(sending.status()).toMatchObject({ nextTryAt: null, lastProblem: expect.stringContaining('Not allowed') })
  const tried = network.count('POST /capture')
  sending.wake()
  closed = false
  sending.tryNow()
  await sending.until(() => outbox.counts().processed === 250)
  expect(tried).toBeLessThanOrEqual(4)
})

test('413 shrinks documents until they fit', async () => {
  const silentAboutLimits = ({ method }: { readonly method: string }): Weather | undefined =>
    method === 'OPTIONS' ? { kind: 'lie', carriedOut: false, reply: { status: 204 } } : undefined
  const network = await networkUnderTest(silentAboutLimits, { limits: { events: 7, bytes: 100_000 } })
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(30))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 30)
  expect(await network.held()).toHaveLength(30)
})

test('a message that is larger than any document and cannot be split is parked with the limit, and the next one goes through', async () => {
  const [long, short] = [damageMessage('X'.repeat(20)), damageMessage('A')]
  const envelope = epcis20Json.envelopeBytes({ station: '018f0000-0000-7000-8000-000000000001', epoch: 1 })
  const bytes = envelope + epcis20Json.bodyOf(short.events[0]?.body as EpcisEvent).length + 5
  const network = await networkUnderTest(undefined, { limits: { events: 10, bytes } })
  const outbox = openOutboxFile()
  outbox.enqueue(long, short)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.waiting().waiting === 0)
  expect(outbox.all()).toMatchObject([
    { state: 'parked', lastReply: `larger than the network takes (10 events, ${bytes} bytes in one document)` },
    { state: 'processed' },
  ])
})

test('one message that the network cannot bear waits by itself while the others go through', async () => {
  const poison = damageMessage('POISON')
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(9), poison)
  const sending = sendingOf(outbox, await gatewayBefore(network.url, 'POISON'))
  await sending.until(() => outbox.counts().processed === 9)
  expect(outbox.all().at(-1)?.state).not.toBe('processed')
  expect(outbox.all().at(-1)?.state).not.toBe('refused')
})
