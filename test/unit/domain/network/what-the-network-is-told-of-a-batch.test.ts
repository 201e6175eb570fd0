import { expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { BatchFactOf, CommissionedNumber } from '#shared/domain/batches/facts.ts'
import { mostItemsInOneEvent } from '#shared/domain/network/in-slices.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { messagesForAggregation, messagesForCommissioning } from '#shared/domain/network/messages-for-batches.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { endpoint, foundAt, pack } from '#test/support/sync/damage-messages.ts'

const context = { site: { gln: '9521234900016' as SiteGln }, endpoint, offsetMinutes: 60, newId: uuidv7().newId }
const batch = '018f0000-0000-7000-8000-000000000001' as BatchId
const pallet = '00/395212340000000016' as ItemId
const second = 1_000
const after = (milliseconds: number) => (foundAt + milliseconds) as Instant

function commissioned(items: readonly CommissionedNumber[]): BatchFactOf<'batch.commissioned'> {
  return { kind: 'batch.commissioned', batch, lot: 'L-26/7', expiry: '2028-06-30', level: 'EA', items }
}
const eventsOf = (messages: readonly NewMessage[]) =>
  messages.flatMap(({ events }) =>
    events.map(({ body }) => JSON.parse(JSON.stringify(body)) as Record<string, unknown>),
  )

test('numbers are told with lot and expiry, an SSCC without', () => {
  const messages = messagesForCommissioning(
    commissioned([
      { id: pallet, at: foundAt },
      { id: pack('A'), at: foundAt },
    ]),
    context,
  )
  expect(messages.map(({ type, items }) => [type, items])).toEqual([
    ['commissioning', [pallet]],
    ['commissioning', [pack('A')]],
  ])
  const [ofPallet, ofPack] = eventsOf(messages)
  expect(ofPallet).not.toHaveProperty('ilmd')
  expect(ofPack).toMatchObject({
    type: 'ObjectEvent',
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    ilmd: { 'cbvmda:lotNumber': 'L-26/7', 'cbvmda:itemExpirationDate': '2028-06-30' },
  })
})

test('an event has the time of its first number, lists at most 500 of them and spans no more than a minute', () => {
  const made = Array.from({ length: mostItemsInOneEvent + 1 }, (_, index) => ({
    id: pack(`S${index}`),
    at: after(index),
  }))
  const late = [{ id: pack('LATE'), at: after(62 * second) }]
  const events = eventsOf(messagesForCommissioning(commissioned([...late, ...made]), context))
  expect(
    events.map(({ epcList, eventTime }) => [(epcList as unknown[]).length, Date.parse(String(eventTime))]),
  ).toEqual([
    [500, foundAt],
    [1, after(500)],
    [1, after(62 * second)],
  ])
})

test('a number that was used before is told at its own moment', () => {
  const events = eventsOf(
    messagesForCommissioning(
      commissioned([
        { id: pack('NEW'), at: foundAt },
        { id: pack('OLD1'), at: after(2 * second), isUsedAgain: true },
        { id: pack('OLD2'), at: after(5 * second), isUsedAgain: true },
        { id: pack('OLD3'), at: after(5 * second), isUsedAgain: true },
      ]),
      context,
    ),
  )
  expect(
    events.map(({ epcList, eventTime }) => [(epcList as unknown[]).length, Date.parse(String(eventTime))]),
  ).toEqual([
    [1, after(2 * second)],
    [2, after(5 * second)],
    [1, foundAt],
  ])
})

test('each container is an event of its own, and a large one several', () => {
  const inside = Array.from({ length: mostItemsInOneEvent + 20 }, (_, index) => pack(`S${index}`))
  const messages = messagesForAggregation(
    {
      kind: 'batch.aggregated',
      batch,
      containers: [
        { container: pack('CASE'), items: inside, at: foundAt },
        { container: pallet, items: [pack('CASE')], at: after(second) },
      ],
    },
    context,
  )
  expect(messages.map(({ type, items }) => [type, items[0], items.length])).toEqual([
    ['packing', pack('CASE'), 501],
    ['packing', pack('CASE'), 21],
    ['packing', pallet, 2],
  ])
  expect(eventsOf(messages)[2]).toMatchObject({
    type: 'AggregationEvent',
    action: 'ADD',
    bizStep: 'packing',
    disposition: 'in_progress',
    parentID: `https://id.gs1.org/${pallet}`,
    childEPCs: [`https://id.gs1.org/${pack('CASE')}`],
  })
})
