import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Weather } from '#training/practice-network/weather.ts'
import { damageMessage, eventIds, pack } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'

const weather: fc.Arbitrary<Weather> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Weather>({ kind: 'fine' }) },
  fc.constantFrom<Weather>(
    { kind: 'lostRequest' },
    { kind: 'lostReply' },
    { kind: 'halfReply' },
    { kind: 'slow', milliseconds: 20 },
  ),
  fc.constantFrom(429, 500, 503).map((status): Weather => ({ kind: 'refused', status })),
  fc
    .tuple(
      fc.constantFrom(200, 202, 204, 302, 404, 502),
      fc.boolean(),
      fc.constantFrom('', '[]', '{"running":3}', '<html>'),
    )
    .map(([status, carriedOut, body]): Weather => ({ kind: 'lie', carriedOut, reply: { status, body } })),
)

const messages = fc.array(
  fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 25,
  },
)

test(
  'after any weather every event is held once, and those about one item in the order of making',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        messages,
        fc.array(weather, { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        async (serials, forecast, documentSize) => {
          let day = 0
          const network = await networkUnderTest(() => forecast[day++], {
            limits: { events: documentSize, bytes: 100_000 },
          })
          const outbox = openOutboxFile()
          const made = serials.map((items) => damageMessage(...items))
          outbox.enqueue(...made)
          const sending = sendingOf(outbox, network.url)
          await sending.until(() => outbox.waiting().waiting === 0 || outbox.counts().refused > 0)
          await sending.stop()
          day = forecast.length

          expect(outbox.counts()).toMatchObject({ processed: made.length, refused: 0 })
          const held = (await network.held()).map((event) => event.eventID)
          expect(held.toSorted()).toEqual(eventIds(made).toSorted())
          for (const item of 'ABCDEFGH'.split('').map(pack)) {
            const aboutItem = eventIds(made.filter((message) => message.items.includes(item)))
            expect(held.filter((id) => aboutItem.includes(id))).toEqual(aboutItem)
          }
          outbox.close()
          await network.stop()
        },
      ),
      { numRuns: 15 },
    )
  },
)
