import { msg } from '@lingui/core/macro'
import type { exportsRefusals } from '#shared/contract/refusals/exports.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of exports. */
export const exportsRefusalTexts: RefusalTexts<keyof typeof exportsRefusals> = {
  NOT_PRINTED: ({ reason }) =>
    msg({
      message: `The PDF was not made (${reason}). The other files are there.`,
      comment: 'Refusal: an export without its PDF',
    }),
}
