import { expect, test } from 'vitest'
import type { Availability } from '#shared/domain/items/item.ts'
import { doubtAgainstWhatIsKnown } from '#shared/domain/shipments/fits-what-is-known.ts'
import type { Standing } from '#shared/domain/shipments/fits-what-is-known.ts'
import { pack, smallShipment } from '#test/support/shipments/announced-events.ts'
import { assembled } from '#test/support/shipments/read-pieces.ts'

const together = assembled(smallShipment('DN-1'))
if (!together.ok) throw new Error(together.error.code)
const shipment = together.value

const standing = (
  availability: Availability,
  ofThisShipment = false,
  ofAnotherShipment = !ofThisShipment,
): Standing => ({
  id: pack(10),
  lifecycle: 'commissioned',
  availability,
  ofThisShipment,
  ofAnotherShipment,
})

test('a shipment of which nothing is known is taken, and so is one that was announced before', () => {
  expect(doubtAgainstWhatIsKnown(shipment, null, [])).toBeNull()
  expect(doubtAgainstWhatIsKnown(shipment, 'expected', [standing('PENDINGRECEIPT', true)])).toBeNull()
})

test('what left this site may come back', () => {
  expect(doubtAgainstWhatIsKnown(shipment, null, [standing('SHIPPED')])).toBeNull()
})

test.each(['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION', 'PENDINGRECEIPT'] as const)(
  'an item that is %s already makes the announcement doubtful',
  (availability) => {
    expect(doubtAgainstWhatIsKnown(shipment, null, [standing(availability)])).toEqual({
      code: 'ITEM_ELSEWHERE',
      about: pack(10),
    })
  },
)

test.each(['decommissioned', 'destroyed'] as const)('a %s item makes it doubtful', (lifecycle) => {
  expect(doubtAgainstWhatIsKnown(shipment, null, [{ ...standing('AVAILABLE'), lifecycle }])).toEqual({
    code: 'ITEM_OUT_OF_USE',
    about: pack(10),
  })
})

test.each(['receiving', 'received'] as const)('a shipment that is %s does not change any more', (state) => {
  expect(doubtAgainstWhatIsKnown(shipment, state, [])).toEqual({ code: 'SHIPMENT_IN_WORK', about: 'DN-1' })
})

test('what is known from its batch alone comes with the shipment that announces it', () => {
  expect(doubtAgainstWhatIsKnown(shipment, null, [standing('PENDINGRECEIPT', false, false)])).toBeNull()
})
