import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ShipmentKind } from '#shared/domain/shipments/shipment.ts'

/** Why goods come. */
export const shipmentKindWords: Readonly<Record<ShipmentKind, MessageDescriptor>> = {
  purchase: msg({ message: 'Purchase', comment: 'Kind of a shipment: goods that were bought' }),
  transfer: msg({ message: 'Transfer', comment: 'Kind of a shipment: from another warehouse of the same owner' }),
  return: msg({ message: 'Return', comment: 'Kind of a shipment: a customer sends goods back' }),
}
