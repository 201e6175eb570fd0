import { expect, test } from 'vitest'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import type { MessageContext } from '#shared/domain/network/message.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'
import { completedReceipt, wholeUnit } from '#test/support/domain/receiving-situations.ts'
import { endpoint } from '#test/support/sync/damage-messages.ts'

const context: MessageContext = {
  site: { gln: '9521234900016' as SiteGln },
  endpoint,
  offsetMinutes: 60,
  newId: () => '018f0000-0000-7000-8000-0000000000aa',
}

test('the event lists the outermost units and the document; the message is about their contents too', () => {
  const [message] = messagesForFacts([completedReceipt()], context)
  expect(message).toMatchObject({ type: 'receiving', items: [wholeUnit.item, ...wholeUnit.inside] })
  expect(message?.events[0]?.body).toMatchObject({
    type: 'ObjectEvent',
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: 'in_progress',
    epcList: [itemLink(wholeUnit.item)],
    bizTransactionList: [{ type: 'desadv', bizTransaction: 'urn:epcglobal:cbv:bt:9525555100018:DN-1001' }],
  })
})

test('a returned shipment is told with the type of its document', () => {
  const [message] = messagesForFacts([completedReceipt({ kind: 'return' })], context)
  expect(message?.events[0]?.body).toMatchObject({ bizTransactionList: [{ type: 'rma' }] })
})

test('where nothing of the shipment came the network is told nothing', () => {
  expect(messagesForFacts([completedReceipt({}, { units: [] })], context)).toEqual([])
})

test('more outermost units than an event takes are told in several', () => {
  const units = Array.from({ length: 501 }, (_, index) => ({ item: pack(`U${index}`), inside: [] }))
  const messages = messagesForFacts([completedReceipt({}, { units })], context)
  expect(messages.map(({ items }) => items.length)).toEqual([500, 1])
})

test('contents that differ are told before the receipt', () => {
  const openings = [{ container: wholeUnit.item, items: [pack('C')] }]
  const messages = messagesForFacts(
    [{ kind: 'contents.taken-out', job: thisJob, eventTime: now, openings }, completedReceipt()],
    context,
  )
  expect(messages.map(({ type }) => type)).toEqual(['unpacking', 'receiving'])
})
