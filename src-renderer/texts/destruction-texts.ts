import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DestructionReason, RemovalReason } from '#shared/domain/destruction/reasons.ts'

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
