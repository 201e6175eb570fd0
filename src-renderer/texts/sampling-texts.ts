import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { SampleReasonCode } from '#shared/domain/markets/sampling-rule.ts'
import type { SampleParty, SampleReason } from '#shared/domain/sampling/reasons.ts'

/** What a sample is for, and what that means. */
export const sampleReasonWords: Readonly<
  Record<SampleReason, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  sampled: {
    word: msg({ message: 'Quality sample', comment: 'What a sample is for' }),
    means: msg({ message: 'For tests, here or in another laboratory.', comment: 'What a quality sample is' }),
  },
  sampledArchival: {
    word: msg({ message: 'Archive sample', comment: 'What a sample is for: a retained sample' }),
    means: msg({ message: 'Kept for later, as a retained sample.', comment: 'What an archive sample is' }),
  },
  sampledByAuthorities: {
    word: msg({ message: 'Sample for an authority', comment: 'What a sample is for' }),
    means: msg({ message: 'An authority takes it or asked for it.', comment: 'What a sample for an authority is' }),
  },
  sampledCustomsControl: {
    word: msg({ message: 'Customs sample', comment: 'What a sample is for' }),
    means: msg({ message: 'Customs takes it for a check.', comment: 'What a customs sample is' }),
  },
}

/** Who gets a sample. */
export const samplePartyWords: Readonly<Record<SampleParty, MessageDescriptor>> = {
  ownLaboratory: msg({ message: 'Our own laboratory', comment: 'Who gets a sample' }),
  otherLaboratory: msg({ message: 'Another laboratory', comment: 'Who gets a sample' }),
  archive: msg({ message: 'Our archive', comment: 'Who gets a sample: it is retained here' }),
  authority: msg({ message: 'A health authority', comment: 'Who gets a sample' }),
  customs: msg({ message: 'Customs', comment: 'Who gets a sample' }),
  owner: msg({ message: 'The owner of the goods', comment: 'Who gets a sample: the company they belong to' }),
}

/** Why a sample is taken, where a market asks for a code. */
export const sampleReasonCodeWords: Readonly<Record<SampleReasonCode, MessageDescriptor>> = {
  qualityControl: msg({ message: 'Own quality control', comment: 'Reason code of a sample' }),
  stateControl: msg({
    message: 'State quality control',
    comment: 'Reason code of a sample: selective control by the state',
  }),
  conformity: msg({ message: 'Proof of conformity', comment: 'Reason code of a sample: certificate or declaration' }),
  investigation: msg({ message: 'Complaint or investigation', comment: 'Reason code of a sample' }),
  retention: msg({ message: 'Retention', comment: 'Reason code of a sample: kept in the archive' }),
}
