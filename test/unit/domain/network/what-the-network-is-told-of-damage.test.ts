import { expect, test } from 'vitest'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { mostItemsInOneEvent } from '#shared/domain/network/in-slices.ts'
import { messagesForContainers, messagesForDamage } from '#shared/domain/network/messages-for-damage.ts'
import type { DamageFactOf } from '#shared/domain/damage/facts.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

type Finished = DamageFactOf<'damage.finished'>
const finished = (items: Finished['items']): Finished => ({
  kind: 'damage.finished',
  job: thisJob,
  reason: 'crushed',
  eventTime: now,
  items,
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

test('damage is an ObjectEvent OBSERVE, inspecting, damaged, with Digital Links in the order of the scans', () => {
  const [message] = messagesForDamage(finished([{ id: pack('A/1'), known: true }]), context())
  expect(message?.events[0]?.body).toEqual({
    type: 'ObjectEvent',
    eventID: 'urn:uuid:018f0000-0000-7000-8000-000000000002',
    eventTime: '2026-11-23T08:00:00.000Z',
    eventTimeZoneOffset: '+01:00',
    epcList: ['https://id.gs1.org/01/09521234567899/21/A%2F1'],
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'damaged',
    readPoint: { id: 'https://id.gs1.org/414/9521234000006' },
    bizLocation: { id: 'https://id.gs1.org/414/9521234000006' },
    'tallyman:damageReason': 'crushed',
  })
})

test('items nobody announced go in a message of their own, so that they cannot pull the others down', () => {
  const messages = messagesForDamage(
    finished([
      { id: pack('A1'), known: true },
      { id: pack('X1'), known: false },
      { id: pack('A2'), known: true },
    ]),
    context(),
  )
  expect(messages.map((message) => message.items)).toEqual([[pack('A1'), pack('A2')], [pack('X1')]])
})

test('an event lists at most so many items that any network takes it, and no item is left out', () => {
  const items = Array.from({ length: mostItemsInOneEvent * 2 + 1 }, (_, index) => ({
    id: pack(`S${index}`),
    known: true,
  }))
  const messages = messagesForDamage(finished(items), context())
  expect(messages.map((message) => message.items.length)).toEqual([mostItemsInOneEvent, mostItemsInOneEvent, 1])
  expect(messages.flatMap((message) => message.items)).toEqual(items.map((item) => item.id))
  for (const message of messages) expect(JSON.stringify(message.events).length).toBeLessThan(100_000)
})

const found = (contents: 'damaged' | 'toInspect', count: number): DamageFactOf<'damage.containers-found'> => ({
  kind: 'damage.containers-found',
  job: thisJob,
  reason: 'wet',
  eventTime: now,
  containers: [
    { container: pack('CASE'), contents, inside: Array.from({ length: count }, (_, index) => pack(`S${index}`)) },
  ],
})
const statedIn = (messages: ReturnType<typeof messagesForContainers>) =>
  messages.map(({ events }) => {
    const [event] = events
    return event?.body.type === 'ObjectEvent' ? event.body : undefined
  })

test('of a damaged container with damaged contents the network hears that of each item, the container first', () => {
  const messages = messagesForContainers(found('damaged', mostItemsInOneEvent), context())
  expect(messages.map(({ type, items }) => [type, items.length])).toEqual([
    ['damage', mostItemsInOneEvent],
    ['damage', 1],
  ])
  expect(messages[0]?.items.slice(0, 2)).toEqual([pack('CASE'), pack('S0')])
  for (const event of statedIn(messages)) {
    expect(event).toMatchObject({
      action: 'OBSERVE',
      bizStep: 'inspecting',
      disposition: 'damaged',
      'tallyman:damageReason': 'wet',
    })
  }
})

test('of contents to be inspected it hears that they are held and not sold: nobody has seen damage on them', () => {
  const [event] = statedIn(messagesForContainers(found('toInspect', 2), context()))
  expect(event).toMatchObject({ action: 'OBSERVE', bizStep: 'holding', disposition: 'non_sellable_other' })
  expect(event).toHaveProperty('epcList.length', 3)
})
