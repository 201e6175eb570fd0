import { expect, test } from 'vitest'
import type { DestructionFactOf } from '#shared/domain/destruction/facts.ts'
import { messagesForDestruction } from '#shared/domain/network/messages-for-destruction.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack } from '#test/support/domain/damage-situations.ts'
import { orderId } from '#test/support/destruction/orders.ts'

type Executed = DestructionFactOf<'destruction.executed'>

function executed(differing: Partial<Executed>): Executed {
  return {
    kind: 'destruction.executed',
    order: orderId,
    number: 'D-261123-0900-AB',
    reason: 'Recalled',
    market: null,
    eventTime: now,
    takenOut: [],
    waves: [],
    ...differing,
  }
}

function told(differing: Partial<Executed>) {
  let ids = 0
  return messagesForDestruction(executed(differing), {
    site: { gln: '9521234900016' as SiteGln },
    endpoint: 'practice' as EndpointId,
    offsetMinutes: 60,
    newId: () => `id-${(ids += 1)}`,
  })
}

const alone = (serial: string) => ({ item: pack(serial), inside: [] })
const names = (count: number, mark: string) => Array.from({ length: count }, (_, index) => `${mark}${index}`)

test('an event says that the items are destroyed, why, by which order and for which market', () => {
  const [message] = told({ waves: [[alone('A'), alone('B')]], market: 'FR' })
  expect(message).toMatchObject({ type: 'destroying', items: [pack('A'), pack('B')] })
  expect(message?.events[0]?.body).toEqual({
    type: 'ObjectEvent',
    eventID: 'urn:uuid:id-2',
    eventTime: isoUtc(now),
    eventTimeZoneOffset: '+01:00',
    epcList: [itemLink(pack('A')), itemLink(pack('B'))],
    action: 'DELETE',
    bizStep: 'destroying',
    disposition: 'destroyed',
    readPoint: { id: 'https://id.gs1.org/414/9521234900016' },
    bizLocation: { id: 'https://id.gs1.org/414/9521234900016' },
    bizTransactionList: [{ bizTransaction: 'urn:epcglobal:cbv:bt:9521234900016:D-261123-0900-AB' }],
    'tallyman:destructionReason': 'Recalled',
    'tallyman:marketCountryCode': 'FR',
  })
})

test('what comes out of a container that stays goes first, and its event says that it came out of one', () => {
  const [unpacking, leaving, other] = told({
    takenOut: [{ container: pack('CASE'), items: [pack('A')] }],
    waves: [[alone('A'), alone('B')]],
  })
  expect(unpacking).toMatchObject({ type: 'unpacking', items: [pack('CASE'), pack('A')] })
  expect(unpacking?.events[0]?.body).toMatchObject({ action: 'DELETE', eventTime: isoUtc((now - 1) as Instant) })
  expect(leaving?.items).toEqual([pack('A')])
  expect(leaving?.events[0]?.body).toMatchObject({ 'tallyman:disaggregateFromParent': true })
  expect(other?.items).toEqual([pack('B')])
  expect(other?.events[0]?.body).not.toHaveProperty('tallyman:disaggregateFromParent')
})

test('a container that ends whole is in one event with everything in it, and never parted from it', () => {
  const whole = (serial: string, count: number) => ({ item: pack(serial), inside: names(count, serial).map(pack) })
  const messages = told({ waves: [[whole('X', 299), whole('Y', 299), alone('Z')]] })
  expect(messages.map(({ items }) => items.length)).toEqual([300, 301])
  expect(messages[1]?.items.slice(0, 2)).toEqual([pack('Y'), pack('Y0')])
})

test('what was taken apart ends level by level, each a millisecond after its contents', () => {
  const units = names(501, 'U').map(alone)
  const messages = told({
    takenOut: [{ container: pack('CASE'), items: units.map(({ item }) => item) }],
    waves: [units, [alone('CASE')]],
  })
  const times = messages.map(({ type, events }) => `${type} ${Date.parse(events[0]?.body.eventTime ?? '') - now}`)
  expect(times).toEqual(['unpacking -1', 'unpacking -1', 'destroying 0', 'destroying 0', 'destroying 1'])
  // Of a container that is destroyed itself nothing "came out of a parent" in the network's sense.
  for (const { events } of messages) expect(events[0]?.body).not.toHaveProperty('tallyman:disaggregateFromParent')
})
