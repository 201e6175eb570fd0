import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MessageType, NewMessage } from '#shared/domain/network/message.ts'
import type { HeldEvent } from '#test/support/sync/events-held.ts'
import { declarationAbout, realMessage, sendKind, sendingEverywhere } from '#test/support/sync/endpoints-under-test.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import type { NetworkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'
import type { Weather } from '#training/practice-network/weather.ts'

const idsOf = (messages: readonly NewMessage[]) => messages.flatMap(({ events }) => events.map(({ id }) => id)).sort()
const idsIn = (held: readonly HeldEvent[]) => held.map(({ eventID }) => eventID).sort()
const many = (type: MessageType, count: number) =>
  Array.from({ length: count }, (_, nth) => realMessage(type, `${type}${nth}`))

test('one endpoint is down, one asks who we are, one is fine: each stops its own messages and what follows them per item', async () => {
  const own = await networkUnderTest()
  const down = await networkUnderTest()
  let letsIn = false
  const strict = await networkUnderTest(() => (letsIn ? undefined : { kind: 'refused', status: 401 }))
  await down.goOffline()
  const outbox = openOutboxFile()
  sendKind(outbox.database, 'hold', down.url)
  sendKind(outbox.database, 'receiving', strict.url)
  const holds = many('hold', 30)
  const receipts = many('receiving', 30)
  const damages = many('damage', 30)
  const afterHold = realMessage('damage', 'hold3')
  const afterBoth = realMessage('receiving', 'hold3', 'damage1')
  const all = [...holds, ...receipts, ...damages, afterHold, afterBoth]
  outbox.enqueue(...all)

  const sending = sendingEverywhere(outbox.database, own.url)
  const stateOf = (message: NewMessage) => outbox.detail(message.id)?.state
  const besides = (url: string) => sending.besides().find(({ address }) => address === url)
  await sending.until(
    () =>
      damages.every((message) => stateOf(message) === 'processed') &&
      besides(down.url)?.state === 'offline' &&
      besides(strict.url)?.state === 'askForSignIn',
  )
  expect(idsIn(await own.held())).toEqual(idsOf(damages))
  expect(outbox.detail(afterHold.id)).toMatchObject({ state: 'queued', waitsFor: { message: holds[3]?.id } })
  expect(outbox.detail(afterBoth.id)).toMatchObject({ state: 'queued', waitsFor: { message: afterHold.id } })
  expect(sending.status()).toMatchObject({ state: 'online', trouble: null })

  await down.goOnline()
  sending.tryNow()
  await sending.until(() => [...holds, afterHold].every((message) => stateOf(message) === 'processed'))
  expect(receipts.map(stateOf)).toEqual(receipts.map(() => 'queued'))
  letsIn = true
  sending.tryNow()
  await sending.until(() => all.every((message) => stateOf(message) === 'processed'))
  expect(idsIn(await down.held())).toEqual(idsOf(holds))
  expect(idsIn(await own.held())).toEqual(idsOf([...damages, afterHold]))
  expect(idsIn(await strict.held())).toEqual(idsOf([...receipts, afterBoth]))
})

test('what may be at an endpoint is asked for there after the setting changed, and is declared wrong there', async () => {
  const own = await networkUnderTest()
  const before = await networkUnderTest(({ method, path, nth }) =>
    method === 'POST' && path === '/capture' && nth === 1 ? { kind: 'lostReply' } : undefined,
  )
  const after = await networkUnderTest()
  const outbox = openOutboxFile()
  sendKind(outbox.database, 'damage', before.url)
  const first = realMessage('damage', 'A')
  outbox.enqueue(first)
  const sending = sendingEverywhere(outbox.database, own.url)
  await sending.until(() => outbox.detail(first.id)?.state === 'unsure')
  sendKind(outbox.database, 'damage', after.url)
  const declaration = declarationAbout(outbox.database, first.id)
  const second = realMessage('damage', 'A')
  outbox.enqueue(declaration, second)
  sending.wake()
  await sending.until(() => outbox.states().every((state) => state === 'processed'))
  expect(idsIn(await before.held())).toEqual(idsOf([first, declaration]))
  expect(idsIn(await after.held())).toEqual(idsOf([second]))
  expect(own.count('POST /capture')).toBe(0)
  // Nothing goes there any more, and nothing is in hand: it is left in peace.
  await sending.until(() => sending.besides().every(({ address }) => address === after.url))
})

test('what surely never arrived goes where the setting says now: a wrong address holds nothing for ever', async () => {
  const own = await networkUnderTest()
  const wrong = await networkUnderTest()
  await wrong.goOffline()
  const outbox = openOutboxFile()
  sendKind(outbox.database, 'damage', wrong.url)
  const messages = many('damage', 5)
  outbox.enqueue(...messages)
  const sending = sendingEverywhere(outbox.database, own.url)
  await sending.until(() => sending.besides()[0]?.state === 'offline')
  sendKind(outbox.database, 'damage', null)
  sending.tryNow()
  await sending.until(() => outbox.states().every((state) => state === 'processed'))
  expect(idsIn(await own.held())).toEqual(idsOf(messages))
  expect(sending.besides()).toEqual([])
  await wrong.goOnline()
  expect(await wrong.held()).toEqual([])
})

const kinds = ['damage', 'hold', 'receiving'] as const
const troubles: readonly Weather[] = [
  { kind: 'lostReply' },
  { kind: 'lostRequest' },
  { kind: 'halfReply' },
  { kind: 'refused', status: 503 },
  { kind: 'refused', status: 429 },
]

test(
  'whatever the endpoints do, and however the settings change meanwhile: each event is at one endpoint, once',
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom(...kinds),
            packs: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 2 }),
          }),
          {
            minLength: 10,
            maxLength: 40,
          },
        ),
        fc.array(fc.record({ kind: fc.constantFrom(...kinds), to: fc.nat(2) }), { minLength: 2, maxLength: 6 }),
        fc.array(fc.option(fc.constantFrom(...troubles), { freq: 2 }), { minLength: 30, maxLength: 30 }),
        async (acts, changes, weather) => {
          let requests = 0
          let isOver = false
          const foul = () => (isOver ? undefined : (weather[requests++] ?? undefined))
          const networks: readonly NetworkUnderTest[] = [
            await networkUnderTest(foul),
            await networkUnderTest(foul),
            await networkUnderTest(foul),
          ]
          const urls = networks.map(({ url }) => url)
          const outbox = openOutboxFile()
          const messages = acts.map(({ kind, packs }) => realMessage(kind, ...packs.map((nth) => `P${nth}`)))
          const sending = sendingEverywhere(outbox.database, urls[0] ?? '')
          const slice = Math.ceil(messages.length / changes.length)
          for (const [nth, { kind, to }] of changes.entries()) {
            sendKind(outbox.database, kind, to === 0 ? null : (urls[to] ?? null))
            outbox.enqueue(...messages.slice(nth * slice, (nth + 1) * slice))
            sending.tryNow()
            await sending.until(() => outbox.states().filter((state) => state === 'processed').length > nth)
          }
          await sending.until(() => outbox.states().every((state) => state === 'processed'))
          await sending.stop()
          isOver = true
          const held = (await Promise.all(networks.map((network) => network.held()))).flat()
          expect(idsIn(held)).toEqual(idsOf(messages))
        },
      ),
      { numRuns: 6 },
    ),
)
