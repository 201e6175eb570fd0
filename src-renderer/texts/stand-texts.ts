import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Availability } from '#shared/domain/items/item.ts'

/** Why nothing can be done with an item where it stands; what to do follows in action-texts.ts. */
export const standTexts: Readonly<Record<Availability, MessageDescriptor>> = {
  AVAILABLE: msg({
    message: 'This item is in stock, and this cannot be done with it.',
    comment: 'Stop: the state of the item forbids the act',
  }),
  PICKED: msg({
    message: 'This item is picked for a delivery.',
    comment: 'Stop: the state of the item forbids the act',
  }),
  SHIPPED: msg({
    message: 'This item is on record as shipped. It should not be here.',
    comment: 'Stop: the state of the item forbids the act',
  }),
  PENDINGRECEIPT: msg({
    message: 'This item is announced and not received yet. Receive it first.',
    comment: 'Stop: the state of the item forbids the act',
  }),
  RECEIVED: msg({
    message: 'The receipt of this item is not complete yet. Complete it first.',
    comment: 'Stop: the state of the item forbids the act',
  }),
  BLOCKED: msg({ message: 'This item is blocked.', comment: 'Stop: the state of the item forbids the act' }),
  UNDERINVESTIGATION: msg({
    message: 'This item is under investigation.',
    comment: 'Stop: the state of the item forbids the act',
  }),
}
