import { msg } from '@lingui/core/macro'
import type { recordKeepingRefusals } from '#shared/contract/refusals/record-keeping.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of keeping the record: backups, retention, reviews. */
export const recordKeepingRefusalTexts: RefusalTexts<keyof typeof recordKeepingRefusals> = {
  BACKUP_NOT_FOUND: ({ name }) =>
    msg({ message: `The backup ${name} is not there any more.`, comment: 'Refusal; the name of a file' }),
  BACKUP_DOES_NOT_FIT: ({ name }) =>
    msg({
      message: `The backup ${name} cannot be restored: it is damaged, or was made by a newer version.`,
      comment: 'Refusal; the name of a file',
    }),
  RETENTION_TOO_SHORT: ({ least }) =>
    msg({
      message: `Records are kept for at least ${least} years here.`,
      comment: 'Refusal; the placeholder is a number of years',
    }),
  LEGAL_HOLD_NOT_ON: () => msg({ message: 'This legal hold is not on any more.', comment: 'Refusal' }),
  REVIEWED_ALREADY: ({ to }) =>
    msg({
      message: `Everything up to record ${to} was reviewed already.`,
      comment: 'Refusal; the placeholder is a number',
    }),
  FACT_NOT_FOUND: ({ sequence }) =>
    msg({ message: `The ledger has no fact ${sequence}.`, comment: 'Refusal; the placeholder is a number' }),
}
