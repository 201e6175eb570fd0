import { eventDoubtCodes } from '../../epcis/inbound-event.ts'

/** Why something that was announced is not taken as it stands. Closed: each has its sentence on the screen. */
export const doubtCodes = [
  ...eventDoubtCodes,
  'EVENT_ID_REUSED',
  'OWN_EVENT_DECLARED_WRONG',
  // A page of the network's answer.
  'PAGE_UNREADABLE',
  'EVENTS_WITHHELD',
  // The events of one shipment do not fit together.
  'WRONG_DESTINATION',
  'DESTINATION_UNCLEAR',
  'SHIPMENT_CONTRADICTS_ITSELF',
  'CONTENTS_CONFLICT',
  'PARENT_NOT_SHIPPED',
  'LOT_CONFLICT',
  'SHIPMENT_TOO_LARGE',
  // The shipment does not fit what is known here.
  'ITEM_ELSEWHERE',
  'ITEM_OUT_OF_USE',
  'SHIPMENT_IN_WORK',
  // What another station of the site did can not be true beside what was done here.
  'ENDED_HERE_USED_THERE',
  'ENDED_THERE_USED_HERE',
  'ENDED_AT_BOTH',
  'PACKED_AT_BOTH',
  'RECEIVED_AT_BOTH',
] as const
export type DoubtCode = (typeof doubtCodes)[number]

/** A doubt with what it is about, in the sender's own words: an item, a GLN, a member of the event; empty where there is nothing to name. */
export type Doubt = { readonly code: DoubtCode; readonly about: string }
