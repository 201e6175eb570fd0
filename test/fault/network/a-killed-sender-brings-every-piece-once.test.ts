import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weatherSettings } from '#training/practice-network/weather-settings.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, outboxFile } from '#test/support/sync/outbox-under-test.ts'
import { startSenderProcess, startSenderProcessThatDiesSplitting } from '#test/support/sync/sender-process.ts'
import { expectToldInPieces } from '#test/support/sync/told-once.ts'

const kills = 8

/** Large messages about packs of one pool, each among small ones about some of the same packs. */
function work(large: number, packsInOne: number) {
  return Array.from({ length: large }, (_, turn) => {
    const packs = Array.from({ length: packsInOne }, (_unused, index) => `P${turn * 20 + index}`)
    const few = [0, 7, packsInOne - 1].map((index) => packs[index] ?? 'P0')
    return [damageMessage(...packs), ...few.map((pack) => damageMessage(pack))]
  }).flat()
}

test.each([
  ['announced', { bytes: 2_000, announces: true, large: 14, packs: 60 }],
  ['kept silent about', { bytes: 6_000, announces: false, large: 8, packs: 250 }],
] as const)(
  'limits that are %s: a sender killed as soon as it splits, and at any point of sending, brings each item of each message once and in order',
  { timeout: 180_000 },
  async (_, { bytes, announces, large, packs }) => {
    const network = await networkUnderTest(
      ({ method, nth }) => (method === 'POST' && nth % 7 === 0 ? { kind: 'lostReply' } : undefined),
      { settings: weatherSettings.parse({ limits: { events: 5, bytes }, announcesLimits: announces }) },
    )
    const file = outboxFile()
    const outbox = openOutboxFile(file)
    const messages = work(large, packs)
    outbox.enqueue(...messages)
    outbox.close()

    let splitByDead = 0
    for (let killed = 0; killed < kills; killed += 1) {
      const sender = startSenderProcessThatDiesSplitting(file, network.url)
      await sender.started
      await sender.gone()
      const left = openOutboxFile(file)
      splitByDead = left.counts().split
      const isDone = left.waiting().waiting === 0
      left.close()
      if (isDone) break
    }
    expect(splitByDead, 'no sender split anything').toBeGreaterThan(0)
    const [delays = []] = fc.sample(
      fc.array(fc.integer({ min: 0, max: 120 }), { minLength: kills, maxLength: kills }),
      1,
    )
    for (const delay of delays) {
      const sender = startSenderProcess(file, network.url)
      await sender.started
      await pause(delay)
      await sender.kill()
    }
    await startSenderProcess(file, network.url).ended()

    const after = openOutboxFile(file)
    expect(after.counts(), `killed after ${delays.join(', ')} ms`).toMatchObject({ refused: 0, parked: 0, voided: 0 })
    expect(after.counts().split).toBeGreaterThanOrEqual(large)
    expectToldInPieces(await network.held(), messages)
  },
)
