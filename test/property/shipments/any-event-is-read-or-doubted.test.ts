import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInboundDocument } from '#shared/epcis/read-document.ts'
import { commissioning, documentOf, pack, packing, pallet, shipping } from '#test/support/shipments/announced-events.ts'
import { readAtSite } from '#test/support/shipments/read-pieces.ts'

const members = [
  'type',
  'eventTime',
  'action',
  'bizStep',
  'epcList',
  'childEPCs',
  'parentID',
  'ilmd',
  'sourceList',
  'bizTransactionList',
]

test('an event with any member replaced by anything is read, passed over or doubted, and nothing is thrown', () => {
  const events = fc.constantFrom(shipping('DN-1', [pallet(1)]), packing(pallet(1), [pack(1)]), commissioning([pack(1)]))
  fc.assert(
    fc.property(events, fc.constantFrom(...members), fc.jsonValue(), (event, member, value) => {
      const read = readAtSite({ ...event, [member]: value })
      expect(read.ok || read.error.code.length > 0).toBe(true)
    }),
  )
})

test('anything at all is read as an event without being thrown at', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readAtSite(value).ok).toBeTypeOf('boolean')
    }),
  )
})

test('a text that is cut off anywhere is no document, and says so', () => {
  const text = documentOf([shipping('DN-1', [pallet(1)])])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
      expect(readInboundDocument(text.slice(0, length)).ok).toBe(false)
    }),
  )
})

test('any text is read as a document or refused with a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readInboundDocument(text)
      expect(read.ok ? Array.isArray(read.value.events) : read.error.length > 0).toBe(true)
    }),
  )
})
