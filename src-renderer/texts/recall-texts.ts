import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { RecallReason } from '#shared/domain/recalls/facts.ts'

/** Why a lot is called back, in a few words. */
export const recallReasonWords: Readonly<Record<RecallReason, MessageDescriptor>> = {
  askedByOwner: msg({ message: 'The owner calls it back', comment: 'Why a lot is recalled: owner of the goods' }),
  askedByAuthority: msg({ message: 'An authority asks for it', comment: 'Why a lot is recalled' }),
  qualityDefect: msg({ message: 'Quality defect found here', comment: 'Why a lot is recalled' }),
  other: msg({ message: 'Other', comment: 'Why a lot is recalled; words are written beside it' }),
}
