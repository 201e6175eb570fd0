import type { MessageType } from '../network/message.ts'

/**
 * Every message of the network that a role may call for, whether this version makes it or not. `status` is TraceLink's
 * Update Serial Number Status: damage, holds and what verifying returns came to travel in it. `correction` is the error
 * declaration of EPCIS.
 */
export const networkMessages = [
  'commission',
  'aggregation',
  'disaggregation',
  'receipt',
  'shipment',
  'status',
  'sample',
  'decommission',
  'destroy',
  'endOfBatch',
  'productRelease',
  'countryClearance',
  'processingResponse',
  'correction',
] as const
export type NetworkMessage = (typeof networkMessages)[number]

/** Whether a message has an endpoint of its own: an error declaration goes where the event went that it declares wrong. */
export function hasEndpoint(message: NetworkMessage): boolean {
  return message !== 'correction'
}

/** The network's message in which each kind of message of ours travels. */
export const networkMessageOf: Readonly<Record<MessageType, NetworkMessage>> = {
  damage: 'status',
  hold: 'status',
  liftedHold: 'status',
  inspection: 'status',
  unpacking: 'disaggregation',
  receiving: 'receipt',
  commissioning: 'commission',
  packing: 'aggregation',
  sampling: 'sample',
  destroying: 'destroy',
  decommissioning: 'decommission',
  declaration: 'correction',
  endOfBatch: 'endOfBatch',
  productRelease: 'productRelease',
}

/** Every kind of message of ours. */
export const allKinds = Object.keys(networkMessageOf) as readonly MessageType[]

/** The kinds of message of ours that travel in a message of the network. */
export function kindsIn(message: NetworkMessage): readonly MessageType[] {
  return allKinds.filter((kind) => networkMessageOf[kind] === message)
}

/** The type that TraceLink's documentation gives a message; null where it names none that we could read. */
export const typeInTraceLink: Readonly<Record<NetworkMessage, string | null>> = {
  commission: null,
  aggregation: null,
  disaggregation: 'SOM_ESM_DISAGGREGATE',
  receipt: 'SOM_RECEIPT_EVENT',
  shipment: 'SOM_SHIPMENT_EVENT',
  status: 'SOM_UPDATE_SN_STATUS',
  sample: 'SOM_TAKE_SAMPLE',
  decommission: 'SOM_DECOMMISSION_EVENT',
  destroy: 'SOM_DESTROY_EVENT',
  endOfBatch: 'SNX_END_OF_BATCH',
  productRelease: 'SOM_PRODUCT_RELEASE_EVENT',
  countryClearance: null,
  processingResponse: 'IE_PROCESSING_RESPONSE',
  correction: null,
}

/** What of the network's messages this version makes or takes by itself. */
export const messagesOfThisVersion = {
  send: [...new Set(Object.values(networkMessageOf))] as readonly NetworkMessage[],
  receive: ['shipment'] as readonly NetworkMessage[],
} as const
