import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { damageMessages, eventIds } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, outboxFile } from '#test/support/sync/outbox-under-test.ts'
import { startSenderProcess } from '#test/support/sync/sender-process.ts'

const kills = 15
const messageCount = 2_000

test(
  'killed at any point of sending, again and again, the outbox brings each event to the network exactly once',
  { timeout: 120_000 },
  async () => {
    // Small documents and lost replies: every kill finds documents on their way, jobs open and questions unanswered.
    const network = await networkUnderTest(
      ({ method, nth }) => (method === 'POST' && nth % 7 === 0 ? { kind: 'lostReply' } : undefined),
      {
        limits: { events: 5, bytes: 100_000 },
      },
    )
    const file = outboxFile()
    const outbox = openOutboxFile(file)
    const messages = damageMessages(messageCount)
    outbox.enqueue(...messages)
    outbox.close()

    const [delays = []] = fc.sample(
      fc.array(fc.integer({ min: 0, max: 150 }), { minLength: kills, maxLength: kills }),
      1,
    )
    let caughtSending = 0
    for (const delay of delays) {
      const sender = startSenderProcess(file, network.url)
      await sender.started
      await pause(delay)
      await sender.kill()
      const killed = openOutboxFile(file)
      caughtSending += killed.counts().sending
      killed.close()
    }
    expect(caughtSending, 'no kill came while anything was being sent').toBeGreaterThan(0)
    await startSenderProcess(file, network.url).ended()

    const after = openOutboxFile(file)
    expect(after.counts(), `killed after ${delays.join(', ')} ms`).toMatchObject({
      processed: messageCount,
      refused: 0,
    })
    const held = (await network.held()).map((event) => event.eventID)
    expect(held.toSorted()).toEqual(eventIds(messages).toSorted())
  },
)
