import { expect, test } from 'vitest'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import type { Weather } from '#training/practice-network/weather.ts'
import { damageMessage, foundAt } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import type { NetworkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

const declaredAt = (foundAt + 60_000) as Instant
const { newId } = uuidv7()

const declarationOfAll = (message: NewMessage) =>
  declarationOf(message, { at: declaredAt, reason: 'did_not_occur', corrective: [] }, newId)

/** What the network holds: each event's id, and when it was declared wrong. */
async function held(network: NetworkUnderTest): Promise<readonly (readonly [string, string | null])[]> {
  const events = await network.held()
  return events.map(({ eventID, errorDeclaration }) => [eventID, errorDeclaration?.declarationTime ?? null] as const)
}

const bothOf = (message: NewMessage) => [
  [message.events[0]?.id, null],
  [message.events[0]?.id, new Date(declaredAt).toISOString()],
]

test('a declaration follows what it declares, in one document where both wait, and the network keeps both', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const wrong = damageMessage('A')
  outbox.enqueue(wrong, declarationOfAll(wrong))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 2)
  expect(await held(network)).toEqual(bothOf(wrong))
  expect(network.count('POST /capture')).toBe(1)
})

test('an event that was told before is declared wrong later, and what comes next about the item waits for that', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const wrong = damageMessage('A')
  outbox.enqueue(wrong)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 1)
  const next = damageMessage('A')
  outbox.enqueue(declarationOfAll(wrong), next)
  expect(outbox.database.prepare('select waits_for from outbox_message where number = 3').pluck().get()).toBe(2)
  sending.wake()
  await sending.until(() => outbox.counts().processed === 3)
  expect(await held(network)).toEqual([...bothOf(wrong), [next.events[0]?.id, null]])
})

test.each([
  ['the reply to it is lost', { kind: 'lostReply' }],
  ['the request for it is lost', { kind: 'lostRequest' }],
] as const)(
  'when %s, the event itself settles nothing: only a hit with the time of the declaration does',
  async (_, weather: Weather) => {
    const network = await networkUnderTest(({ method, nth }) => (method === 'POST' && nth === 2 ? weather : undefined))
    const outbox = openOutboxFile()
    const wrong = damageMessage('A')
    outbox.enqueue(wrong)
    const sending = sendingOf(outbox, network.url)
    await sending.until(() => outbox.counts().processed === 1)
    const declaration = declarationOfAll(wrong)
    outbox.enqueue(declaration)
    sending.wake()
    await sending.until(() => outbox.counts().processed === 2)
    expect(network.count('GET /events')).toBe(1)
    expect(await held(network)).toEqual(bothOf(wrong))
    expect(network.count('POST /capture')).toBe(weather.kind === 'lostReply' ? 2 : 3)
  },
)

test('another declaration under the same time is refused with the reason', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const wrong = damageMessage('A')
  outbox.enqueue(wrong, declarationOfAll(wrong))
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 2)

  const other = openOutboxFile()
  other.enqueue(declarationOf(wrong, { at: declaredAt, reason: 'incorrect_data', corrective: [] }, newId))
  const otherSending = sendingOf(other, network.url)
  await otherSending.until(() => other.waiting().waiting === 0)
  expect(other.all()).toMatchObject([{ state: 'refused', lastReply: expect.stringContaining('declaration') }])
})
