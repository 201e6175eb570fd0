import { expect, test } from 'vitest'
import { damageMessages, eventIds } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

test('a database that takes nothing lets nothing out, says so, and sending goes on when it takes again', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  outbox.enqueue(...damageMessages(5))
  outbox.database.pragma('query_only = on')
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => sending.status().lastProblem === 'The station could not write down what happened.')
  expect(network.count('POST /capture')).toBe(0)
  outbox.database.pragma('query_only = off')
  await sending.until(() => outbox.counts().processed === 5)
  expect(sending.takeBugs()).not.toEqual([])
})

test('a reply that could not be written down is asked for, and nothing is sent twice', async () => {
  const network = await networkUnderTest(({ method, nth }) => {
    if (method === 'POST' && nth === 1) outbox.database.pragma('query_only = on')
    return undefined
  })
  const outbox = openOutboxFile()
  const messages = damageMessages(5)
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url)
  let failures: readonly unknown[] = []
  await sending.until(() => (failures = [...failures, ...sending.takeBugs()]).length > 0)
  expect(outbox.counts().sending).toBe(5)
  outbox.database.pragma('query_only = off')
  await sending.until(() => outbox.counts().processed === 5)
  sending.takeBugs()
  expect(network.count('POST /capture')).toBe(1)
  expect((await network.held()).map((event) => event.eventID)).toEqual(eventIds(messages))
})

test('a stopped station breaks off what is under way, and the next one asks for it', async () => {
  const network = await networkUnderTest(({ method, nth }) =>
    method === 'POST' && nth === 1 ? { kind: 'slow', milliseconds: 400 } : undefined,
  )
  const outbox = openOutboxFile()
  const messages = damageMessages(5)
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => network.count('POST /capture') === 1 || outbox.counts().sending === 5)
  await sending.stop()
  expect(outbox.counts().sending).toBe(0)
  expect(outbox.counts().unsure).toBe(5)
  const next = sendingOf(outbox, network.url)
  await next.until(() => outbox.counts().processed === 5)
  expect((await network.held()).map((event) => event.eventID).toSorted()).toEqual(eventIds(messages).toSorted())
})
