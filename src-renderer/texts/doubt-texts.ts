import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DoubtCode } from '#shared/domain/shipments/doubt.ts'

/** Why an announcement is not taken, in one sentence for each reason. What it is about stands beside it, in the sender's words. */
export const doubtTexts: Readonly<Record<DoubtCode, MessageDescriptor>> = {
  EVENT_UNREADABLE: msg({
    message: 'An event in it cannot be read.',
    comment: 'Why an announced shipment was set aside',
  }),
  EVENT_TOO_LARGE: msg({
    message: 'An event in it lists more items than this station takes.',
    comment: 'Why an announced shipment was set aside',
  }),
  EVENT_IN_FUTURE: msg({
    message: 'An event in it lies in the future.',
    comment: 'Why an announced shipment was set aside',
  }),
  ITEM_UNREADABLE: msg({
    message: 'It names something that is no item with a serial number, or its check digit is wrong.',
    comment: 'Why an announced shipment was set aside',
  }),
  ITEMS_WITHOUT_SERIAL: msg({
    message: 'It announces goods by quantity, without serial numbers.',
    comment: 'Why an announced shipment was set aside',
  }),
  NO_SHIPMENT_NUMBER: msg({
    message: 'It has no despatch advice number.',
    comment: 'Why an announced shipment was set aside',
  }),
  NO_SENDER: msg({
    message: 'It does not say who sends it, or the number of the sender is wrong.',
    comment: 'Why an announced shipment was set aside; the number is a GLN',
  }),
  PARENT_MISSING: msg({
    message: 'It packs items and does not say into which container.',
    comment: 'Why an announced shipment was set aside',
  }),
  DECLARED_WRONG: msg({
    message: 'The sender took back an event that was announced.',
    comment: 'Why an announced shipment was set aside: an error declaration came',
  }),
  EVENT_ID_REUSED: msg({
    message: 'The sender says something else under the number of an event that is here already.',
    comment: 'Why an announced shipment was set aside',
  }),
  OWN_EVENT_DECLARED_WRONG: msg({
    message: 'Somebody has told the network that an event of this station is wrong. This station did not say so.',
    comment: 'Why an event was set aside: an error declaration of an own event came that is not our own',
  }),
  PAGE_UNREADABLE: msg({
    message: 'A page of the network could not be read. It was passed over, and what comes after it was read.',
    comment: 'Why a page of an answer of the network was set aside',
  }),
  EVENTS_WITHHELD: msg({
    message: 'The network does not show all that it recorded at one moment. What comes after it was read.',
    comment: 'Why a page of an answer of the network was set aside',
  }),
  DESTINATION_UNCLEAR: msg({
    message: 'It does not say at which site it arrives.',
    comment: 'Why an announced shipment was set aside',
  }),
  WRONG_DESTINATION: msg({
    message: 'One part of it is addressed to this site, and another part to another one.',
    comment: 'Why an announced shipment was set aside',
  }),
  SHIPMENT_CONTRADICTS_ITSELF: msg({
    message: 'Its parts do not agree whether it is a purchase, a transfer or a return.',
    comment: 'Why an announced shipment was set aside',
  }),
  CONTENTS_CONFLICT: msg({
    message: 'An item would be in two containers at once.',
    comment: 'Why an announced shipment was set aside',
  }),
  PARENT_NOT_SHIPPED: msg({
    message: 'An item is on record inside a container that does not come with it.',
    comment: 'Why an announced shipment was set aside',
  }),
  LOT_CONFLICT: msg({
    message: 'An item was announced with two different lots or expiry dates.',
    comment: 'Why an announced shipment was set aside',
  }),
  SHIPMENT_TOO_LARGE: msg({
    message: 'It has more items than this station takes.',
    comment: 'Why an announced shipment was set aside',
  }),
  ITEM_ELSEWHERE: msg({
    message: 'An item of it is here already, or comes with another shipment.',
    comment: 'Why an announced shipment was set aside',
  }),
  ITEM_OUT_OF_USE: msg({
    message: 'An item of it is on record as destroyed or out of use.',
    comment: 'Why an announced shipment was set aside',
  }),
  SHIPMENT_IN_WORK: msg({
    message: 'It changed after its receipt had begun. The receipt goes on with what was announced before.',
    comment: 'Why a change of an announced shipment was set aside',
  }),
  ENDED_HERE_USED_THERE: msg({
    message: 'This station has the item as destroyed or out of use. Another station of this site worked with it later.',
    comment: 'Why an event of another station was set aside',
  }),
  ENDED_THERE_USED_HERE: msg({
    message:
      'Another station of this site has destroyed the item or taken it out of use. This station worked with it later, or has it in an open job.',
    comment: 'Why an event of another station was set aside',
  }),
  ENDED_AT_BOTH: msg({
    message: 'Both this station and another station of this site have destroyed the item or taken it out of use.',
    comment: 'Why an event of another station was set aside',
  }),
  PACKED_AT_BOTH: msg({
    message: 'This station has the item in one container. Another station of this site has put it into another one.',
    comment: 'Why an event of another station was set aside',
  }),
  RECEIVED_AT_BOTH: msg({
    message: 'Both this station and another station of this site have received the item.',
    comment: 'Why an event of another station was set aside',
  }),
}
