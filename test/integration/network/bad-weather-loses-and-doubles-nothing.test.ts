import { expect, onTestFinished, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import type { Weather } from '#training/practice-network/weather.ts'
import { damageMessage, damageMessages, eventIds } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

/** What befalls the first document; later ones have fine weather. */
function first(weather: Weather) {
  return ({ method, nth }: { readonly method: string; readonly nth: number }) =>
    method === 'POST' && nth === 1 ? weather : undefined
}

const troubles: readonly (readonly [string, Weather])[] = [
  ['the reply is lost after the document was taken', { kind: 'lostReply' }],
  ['the reply breaks off in the middle', { kind: 'halfReply' }],
  ['the request is lost', { kind: 'lostRequest' }],
  ['the network answers 500', { kind: 'refused', status: 500 }],
  ['the network answers 503 and asks to wait', { kind: 'refused', status: 503, retryAfterSeconds: 1 }],
  ['the network answers 429', { kind: 'refused', status: 429 }],
  [
    'a gateway answers with a page',
    { kind: 'lie', carriedOut: true, reply: { status: 200, body: '<html>hello</html>' } },
  ],
  ['a gateway answers 504 and the document was taken', { kind: 'lie', carriedOut: true, reply: { status: 504 } }],
  [
    'the reply names a job on another host',
    { kind: 'lie', carriedOut: true, reply: { status: 202, headers: { location: 'http://127.0.0.1:1/capture/1' } } },
  ],
  ['the reply names no job', { kind: 'lie', carriedOut: true, reply: { status: 202 } }],
  [
    'the reply is a redirect',
    { kind: 'lie', carriedOut: false, reply: { status: 302, headers: { location: 'http://127.0.0.1:1/' } } },
  ],
  ['the reply says duplicate though nothing is there', { kind: 'lie', carriedOut: false, reply: { status: 409 } }],
]

test.each(troubles)('every event is held once although %s', async (_, weather) => {
  const network = await networkUnderTest(first(weather))
  const outbox = openOutboxFile()
  const messages = damageMessages(7)
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 7)
  const held = (await network.held()).map((event) => event.eventID)
  expect(held.toSorted()).toEqual(eventIds(messages).toSorted())
})

test('after a lost reply the network is asked by event id, and an event it holds is not sent again', async () => {
  let jobEnded = false
  const network = await networkUnderTest(({ method, path, nth }) => {
    if (method === 'POST' && nth === 1) return { kind: 'lostReply' }
    return path === '/events' && !jobEnded ? { kind: 'refused', status: 503 } : undefined
  })
  const outbox = openOutboxFile()
  const message = damageMessage('A')
  outbox.enqueue(message)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().unsure === 1)
  await endOfFirstJob(network.url)
  jobEnded = true
  await sending.until(() => outbox.counts().processed === 1)
  expect(network.count('POST /capture')).toBe(1)
  expect(outbox.detail(message.id)?.exchanges.at(-1)).toMatchObject({
    what: 'GET /events (1 ids)',
    said: expect.stringContaining('holds'),
  })
})

test('a question that gets no usable answer is asked again, and nothing is sent in the meantime', async () => {
  let jobEnded = false
  const network = await networkUnderTest(({ method, path, nth }) => {
    if (method === 'POST' && nth === 1) return { kind: 'lostReply' }
    if (path !== '/events') return undefined
    if (nth === 1) return { kind: 'refused', status: 500 }
    if (nth === 2)
      return { kind: 'lie', carriedOut: false, reply: { status: 200, body: '{"type":"EPCISQueryDocument"}' } }
    return nth === 3 || !jobEnded ? { kind: 'lostReply' } : undefined
  })
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().unsure === 1)
  await endOfFirstJob(network.url)
  jobEnded = true
  await sending.until(() => outbox.counts().processed === 1)
  expect(network.count('POST /capture')).toBe(1)
  expect(network.count('GET /events')).toBeGreaterThanOrEqual(4)
})

/** Resolves when the network has ended its first job: from then on it shows the events. */
async function endOfFirstJob(url: string): Promise<void> {
  for (;;) {
    const jobs: unknown = await (await fetch(`${url}/capture`)).json()
    if (Array.isArray(jobs) && jobs[0]?.running === false) return
  }
}

test('a job that the network has forgotten is settled by asking for its events', async () => {
  const network = await networkUnderTest(({ path }) =>
    path.startsWith('/capture/') ? { kind: 'lie', carriedOut: false, reply: { status: 404 } } : undefined,
  )
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(3))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 3)
  expect(await network.held()).toHaveLength(3)
})

test('a job whose state cannot be read is looked at again, and then its events are asked for', async () => {
  const network = await networkUnderTest(({ path }) =>
    path.startsWith('/capture/') ? { kind: 'lie', carriedOut: false, reply: { status: 200, body: 'soon' } } : undefined,
  )
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 1)
  expect(network.count('GET /capture/{id}')).toBe(5)
})

test('a network that is gone keeps everything waiting, with a time for the next try, and gets all when it is back', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  await network.goOffline()
  outbox.enqueue(...damageMessages(5))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => sending.status().state === 'offline')
  expect(sending.status().nextTryAt).not.toBeNull()
  expect(sending.status().lastProblem).toContain('ECONNREFUSED')
  expect(outbox.waiting().waiting).toBe(5)
  await network.goOnline()
  await sending.until(() => outbox.counts().processed === 5)
  expect(sending.status()).toMatchObject({ state: 'online', lastProblem: null })
})

test('without an address nothing is tried and the state is offline; with one it goes on at once', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'))
  let url: string | null = null
  const sending = sendingOf(outbox, () => url)
  expect(sending.status()).toMatchObject({
    state: 'offline',
    nextTryAt: null,
    lastProblem: 'The network has no address now.',
  })
  url = network.url
  sending.wake()
  await sending.until(() => outbox.counts().processed === 1)
})

test('a silent network is noticed although there is nothing to send', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const sending = sendingOf(outbox, network.url, { patience: { quiet: 50 } })
  await sending.until(() => sending.status().state === 'online')
  await network.goOffline()
  await sending.until(() => sending.status().state === 'offline')
  await network.goOnline()
  await sending.until(() => sending.status().state === 'online')
})

test('a network that speaks only EPCIS 1.2 is given nothing, and the status says why', async () => {
  const network = await networkUnderTest(({ method }) =>
    method === 'OPTIONS'
      ? { kind: 'lie', carriedOut: true, reply: { status: 204, headers: { 'gs1-epcis-max': '1.2' } } }
      : undefined,
  )
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => sending.status().state === 'offline')
  expect(sending.status().lastProblem).toBe('The network does not speak EPCIS 2.0.')
  expect(network.count('POST /capture')).toBe(0)
})

test('a clock that goes back while messages wait does not keep them waiting', async () => {
  let hours = 0
  const clock = () => (Date.now() - hours * 3_600_000) as Instant
  const network = await networkUnderTest(first({ kind: 'refused', status: 429 }))
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(3))
  const sending = sendingOf(outbox, network.url, { clock, patience: { longestSleep: 50 } })
  await sending.until(() => outbox.counts().waiting === 3)
  hours = 5
  await sending.until(() => outbox.counts().processed === 3)
})

test('after a start, documents that were accepted before are followed to their end', async () => {
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  onTestFinished(() => open())
  const network = await networkUnderTest(undefined, { beforeProcessing: () => gate })
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(3))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().accepted === 3)
  expect(sending.status().nextTryAt).not.toBeNull()
  await sending.stop()
  const next = sendingOf(outbox, network.url)
  open()
  await next.until(() => outbox.counts().processed === 3)
  expect(network.count('POST /capture')).toBe(1)
})
