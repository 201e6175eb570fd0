import { expect, test } from 'vitest'
import { damageMessage, damageMessages, pack } from '#test/support/sync/damage-messages.ts'
import { networkUnderSettings } from '#test/support/sync/network-under-test.ts'
import { lineTo } from '#test/support/sync/gateway.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor, expectToldOnce } from '#test/support/sync/told-once.ts'

const known = ['FIRST', ...Array.from({ length: 100 }, (_, index) => `S${index + 1}`)].map(pack)

/** One hundred messages, of which two are about packs that the network was never told of. */
function withTwoBad() {
  const good = damageMessages(98)
  const bad = [damageMessage('STRANGER1'), damageMessage('STRANGER2')]
  return {
    good,
    bad,
    all: [...good.slice(0, 13), ...bad.slice(0, 1), ...good.slice(13, 70), ...bad.slice(1), ...good.slice(70)],
  }
}

/** A network with a line before it that counts how many documents each message was in. */
async function refusingNetwork(errorBehaviour: 'rollback' | 'proceed', namesEvents: boolean) {
  const network = await networkUnderSettings({ errorBehaviour, namesEvents }, { refuseUnknown: known })
  const documents: string[] = []
  const line = await lineTo(network.url, ({ method, body }) => {
    if (method === 'POST') documents.push(body)
    return 'passes'
  })
  return { network, line, documents }
}

test.each([
  // All of it, the good without the two, and the two alone.
  ['rollback', true, 2, 4],
  // Cut into four each time: 100, 25, 7, 2, 1.
  ['rollback', false, 5, 33],
  // The good events are there after the first: only the two are sent once more, alone.
  ['proceed', true, 2, 3],
  ['proceed', false, 5, 33],
] as const)(
  'under %s, events named: %s, two bad events of a hundred stand alone after %i documents, and the others are there once',
  async (behaviour, named, mostTries, mostDocuments) => {
    const { network, line, documents } = await refusingNetwork(behaviour, named)
    const outbox = openOutboxFile()
    const { good, bad, all } = withTwoBad()
    outbox.enqueue(...all)
    const sending = sendingOf(outbox, line)
    await sending.until(() => outbox.counts().refused === 2 && outbox.counts().processed === 98)
    expectAccountedFor(outbox, sending)
    expectToldOnce(await network.held(), good)
    expect(outbox.refused(10).map(({ message }) => message)).toEqual(bad.map(({ id }) => id).toReversed())
    for (const { said } of outbox.refused(10)) expect(said).toContain(named ? 'STRANGER' : 'was not captured')
    const tries = all.map(({ events }) => documents.filter((document) => document.includes(events[0]?.id ?? '')).length)
    expect(Math.max(...tries)).toBeLessThanOrEqual(mostTries)
    expect(documents.length).toBeLessThanOrEqual(mostDocuments)
  },
)

test.each(['rollback', 'proceed'] as const)(
  'under %s, what follows a bad event on the same pack waits for it, and is told after it',
  async (behaviour) => {
    const { network, line } = await refusingNetwork(behaviour, true)
    const outbox = openOutboxFile()
    const before = damageMessage('FIRST')
    const bad = damageMessage('FIRST', 'STRANGER')
    const after = [damageMessage('FIRST'), damageMessage('FIRST', 'S1')]
    const other = damageMessages(5)
    outbox.enqueue(before, bad, ...after, ...other.slice(1))
    const sending = sendingOf(outbox, line)
    await sending.until(() => outbox.counts().refused === 1 && outbox.counts().processed === 5)
    expect(outbox.states().slice(0, 4)).toEqual(['processed', 'refused', 'queued', 'queued'])
    expectAccountedFor(outbox, sending)
    expectToldOnce(await network.held(), [before, ...other.slice(1)])
  },
)
