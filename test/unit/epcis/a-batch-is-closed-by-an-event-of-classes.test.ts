import { expect, test } from 'vitest'
import { closingMembers } from '#shared/epcis/closing-event.ts'
import type { ClosedBatch } from '#shared/epcis/closing-event.ts'

const level = { commissioned: 1, packed: 1, decommissioned: 0, destroyed: 0 } as const
const batch: ClosedBatch = {
  set: 'commission-aggregation',
  lot: 'L-26/7',
  expiry: '2028-06-30',
  levels: [
    { level: 'CA', ...level },
    { level: 'EA', ...level },
  ],
}

test.each([
  ['endOfBatch', 'tallyman:end_of_batch'],
  ['productRelease', 'tallyman:product_release'],
] as const)('%s is said by the word %s of our own', (closing, word) => {
  expect(closingMembers(closing, batch, [])).toMatchObject({ action: 'OBSERVE', bizStep: word })
})

test('each product is a class with its lot and the reported quantity, and the counts stand under our own prefix', () => {
  expect(closingMembers('endOfBatch', batch, [{ gtin: '09521234567899', quantity: 48_000 }])).toEqual({
    action: 'OBSERVE',
    bizStep: 'tallyman:end_of_batch',
    quantityList: [{ epcClass: 'https://id.gs1.org/01/09521234567899/10/L-26%2F7', quantity: 48_000 }],
    'tallyman:batch': batch,
  })
})
