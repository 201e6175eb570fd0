import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Basis, Direction, MessageRow, Trigger } from '#shared/domain/messaging/message-table.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import type { BusinessType, NetworkRole } from '#shared/domain/messaging/site-in-network.ts'
import type { ToldOperation } from '#shared/domain/messaging/operations.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'

/** What kind of company a site belongs to. */
export const businessTypeWords: Readonly<Record<BusinessType, MessageDescriptor>> = {
  manufacturer: msg({ message: 'Manufacturer', comment: 'Kind of company' }),
  contractManufacturer: msg({ message: 'Contract manufacturer (CMO)', comment: 'Kind of company' }),
  logisticsProvider: msg({ message: 'Logistics provider (3PL)', comment: 'Kind of company' }),
  wholesaler: msg({ message: 'Wholesaler', comment: 'Kind of company' }),
}

/** What a company is to the network. */
export const networkRoleWords: Readonly<Record<NetworkRole, { word: MessageDescriptor; means: MessageDescriptor }>> = {
  owner: {
    word: msg({ message: 'Owner', comment: 'Role in the network' }),
    means: msg({ message: 'The company has its own application in the network.', comment: 'What owner means' }),
  },
  partner: {
    word: msg({ message: 'Partner', comment: 'Role in the network' }),
    means: msg({
      message: 'The company works in the application of the company it acts for.',
      comment: 'What partner means',
    }),
  },
}

/** A message of the network. */
export const networkMessageWords: Readonly<Record<NetworkMessage, MessageDescriptor>> = {
  commission: msg({ message: 'Commission', comment: 'Message of the network: numbers are in use' }),
  aggregation: msg({ message: 'Aggregation', comment: 'Message of the network: what is in which container' }),
  disaggregation: msg({ message: 'Disaggregation', comment: 'Message of the network: what came out of a container' }),
  receipt: msg({ message: 'Receipt', comment: 'Message of the network: goods came in' }),
  shipment: msg({ message: 'Shipment', comment: 'Message of the network: goods left' }),
  status: msg({ message: 'Status of serial numbers', comment: 'Message of the network: damage, holds, returns' }),
  sample: msg({ message: 'Sample', comment: 'Message of the network: a pack was taken as a sample' }),
  decommission: msg({ message: 'Decommission', comment: 'Message of the network: numbers out of use' }),
  destroy: msg({ message: 'Destroy', comment: 'Message of the network: goods were destroyed' }),
  endOfBatch: msg({ message: 'End of batch', comment: 'Message of the network: the production of a lot is over' }),
  productRelease: msg({ message: 'Product release', comment: 'Message of the network: a lot may be sold' }),
  countryClearance: msg({ message: 'Country clearance', comment: 'Message of the network' }),
  processingResponse: msg({
    message: 'Processing response',
    comment: 'Message of the network: what came of a message',
  }),
  correction: msg({ message: 'Correction', comment: 'Message of the network: an earlier message was wrong' }),
}

/** Which way a message goes. */
export const directionWords: Readonly<Record<Direction, MessageDescriptor>> = {
  send: msg({ message: 'sent', comment: 'Direction of a message' }),
  receive: msg({ message: 'received', comment: 'Direction of a message' }),
}

/** Whether a message has to be exchanged. */
export const needWords: Readonly<Record<MessageRow['need'], MessageDescriptor>> = {
  must: msg({ message: 'must', comment: 'A message has to be exchanged' }),
  may: msg({ message: 'may', comment: 'A message can be exchanged' }),
}

/** What a message tells of. */
export const triggerWords: Readonly<Record<Trigger, MessageDescriptor>> = {
  numbersCommissioned: msg({ message: 'numbers are put into use', comment: 'What triggers a message' }),
  packed: msg({ message: 'items are packed', comment: 'What triggers a message' }),
  unpacked: msg({ message: 'items are unpacked', comment: 'What triggers a message' }),
  goodsReceived: msg({ message: 'goods are received', comment: 'What triggers a message' }),
  goodsShipped: msg({ message: 'goods are shipped', comment: 'What triggers a message' }),
  statusChanged: msg({ message: 'damage, a hold, a verified return', comment: 'What triggers a message' }),
  sampleTaken: msg({ message: 'a sample is taken', comment: 'What triggers a message' }),
  numbersDecommissioned: msg({ message: 'numbers are taken out of use', comment: 'What triggers a message' }),
  goodsDestroyed: msg({ message: 'goods are destroyed', comment: 'What triggers a message' }),
  batchEnded: msg({ message: 'the production of a lot ends', comment: 'What triggers a message' }),
  productReleased: msg({ message: 'a lot is released', comment: 'What triggers a message' }),
  countryCleared: msg({ message: 'a lot is cleared for a country', comment: 'What triggers a message' }),
  messageProcessed: msg({ message: 'the network has worked on a message', comment: 'What triggers a message' }),
  recordedWrongly: msg({ message: 'something is undone or corrected', comment: 'What triggers a message' }),
}

/** What a row of the table rests on. */
export const basisWords: Readonly<Record<Basis['kind'], MessageDescriptor>> = {
  sourced: msg({ message: 'documented', comment: 'What a row of a table rests on: a public page says so' }),
  inferred: msg({ message: 'inferred', comment: 'What a row of a table rests on: we conclude it from a public page' }),
  ours: msg({ message: 'ours', comment: 'What a row of a table rests on: our own rule' }),
}

/** Why the network hears nothing of something, in a few words and in a sentence. */
export const untoldWords: Readonly<Record<UntoldReason, { word: MessageDescriptor; means: MessageDescriptor }>> = {
  noMessageOfRole: {
    word: msg({ message: 'Local only', comment: 'Mark: the network has no message for it in the role of the site' }),
    means: msg({
      message: 'It stays on this station: the network has no message for it in the role of this site.',
      comment: 'What the mark "local only" means',
    }),
  },
  switchedOff: {
    word: msg({ message: 'Not sent', comment: 'Mark: the message is switched off' }),
    means: msg({
      message: 'Not sent, by configuration: its message was switched off by an administrator.',
      comment: 'What the mark "not sent" means',
    }),
  },
}

/** An operation of the floor, as its tile names it. */
export const toldOperationWords: Readonly<Record<ToldOperation, MessageDescriptor>> = {
  damage: msg({ message: 'Damage', comment: 'An operation' }),
  unpack: msg({ message: 'Unpack', comment: 'An operation' }),
  pack: msg({ message: 'Pack', context: 'operation', comment: 'An operation: putting items into containers' }),
  receive: msg({ message: 'Receive', comment: 'An operation' }),
  sample: msg({ message: 'Sample', context: 'operation', comment: 'An operation: taking samples' }),
  destroy: msg({ message: 'Destroy', comment: 'An operation: goods are destroyed' }),
  holds: msg({ message: 'Holds', context: 'blocked', comment: 'Title of the screen of what is on hold' }),
  decommission: msg({ message: 'Decommission', comment: 'An operation: numbers are taken out of use' }),
}
