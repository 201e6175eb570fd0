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
    message: 'The item is destroyed or out of use here. Another station of this site worked with it later.',
    comment: 'Why an event of another station was set aside',
  }),
  ENDED_THERE_USED_HERE: msg({
    message:
      'Another station of this site has destroyed the item or taken it out of use. It was worked with here later, or is in an open job here.',
    comment: 'Why an event of another station was set aside',
  }),
  ENDED_AT_BOTH: msg({
    message:
      'The item is destroyed or out of use here. Another station of this site has destroyed it or taken it out of use as well.',
    comment: 'Why an event of another station was set aside',
  }),
  PACKED_AT_BOTH: msg({
    message: 'The item is in one container here. Another station of this site has put it into another one.',
    comment: 'Why an event of another station was set aside',
  }),
  RECEIVED_AT_BOTH: msg({
    message: 'The item is in stock here. Another station of this site has received it as well.',
    comment: 'Why an event of another station was set aside',
  }),
}

const askSender = msg({
  message:
    'Nothing of it was taken, and nothing is lost. Ask the sender to correct it: what arrives right is taken by itself.',
  comment: 'What to do about an announcement that was set aside',
})
const askNetwork = msg({
  message:
    'Tell whoever runs the network, with the document below. What is missing can be taken in as a file under Expected shipments.',
  comment: 'What to do about a page of the network that was set aside',
})
const lookAtGoods = msg({
  message:
    'Nothing was changed here. Go and look at the goods. If what is on record here is wrong, look the item up and undo it. If it is right, have the other station undo what it recorded.',
  comment: 'What to do where two stations of a site contradict each other',
})
const declaredWrong = msg({
  message:
    'Nothing was changed here. Find out who said it and why. If they are right, look the act up and undo it; if not, ask them to take it back.',
  comment: 'What to do where somebody declared an event of ours wrong',
})
const sayWhere = msg({
  message:
    'Look at the papers, or ask the sender. Say below whether it comes here; what is addressed in the same way later follows what you say.',
  comment: 'What to do about a shipment that does not say where it arrives',
})

/** What a person can do about what was set aside. */
export function doubtAdvice(because: DoubtCode): MessageDescriptor {
  switch (because) {
    case 'ENDED_HERE_USED_THERE':
    case 'ENDED_THERE_USED_HERE':
    case 'ENDED_AT_BOTH':
    case 'PACKED_AT_BOTH':
    case 'RECEIVED_AT_BOTH':
      return lookAtGoods
    case 'OWN_EVENT_DECLARED_WRONG':
      return declaredWrong
    case 'PAGE_UNREADABLE':
    case 'EVENTS_WITHHELD':
      return askNetwork
    case 'DESTINATION_UNCLEAR':
      return sayWhere
    default:
      return askSender
  }
}
