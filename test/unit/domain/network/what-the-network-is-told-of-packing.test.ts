import { expect, test } from 'vitest'
import { mostItemsInOneEvent } from '#shared/domain/network/in-slices.ts'
import type { ContentsFactOf } from '#shared/domain/contents/facts.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
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

const packed: ContentsFactOf<'contents.packed'> = {
  kind: 'contents.packed',
  job: thisJob,
  eventTime: now,
  container: pack('CASE'),
  newContainer: { level: 'CA', availability: 'AVAILABLE' },
  holds: [],
  items: [pack('A1'), pack('A2')],
  movedFrom: [{ container: pack('OLD'), items: [pack('A2')] }],
}

test('taking out and the new container go first, 1 ms earlier; then packing: ADD, packing, in_progress', () => {
  const messages = messagesForFacts([packed], context())
  expect(messages.map(({ type, items }) => ({ type, items }))).toEqual([
    { type: 'unpacking', items: [pack('OLD'), pack('A2')] },
    { type: 'commissioning', items: [pack('CASE')] },
    { type: 'packing', items: [pack('CASE'), pack('A1'), pack('A2')] },
  ])
  const bodies = messages.flatMap(({ events }) => events.map(({ body }) => body))
  const here = { id: 'https://id.gs1.org/414/9521234000006' }
  expect(bodies).toMatchObject([
    { action: 'DELETE', bizStep: 'unpacking', eventTime: '2026-11-23T07:59:59.999Z' },
    {
      type: 'ObjectEvent',
      action: 'ADD',
      bizStep: 'commissioning',
      disposition: 'active',
      eventTime: '2026-11-23T07:59:59.999Z',
      epcList: ['https://id.gs1.org/01/09521234567899/21/CASE'],
      bizLocation: here,
    },
    {
      type: 'AggregationEvent',
      action: 'ADD',
      bizStep: 'packing',
      disposition: 'in_progress',
      eventTime: '2026-11-23T08:00:00.000Z',
      parentID: 'https://id.gs1.org/01/09521234567899/21/CASE',
      childEPCs: ['https://id.gs1.org/01/09521234567899/21/A1', 'https://id.gs1.org/01/09521234567899/21/A2'],
      readPoint: here,
    },
  ])
})

test('a container that was there before is not commissioned again, and any number of items is told in slices', () => {
  const items = Array.from({ length: 2 * mostItemsInOneEvent + 1 }, (_, index) => pack(`S${index}`))
  const messages = messagesForFacts([{ ...packed, newContainer: null, movedFrom: [], items }], context())
  expect(messages.map(({ type }) => type)).toEqual(['packing', 'packing', 'packing'])
  expect(messages.flatMap((message) => message.items.slice(1))).toEqual(items)
  expect(messages.every((message) => message.items[0] === pack('CASE'))).toBe(true)
})
