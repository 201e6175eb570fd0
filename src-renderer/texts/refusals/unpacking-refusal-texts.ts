import { msg } from '@lingui/core/macro'
import type { unpackingRefusals } from '#shared/contract/refusals/unpacking.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of taking out of a container. */
export const unpackingRefusalTexts: RefusalTexts<keyof typeof unpackingRefusals> = {
  NOTAGGREGATED: () =>
    msg({ message: 'This item is in no container.', comment: 'Stop: an item is to be taken out and is in nothing' }),
  NOTHING_INSIDE: () =>
    msg({
      message: 'Nothing is on record as being inside this.',
      comment: 'Stop: a container is to be opened and has no contents on record',
    }),
}
