import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { OrderStanding } from '#shared/domain/destruction/life.ts'
import type { NotListedReason } from '#shared/domain/destruction/instructed.ts'
import type { DestructionMethod } from '#shared/domain/destruction/order-data.ts'
import type { DestructionReason, RemovalReason } from '#shared/domain/destruction/reasons.ts'
import type { BarredBecause } from '#shared/domain/destruction/refusal.ts'
import type { WaitingKind } from '#shared/domain/destruction/waits-for.ts'
import type { ProductClass } from '#shared/domain/items/product-class.ts'

/** Why goods are destroyed, in a word or two. */
export const destructionReasonWords: Readonly<Record<DestructionReason, MessageDescriptor>> = {
  Sampled: msg({ message: 'Sampled', comment: 'Reason of a destruction' }),
  Damaged: msg({ message: 'Damaged', comment: 'Reason of a destruction' }),
  Recalled: msg({ message: 'Recalled', comment: 'Reason of a destruction' }),
  Expired: msg({ message: 'Expired', comment: 'Reason of a destruction' }),
  Misplaced: msg({ message: 'Misplaced', comment: 'Reason of a destruction' }),
  Dispensed: msg({ message: 'Dispensed', comment: 'Reason of a destruction' }),
  Disposed: msg({ message: 'Disposed of', comment: 'Reason of a destruction' }),
  Repackaged: msg({ message: 'Repackaged', comment: 'Reason of a destruction' }),
  SampledArchival: msg({ message: 'Archive sample', comment: 'Reason of a destruction' }),
  SampledByAuthorities: msg({ message: 'Sampled by an authority', comment: 'Reason of a destruction' }),
  Stolen: msg({ message: 'Stolen', comment: 'Reason of a destruction' }),
  Withdrawn: msg({ message: 'Withdrawn from the market', comment: 'Reason of a destruction' }),
  SampledCustomsControl: msg({ message: 'Sampled by customs', comment: 'Reason of a destruction' }),
}

/** Why an item came off the list of an order. */
export const removalReasonWords: Readonly<Record<RemovalReason, MessageDescriptor>> = {
  missing: msg({ message: 'Missing', comment: 'Why an item came off the list of a destruction order' }),
  listedByMistake: msg({
    message: 'Listed by mistake',
    comment: 'Why an item came off the list of a destruction order',
  }),
  needed: msg({
    message: 'Needed after all',
    comment: 'Why an item came off the list of a destruction order',
  }),
  other: msg({ message: 'Other', comment: 'Why an item came off the list of a destruction order' }),
}

/** Where an order stands, in a word or two. */
export const orderStandingWords: Readonly<Record<OrderStanding, MessageDescriptor>> = {
  draft: msg({ message: 'Draft', comment: 'Where a destruction order stands' }),
  submitted: msg({ message: 'Waits for approval', comment: 'Where a destruction order stands' }),
  approved: msg({ message: 'Approved', comment: 'Where a destruction order stands' }),
  rejected: msg({ message: 'Rejected', comment: 'Where a destruction order stands' }),
  inExecution: msg({ message: 'Being confirmed', comment: 'Where a destruction order stands: its goods are scanned' }),
  carriedOut: msg({ message: 'Waits for witnesses', comment: 'Where a destruction order stands' }),
  handedOver: msg({ message: 'With the contractor', comment: 'Where a destruction order stands' }),
  executed: msg({ message: 'Destroyed', comment: 'Where a destruction order stands' }),
  certified: msg({ message: 'Certified', comment: 'Where a destruction order stands' }),
  withdrawn: msg({ message: 'Withdrawn', comment: 'Where a destruction order stands' }),
}

/** What an order waits for, as a sentence to whoever looks at it. */
export const waitingTexts: Readonly<Record<WaitingKind, MessageDescriptor>> = {
  submission: msg({
    message: 'Put on the list what is to be destroyed, then ask for approval.',
    comment: 'What must happen next to a destruction order',
  }),
  approval: msg({
    message: 'Somebody who may approve, and neither asked for it nor changed it, must look at it and sign.',
    comment: 'What must happen next to a destruction order',
  }),
  change: msg({
    message: 'Change what was objected to, then ask again; or withdraw it.',
    comment: 'What must happen next to a destruction order that was rejected',
  }),
  execution: msg({
    message: 'Bring the goods together and confirm each by a scan.',
    comment: 'What must happen next to a destruction order',
  }),
  confirmation: msg({
    message: 'The goods are being confirmed by scans.',
    comment: 'What must happen next to a destruction order',
  }),
  witness: msg({
    message: 'Whoever saw the goods destroyed must sign. Nothing counts as destroyed before.',
    comment: 'What must happen next to a destruction order',
  }),
  contractorCertificate: msg({
    message: "The goods left. Attach the contractor's certificate when it comes.",
    comment: 'What must happen next to a destruction order',
  }),
  contractorSignature: msg({
    message: "Somebody who may witness must look at the contractor's certificate and sign.",
    comment: 'What must happen next to a destruction order',
  }),
  certificate: msg({
    message: 'The goods are destroyed, and the network is told. The certificate can be issued.',
    comment: 'What must happen next to a destruction order',
  }),
}

/** How goods are destroyed. */
export const destructionMethodWords: Readonly<Record<DestructionMethod, MessageDescriptor>> = {
  incineration: msg({ message: 'Incineration', comment: 'How goods are destroyed' }),
  chemical: msg({ message: 'Chemical treatment', comment: 'How goods are destroyed' }),
  shredding: msg({ message: 'Shredding', comment: 'How goods are destroyed' }),
  crushing: msg({ message: 'Crushing', comment: 'How goods are destroyed' }),
  other: msg({ message: 'Another way', comment: 'How goods are destroyed; said in words beside it' }),
}

/** How strictly a product is watched. */
export const productClassWords: Readonly<Record<ProductClass, MessageDescriptor>> = {
  standard: msg({ message: 'Standard', comment: 'Class of a product' }),
  controlled: msg({ message: 'Controlled substance', comment: 'Class of a product' }),
}

/** Why somebody cannot be the second person, for the refusal of their signature. */
export function anotherPersonText(number: string, because: BarredBecause): MessageDescriptor {
  switch (because) {
    case 'requested':
      return msg({
        message: `You asked for order ${number} yourself. It takes another pair of eyes.`,
        comment: 'Refusal of a signature; the number of a destruction order',
      })
    case 'changed':
      return msg({
        message: `You changed order ${number} or its list. It takes another pair of eyes.`,
        comment: 'Refusal of a signature; the number of a destruction order',
      })
    case 'executed':
      return msg({
        message: `You confirmed the goods of order ${number} yourself. A witness is somebody else.`,
        comment: 'Refusal of a signature; the number of a destruction order',
      })
    case 'witnessed':
      return msg({
        message: `You have signed as a witness of order ${number} already. The other witness is somebody else.`,
        comment: 'Refusal of a signature; the number of a destruction order',
      })
  }
}

/** Why an order cannot do what was asked, by where it stands. */
export function standsOtherwiseText(number: string, standing: OrderStanding): MessageDescriptor {
  switch (standing) {
    case 'draft':
      return msg({ message: `Order ${number} is still a draft.`, comment: 'Refusal; the number of an order' })
    case 'submitted':
      return msg({ message: `Order ${number} waits for approval.`, comment: 'Refusal; the number of an order' })
    case 'approved':
      return msg({ message: `Order ${number} is approved already.`, comment: 'Refusal; the number of an order' })
    case 'rejected':
      return msg({ message: `Order ${number} was rejected.`, comment: 'Refusal; the number of an order' })
    case 'inExecution':
      return msg({
        message: `The goods of order ${number} are being confirmed.`,
        comment: 'Refusal; the number of an order',
      })
    case 'carriedOut':
      return msg({
        message: `The goods of order ${number} are destroyed; it waits for its witnesses.`,
        comment: 'Refusal; the number of an order',
      })
    case 'handedOver':
      return msg({
        message: `The goods of order ${number} are with the contractor.`,
        comment: 'Refusal; the number of an order',
      })
    case 'executed':
    case 'certified':
      return msg({ message: `Order ${number} is executed.`, comment: 'Refusal; the number of an order' })
    case 'withdrawn':
      return msg({ message: `Order ${number} was withdrawn.`, comment: 'Refusal; the number of an order' })
  }
}

/** Why an item of an instruction is not on the list of its order. */
export const notListedWords: Readonly<Record<NotListedReason, MessageDescriptor>> = {
  notHere: msg({ message: 'is not known here', comment: 'Why an item was not listed; the item stands before it' }),
  onOtherOrder: msg({
    message: 'is on another destruction order',
    comment: 'Why an item was not listed; the item stands before it',
  }),
  inOpenJob: msg({ message: 'is in an open job', comment: 'Why an item was not listed; the item stands before it' }),
  stateForbids: msg({
    message: 'cannot be destroyed as it stands',
    comment: 'Why an item was not listed; the item stands before it',
  }),
}
