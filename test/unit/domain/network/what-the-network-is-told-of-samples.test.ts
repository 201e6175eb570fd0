import { expect, test } from 'vitest'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import { mostItemsInOneEvent } from '#shared/domain/network/in-slices.ts'
import { messagesForSamples } from '#shared/domain/network/messages-for-sampling.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import type { SamplingFact } from '#shared/domain/sampling/facts.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const sampled = (differing: Partial<SamplingFact> = {}): SamplingFact => ({
  kind: 'sampling.finished',
  job: thisJob,
  reason: 'sampledByAuthorities',
  description: null,
  reasonCode: null,
  party: null,
  eventTime: now,
  items: [pack('A1')],
  takenOut: 0,
  ...differing,
})

function context() {
  let count = 0
  return {
    site: { gln: '9521234000006' as SiteGln },
    endpoint: 'practice' as EndpointId,
    offsetMinutes: 60,
    newId: () => `018f0000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
  }
}

test('samples are an ObjectEvent OBSERVE, sampling, non_sellable_other, with the reason under our own prefix', () => {
  const [message] = messagesForSamples(sampled(), context())
  expect(message).toMatchObject({ type: 'sampling', items: [pack('A1')] })
  expect(message?.events[0]?.body).toEqual({
    type: 'ObjectEvent',
    eventID: 'urn:uuid:018f0000-0000-7000-8000-000000000002',
    eventTime: '2026-11-23T08:00:00.000Z',
    eventTimeZoneOffset: '+01:00',
    epcList: ['https://id.gs1.org/01/09521234567899/21/A1'],
    action: 'OBSERVE',
    bizStep: 'sampling',
    disposition: 'non_sellable_other',
    readPoint: { id: 'https://id.gs1.org/414/9521234000006' },
    bizLocation: { id: 'https://id.gs1.org/414/9521234000006' },
    'tallyman:sampleReason': 'sampledByAuthorities',
  })
})

test('what the market asked for goes along, and what nobody said is not there', () => {
  const said = { description: 'letter 12/7', reasonCode: 'stateControl', party: 'authority' } as const
  const [message] = messagesForSamples(sampled(said), context())
  expect(message?.events[0]?.body).toMatchObject({
    'tallyman:sampleDescription': 'letter 12/7',
    'tallyman:sampleReasonCode': 'stateControl',
    'tallyman:sampleParty': 'authority',
  })
})

test('the network hears first what came out of the container, then of the sample', () => {
  const openings = [{ container: pack('CASE'), items: [pack('A1')] }]
  const takenOut = { kind: 'contents.taken-out', job: thisJob, eventTime: now, openings } as const
  const messages = messagesForFacts([takenOut, sampled({ eventTime: (now + 1) as Instant })], context())
  expect(messages.map(({ type, items }) => [type, items])).toEqual([
    ['unpacking', [pack('CASE'), pack('A1')]],
    ['sampling', [pack('A1')]],
  ])
})

test('many samples go in several messages, and none is left out', () => {
  const items = Array.from({ length: mostItemsInOneEvent + 1 }, (_, index) => pack(`S${index}`))
  const messages = messagesForSamples(sampled({ items }), context())
  expect(messages.map((message) => message.items.length)).toEqual([mostItemsInOneEvent, 1])
  expect(messages.flatMap((message) => message.items)).toEqual(items)
})
