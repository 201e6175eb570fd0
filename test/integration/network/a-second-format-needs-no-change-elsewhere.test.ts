import { expect, test } from 'vitest'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { damageMessage, damageMessages, eventIds, foundAt } from '#test/support/sync/damage-messages.ts'
import { lineAdapter, lineFormat } from '#test/support/sync/line-adapter.ts'
import { startLineNetwork } from '#test/support/sync/line-network.ts'
import { openOutboxFile, outboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

// The format and the way to its network are written in test/support alone. What sends them is the outbox as it is.

const { newId } = uuidv7()
const openLines = () => openOutboxFile(outboxFile(), lineFormat)

test('messages in another format, over another way, arrive once, in order and within its limits', async () => {
  const network = await startLineNetwork()
  const outbox = openLines()
  const messages = damageMessages(8)
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url, { adapter: lineAdapter })
  await sending.until(() => outbox.counts().processed === 8)
  expect(network.lines.map((line) => line.split('\t')[0])).toHaveLength(8)
  expect(new Set(network.lines.map((line) => line.split('\t')[0]))).toEqual(new Set(eventIds(messages)))
  expect(Math.max(...network.documents.map((document) => document.split('\n').length - 1))).toBe(3)
})

test('its bodies are made once and sent byte for byte', async () => {
  const network = await startLineNetwork()
  const outbox = openLines()
  const message = damageMessage('A')
  outbox.enqueue(message)
  const [kept] = outbox.detail(message.id)?.bodies ?? []
  const sending = sendingOf(outbox, network.url, { adapter: lineAdapter })
  await sending.until(() => outbox.counts().processed === 1)
  expect(network.lines).toEqual([kept])
})

test('a lost reply is asked for before anything is sent again', async () => {
  const network = await startLineNetwork()
  network.loseNextReply()
  const outbox = openLines()
  outbox.enqueue(damageMessage('A'))
  const sending = sendingOf(outbox, network.url, { adapter: lineAdapter })
  await sending.until(() => outbox.counts().processed === 1)
  expect(network.documents).toHaveLength(1)
  expect(network.lines).toHaveLength(1)
})

test('what its network refuses is narrowed down, and the rest goes through', async () => {
  const network = await startLineNetwork()
  const outbox = openLines()
  const bad = damageMessage('B')
  const refusable = {
    ...bad,
    events: bad.events.map(({ id, body }) => ({ id, body: { ...body, eventTime: `${body.eventTime} REFUSE` } })),
  }
  outbox.enqueue(damageMessage('A'), refusable, damageMessage('C'))
  const sending = sendingOf(outbox, network.url, { adapter: lineAdapter })
  await sending.until(() => outbox.counts().processed === 2 && outbox.counts().refused === 1)
  expect(network.lines).toHaveLength(2)
})

test('an event of another format is declared wrong as it was first made', async () => {
  const network = await startLineNetwork()
  const outbox = openLines()
  const wrong = damageMessage('A')
  const declaredAt = (foundAt + 60_000) as Instant
  outbox.enqueue(wrong, declarationOf(wrong, { at: declaredAt, reason: 'did_not_occur', corrective: [] }, newId))
  const sending = sendingOf(outbox, network.url, { adapter: lineAdapter })
  await sending.until(() => outbox.counts().processed === 2)
  const [first, second] = network.lines.map((line) => lineFormat.eventOf(line))
  expect(second).toEqual({ ...first, errorDeclaration: expect.objectContaining({ reason: 'did_not_occur' }) })
})
