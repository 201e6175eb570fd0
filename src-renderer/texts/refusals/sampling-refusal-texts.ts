import { msg } from '@lingui/core/macro'
import type { samplingRefusals } from '#shared/contract/refusals/sampling.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of taking samples. */
export const samplingRefusalTexts: RefusalTexts<keyof typeof samplingRefusals> = {
  NOTEACH: () =>
    msg({ message: 'Only single packs are taken as samples. This is a container.', comment: 'Stop in a sampling job' }),
  NOTEMPTY: () =>
    msg({ message: 'There are things inside this. Only what is empty is sampled.', comment: 'Stop in a sampling job' }),
  ALREADY_SAMPLED: () =>
    msg({ message: 'This pack is a sample already, from an earlier job.', comment: 'Stop in a sampling job' }),
  SAMPLED_NOT_FOR_SALE: () =>
    msg({
      message: 'This pack is a sample. It is no longer for sale, so it is not packed or shipped.',
      comment: 'Stop: a sample was scanned in another job',
    }),
  SAMPLE_NEEDS_MORE: ({ lacks }) =>
    lacks === 'party'
      ? msg({ message: 'This market asks who gets the sample.', comment: 'Refusal: a sampling job is not opened' })
      : msg({ message: 'This market asks for a reason code.', comment: 'Refusal: a sampling job is not opened' }),
}
