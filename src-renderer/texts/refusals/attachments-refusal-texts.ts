import { msg } from '@lingui/core/macro'
import type { attachmentsRefusals } from '#shared/contract/refusals/attachments.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of attached files. */
export const attachmentsRefusalTexts: RefusalTexts<keyof typeof attachmentsRefusals> = {
  FILE_NOT_WHOLE: ({ because, file }) =>
    because === 'missing'
      ? msg({
          message: `The attached file ${shortHash(file)} is not on the disk any more. The backups have it.`,
          comment: 'Refusal: an attached file was taken away; the first digits of its hash',
        })
      : msg({
          message: `The attached file ${shortHash(file)} was changed on the disk: it is not what was attached. The backups have it.`,
          comment: 'Refusal: an attached file was changed; the first digits of its hash',
        }),
}

/** The digits of a hash by which two files are told apart on a screen; the ledger has all of them. */
function shortHash(file: string): string {
  return file.slice(0, 12)
}
