import { expect, test } from 'vitest'
import { mostItemsInOneEvent } from '#shared/domain/network/in-slices.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import { messagesForOpenings } from '#shared/domain/network/messages-for-contents.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

function context() {
  let count = 0
  return {
    site: { gln: '9521234000006' as SiteGln },
    endpoint: 'practice' as EndpointId,
    offsetMinutes: 60,
    newId: () => `018f0000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
  }
}

test('taking out is an AggregationEvent DELETE, unpacking, in_progress, with parent and children', () => {
  const [message] = messagesForOpenings([{ container: pack('CASE'), items: [pack('A/1'), pack('A2')] }], now, context())
  expect(message?.events.map(({ body }) => body)).toEqual([
    {
      type: 'AggregationEvent',
      eventID: 'urn:uuid:018f0000-0000-7000-8000-000000000002',
      eventTime: '2026-11-23T08:00:00.000Z',
      eventTimeZoneOffset: '+01:00',
      parentID: 'https://id.gs1.org/01/09521234567899/21/CASE',
      childEPCs: ['https://id.gs1.org/01/09521234567899/21/A%2F1', 'https://id.gs1.org/01/09521234567899/21/A2'],
      action: 'DELETE',
      bizStep: 'unpacking',
      disposition: 'in_progress',
      readPoint: { id: 'https://id.gs1.org/414/9521234000006' },
      bizLocation: { id: 'https://id.gs1.org/414/9521234000006' },
    },
  ])
})

test('each container has messages of its own, which are about the container and what comes out of it', () => {
  const openings = [
    { container: pack('C1'), items: [pack('A1'), pack('A2')] },
    { container: pack('C2'), items: [pack('B1')] },
  ]
  expect(messagesForOpenings(openings, now, context()).map(({ items }) => items)).toEqual([
    [pack('C1'), pack('A1'), pack('A2')],
    [pack('C2'), pack('B1')],
  ])
})

test('a container of any size is told in slices that any network takes, and nothing is left out', () => {
  const items = Array.from({ length: mostItemsInOneEvent * 3 + 1 }, (_, index) => pack(`S${index}`))
  const messages = messagesForOpenings([{ container: pack('CASE'), items }], now, context())
  expect(messages.map((message) => message.items.length - 1)).toEqual([500, 500, 500, 1])
  expect(messages.flatMap((message) => message.items.slice(1))).toEqual(items)
  for (const message of messages) expect(JSON.stringify(message.events).length).toBeLessThan(100_000)
})

test('of a damaged pack the network hears first that it came out, then that it is damaged', () => {
  const job = thisJob
  const messages = messagesForFacts(
    [
      { kind: 'contents.taken-out', job, eventTime: now, openings: [{ container: pack('CASE'), items: [pack('A1')] }] },
      {
        kind: 'damage.finished',
        job,
        reason: 'wet',
        eventTime: (now + 1) as Instant,
        items: [{ id: pack('A1'), known: true }],
      },
      { kind: 'job.finished', job },
    ],
    context(),
  )
  expect(messages.map(({ type, items }) => ({ type, items }))).toEqual([
    { type: 'unpacking', items: [pack('CASE'), pack('A1')] },
    { type: 'damage', items: [pack('A1')] },
  ])
})
