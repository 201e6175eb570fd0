import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DecommissionReason } from '#shared/domain/decommissioning/reasons.ts'

/** Why numbers are taken out of use, and what that means on the floor. */
export const decommissionReasonWords: Readonly<
  Record<DecommissionReason, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  Expired: {
    word: msg({ message: 'Expired', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Past its date.', comment: 'What the reason Expired means' }),
  },
  Damaged: {
    word: msg({ message: 'Damaged', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Cannot be sold as it is.', comment: 'What the reason Damaged means' }),
  },
  Recalled: {
    word: msg({ message: 'Recalled', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Its lot was called back.', comment: 'What the reason Recalled means' }),
  },
  Repackaged: {
    word: msg({ message: 'Repackaged', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Goes on under another number.', comment: 'What the reason Repackaged means' }),
  },
  Misplaced: {
    word: msg({ message: 'Misplaced', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Searched for and not found.', comment: 'What the reason Misplaced means' }),
  },
  Sampled: {
    word: msg({ message: 'Sample used up', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'A laboratory has used it up.', comment: 'What the reason Sample used up means' }),
  },
  Dispensed: {
    word: msg({ message: 'Dispensed', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Handed out to a patient or a ward.', comment: 'What the reason Dispensed means' }),
  },
  Disposed: {
    word: msg({ message: 'Disposed of', comment: 'Why a number is taken out of use' }),
    means: msg({ message: 'Gone without a destruction here.', comment: 'What the reason Disposed of means' }),
  },
}
