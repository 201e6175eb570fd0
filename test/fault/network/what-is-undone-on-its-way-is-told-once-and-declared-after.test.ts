import { expect, test } from 'vitest'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { uuidv7 } from '#service/ids.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { damageMessages, foundAt } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, outboxFile } from '#test/support/sync/outbox-under-test.ts'
import { startSenderProcess, startUndoingSenderProcess } from '#test/support/sync/sender-process.ts'

const kills = 12
const messageCount = 200

test(
  'undone while its request is open, and the sender killed at that moment: each event is told once in effect, and its declaration after it',
  { timeout: 120_000 },
  async () => {
    // Slow replies and lost ones: a document is on its way for some milliseconds, and what became of it stays open.
    const network = await networkUnderTest(
      ({ method, nth }) =>
        method !== 'POST' ? undefined : nth % 3 === 0 ? { kind: 'lostReply' } : { kind: 'slow', milliseconds: 20 },
      { limits: { events: 5, bytes: 100_000 } },
    )
    const file = outboxFile()
    const { newId } = uuidv7()
    const before = openOutboxFile(file)
    const messages = damageMessages(messageCount)
    immediately(before.database, () => {
      for (const message of messages)
        enqueue(before.database, [message], { at: foundAt, createdBy: null, fact: newId() as FactId })
    })
    before.close()

    for (let kill = 0; kill < kills; kill += 1) await startUndoingSenderProcess(file, network.url).gone()
    await startSenderProcess(file, network.url).ended()

    const after = openOutboxFile(file)
    const voided = after.all().flatMap(({ id, state }) => (state === 'voided' ? [id] : []))
    const held = await network.held()
    const isDeclaration = held.map(({ errorDeclaration }) => errorDeclaration !== undefined)
    const told = held.flatMap(({ eventID }, index) => (isDeclaration[index] === true ? [] : [eventID]))
    const expected = messages.flatMap(({ id, events }) => (voided.includes(id) ? [] : events.map((event) => event.id)))
    expect(told.toSorted()).toEqual(expected.toSorted())
    const declared = held.flatMap(({ eventID }, index) => (isDeclaration[index] === true ? [{ eventID, index }] : []))
    // Each kill undoes one that is on its way, and one that still waits, as long as there are any: a slow machine runs out of them.
    expect(declared.length + voided.length).toBeLessThanOrEqual(2 * kills)
    expect(declared.length).toBeGreaterThan(0)
    expect(voided.length).toBeGreaterThan(0)
    expect(new Set(declared.map(({ eventID }) => eventID)).size).toBe(declared.length)
    expect(after.counts()).toMatchObject({ refused: 0, processed: messageCount - voided.length + declared.length })
    for (const { eventID, index } of declared) {
      const first = held.findIndex((event) => event.eventID === eventID)
      expect(isDeclaration[first], `${eventID} was declared wrong before it was told`).toBe(false)
      expect(first).toBeLessThan(index)
    }
  },
)
