import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { StateWord } from '#shared/domain/items/transitions.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { Availability, Lifecycle, PackagingLevel } from '#shared/domain/items/item.ts'
import type { ShipmentState } from '#shared/domain/shipments/shipment.ts'
import type { Standing } from '#shared/contract/views/look-up-views.ts'

/** The life of a serial number. */
export const lifecycleWords: Readonly<Record<Lifecycle, MessageDescriptor>> = {
  commissioned: msg({ message: 'In use', comment: 'Life of a serial number: commissioned' }),
  decommissioned: msg({ message: 'Taken out of use', comment: 'Life of a serial number: decommissioned' }),
  destroyed: msg({ message: 'Destroyed', comment: 'Life of a serial number: destroyed for good' }),
}

/** Where an item in use stands. */
export const availabilityWords: Readonly<Record<Availability, MessageDescriptor>> = {
  AVAILABLE: msg({ message: 'Available', comment: 'Where an item stands: in stock' }),
  PICKED: msg({ message: 'Picked', comment: 'Where an item stands: picked for a delivery' }),
  SHIPPED: msg({ message: 'Shipped', comment: 'Where an item stands: has left the site' }),
  PENDINGRECEIPT: msg({
    message: 'Announced, not received yet',
    comment: 'Where an item stands: on its way to this site',
  }),
  RECEIVED: msg({
    message: 'Received, receipt not complete',
    comment: 'Where an item stands: here, its receipt is still open',
  }),
  BLOCKED: msg({ message: 'Blocked', comment: 'Where an item stands' }),
  UNDERINVESTIGATION: msg({ message: 'Under investigation', comment: 'Where an item stands' }),
}

/** A state of an item in a word. */
export function stateWordOf(state: StateWord): MessageDescriptor {
  switch (state) {
    case 'DECOMMISSIONED':
      return lifecycleWords.decommissioned
    case 'DESTROYED':
      return lifecycleWords.destroyed
    default:
      return availabilityWords[state]
  }
}

/** Where an item stands that would be available if nothing blocked it. */
export const onHoldWord = msg({ message: 'On hold', comment: 'Where an item stands: here, but blocked' })

/** Where a sample stands that would be available otherwise. */
export const sampleWord = msg({ message: 'Sample, not for sale', comment: 'Where an item stands: taken as a sample' })

/** What blocks an item. */
export const holdWords: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'Damaged hold', comment: 'A hold on an item' }),
  exception: msg({
    message: 'Exception hold',
    comment: 'A hold on an item: something about its delivery was not right',
  }),
  suspect: msg({ message: 'Suspect hold', comment: 'A hold on an item: it may be falsified or stolen' }),
}

/** The packaging levels. */
export const levelWords: Readonly<Record<PackagingLevel, MessageDescriptor>> = {
  EA: msg({ message: 'Pack', comment: 'Packaging level: one saleable pack' }),
  PK: msg({ message: 'Bundle', comment: 'Packaging level between pack and case' }),
  CA: msg({ message: 'Case', comment: 'Packaging level' }),
  PL: msg({ message: 'Pallet', comment: 'Packaging level' }),
}

/** How far a shipment has come. */
export const shipmentStateWords: Readonly<Record<ShipmentState, MessageDescriptor>> = {
  expected: msg({ message: 'Expected', comment: 'State of a shipment: announced, not here yet' }),
  receiving: msg({ message: 'Being received', comment: 'State of a shipment' }),
  received: msg({ message: 'Received', comment: 'State of a shipment: its receipt is complete' }),
}

/** What the station knows of an item that is not known by an announcement; null where it is. */
export const standingTexts: Readonly<Record<Standing, MessageDescriptor | null>> = {
  known: null,
  mentioned: msg({
    message: 'Scanned here, but nobody has announced it.',
    comment: 'Look-up: an unknown item that was scanned',
  }),
  never: msg({
    message: 'Nobody has announced it, and it was never scanned here.',
    comment: 'Look-up: an item this station never heard of',
  }),
}
