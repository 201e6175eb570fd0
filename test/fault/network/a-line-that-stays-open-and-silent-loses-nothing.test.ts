import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { damageMessage, damageMessages } from '#test/support/sync/damage-messages.ts'
import { lineTo } from '#test/support/sync/gateway.ts'
import type { Passage } from '#test/support/sync/gateway.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor, expectToldOnce } from '#test/support/sync/told-once.ts'

/** Three packs of which two are told of twice, and a fourth. */
const someMessages = () => [
  damageMessage('A'),
  damageMessage('B', 'A'),
  damageMessage('C'),
  damageMessage('B'),
  damageMessage('A', 'C'),
  damageMessage('D'),
]

/** A reply that does not come is waited for so long, in milliseconds. */
const patience = { reply: 250 }

const passages: readonly Passage[] = ['swallowed', 'unanswered', 'half']

test.each(passages)('documents whose line is %s twice, and stays open, are told once and in order', async (passage) => {
  const network = await networkUnderTest(undefined, { limits: { events: 3, bytes: 100_000 } })
  let left = 2
  const line = await lineTo(network.url, ({ method }) => (method === 'POST' && left-- > 0 ? passage : 'passes'))
  const outbox = openOutboxFile()
  const messages = someMessages()
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, line, { patience })
  await sending.until(() => sending.status().trouble === 'noAnswer' || outbox.counts().processed === 6)
  expectAccountedFor(outbox, sending)
  await sending.until(() => outbox.counts().processed === 6)
  expect(left).toBeLessThanOrEqual(0)
  expectToldOnce(await network.held(), messages)
})

test.each(passages)(
  'looks at jobs and questions for events whose line is %s are repeated, and nothing is sent again',
  async (passage) => {
    const network = await networkUnderTest()
    const silent = { looks: 2, questions: 2 }
    let documents = 0
    const line = await lineTo(network.url, ({ method, path }) => {
      if (method === 'POST') documents += 1
      // The first document's reply is lost, so its events are asked for; the second's job is looked at.
      if (method === 'POST' && documents === 1) return 'unanswered'
      if (path.startsWith('/events') && silent.questions-- > 0) return passage
      return path.startsWith('/capture/') && silent.looks-- > 0 ? passage : 'passes'
    })
    const outbox = openOutboxFile()
    const first = damageMessages(3, 'F')
    outbox.enqueue(...first)
    const sending = sendingOf(outbox, line, { patience })
    await sending.until(() => outbox.counts().unsure === 3)
    const second = damageMessages(3, 'G')
    outbox.enqueue(...second)
    sending.wake()
    await sending.until(() => outbox.counts().processed === 6)
    expect(silent.looks).toBeLessThan(0)
    expect(silent.questions).toBeLessThan(0)
    expect(documents).toBe(2)
    expectToldOnce(await network.held(), [...first, ...second])
  },
)

test('a host that takes connections and says nothing is told as no answer, and all goes when it is itself again', async () => {
  const open = new Set<Socket>()
  const silent = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    silent.close()
  })
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const messages = someMessages()
  outbox.enqueue(...messages)
  let url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const sending = sendingOf(outbox, () => url, { patience })
  await sending.until(() => sending.status().state === 'offline')
  expect(sending.status()).toMatchObject({ trouble: 'noAnswer', lastProblem: 'no reply came in time' })
  expectAccountedFor(outbox, sending)
  url = network.url
  sending.wake()
  await sending.until(() => outbox.counts().processed === 6)
  expectToldOnce(await network.held(), messages)
})

test('a document that arrives long after nobody waits for it any more is not there twice', async () => {
  const network = await networkUnderTest()
  const under: string[] = []
  const line = await lineTo(network.url, ({ method, body }) => {
    if (method !== 'POST' || under.length === 2) return 'passes'
    under.push(body)
    return 'swallowed'
  })
  const outbox = openOutboxFile()
  const messages = someMessages()
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, line, { patience })
  await sending.until(() => outbox.counts().processed === 6)
  for (const body of under) {
    const headers = { 'content-type': 'application/json' }
    const job = (await fetch(`${network.url}/capture`, { method: 'POST', headers, body })).headers.get('location')
    await vi.waitUntil(async () => (await (await fetch(job ?? '')).text()).includes('"running":false'))
  }
  expect(under).toHaveLength(2)
  expectToldOnce(await network.held(), messages)
})

test('a question that is not answered leaves the station in peace until its time is over', async () => {
  const network = await networkUnderTest()
  let silent = 2
  const line = await lineTo(network.url, ({ method, path }) => {
    if (method === 'POST' && silent === 2) return 'unanswered'
    return path.startsWith('/events') && silent-- > 0 ? 'swallowed' : 'passes'
  })
  const outbox = openOutboxFile()
  const message = damageMessage('A')
  outbox.enqueue(message)
  let clockReads = 0
  const clock = () => {
    clockReads += 1
    return Date.now() as Instant
  }
  const sending = sendingOf(outbox, line, { clock, patience: { reply: 1_000 } })
  await sending.until(() => outbox.counts().processed === 1)
  // Three seconds of silence; a loop that does not rest reads the clock ten thousand times in one.
  expect(clockReads).toBeLessThan(3_000)
  expectToldOnce(await network.held(), [message])
})
