import { expect, test } from 'vitest'
import { declaredWrong } from '#shared/epcis/error-declaration.ts'
import type { ErrorDeclaration } from '#shared/epcis/event.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { captured, pageOf, pulledFrom, serverThat } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { damageMessage, foundAt } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'

const declaration: ErrorDeclaration = { declarationTime: '2026-11-21T08:00:00.000Z', reason: 'did_not_occur' }

/** A station that has told of a damage, and what it said. */
function toldOfDamage() {
  const opened = receivingDesk()
  const message = damageMessage('OWN1')
  const [event] = message.events
  if (event === undefined) throw new Error('a message has an event')
  const sent = { at: foundAt, createdBy: null, fact: null }
  immediately(opened.desk.database, () => enqueue(opened.desk.database, [message], sent))
  return { ...opened, message, event, sent }
}

test('a declaration of others that an event of ours is wrong waits for a person, with the document, once', async () => {
  const network = await networkUnderTest()
  const { desk, facts, event } = toldOfDamage()
  await captured(network, [event.body])
  await captured(network, [{ ...event.body, errorDeclaration: declaration }])
  await pulledFrom(network.url, desk)
  await pulledFrom(network.url, desk)
  const [entry] = desk.setAside.open(10)
  expect(entry).toMatchObject({
    because: { code: 'OWN_EVENT_DECLARED_WRONG', about: event.id },
    events: [event.id],
  })
  expect(desk.inbound.documentPart(entry?.document ?? '', 0, 100_000)?.text).toContain(declaration.declarationTime)
  expect(facts('inbound.set-aside')).toBe(1)
})

test('our own declaration that comes back is ours, and nobody is asked', async () => {
  const network = await networkUnderTest()
  const { desk, facts, message, event, sent } = toldOfDamage()
  const wrong = declaredWrong(event.body, declaration)
  const declared = { ...damageMessage('OWN2'), items: message.items, events: [{ ...event, body: wrong }] }
  immediately(desk.database, () => enqueue(desk.database, [declared], sent))
  await captured(network, [event.body])
  await captured(network, [wrong])
  expect(await pulledFrom(network.url, desk)).toEqual({ kind: 'done' })
  expect([facts('inbound.set-aside'), desk.inboundSearch.otherEvents(0, 10)]).toEqual([0, []])
})

test('other content under an id of ours, and answers of kinds that nobody knows, are kept whole and can be found', async () => {
  const { desk, facts, event } = toldOfDamage()
  const changed: SentEvent = { ...event.body, disposition: 'destroyed' }
  const answer: SentEvent = {
    type: 'vendor:ProcessingResponse',
    eventID: 'urn:uuid:00000000-0000-4000-9000-00000000aaaa',
    'vendor:about': event.id,
    'vendor:verdict': { accepted: false, codes: [17] },
  }
  const url = await serverThat((_request, response) => response.end(pageOf([changed, answer])))
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  const found = desk.inboundSearch.otherEvents(0, 10)
  expect(new Set(found.map((kept) => kept.event))).toEqual(new Set([event.id, answer['eventID']]))
  for (const { document } of found)
    expect(desk.inbound.documentPart(document ?? '', 0, 100_000)?.text).toContain('vendor:ProcessingResponse')
  expect(facts('inbound.set-aside')).toBe(0)
})
