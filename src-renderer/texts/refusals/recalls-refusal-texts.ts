import { msg } from '@lingui/core/macro'
import type { recallsRefusals } from '#shared/contract/refusals/recalls.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of calling a lot back. */
export const recallsRefusalTexts: RefusalTexts<keyof typeof recallsRefusals> = {
  LOT_RECALLED: ({ lot }) =>
    msg({
      message: `Lot ${lot} is called back. Nothing of it comes into stock or off hold before the recall is lifted.`,
      comment: 'Stop: a recalled lot is scanned at receiving, or its hold is to be lifted',
    }),
  RECALLED_ALREADY: ({ lot }) =>
    msg({ message: `Lot ${lot} is called back already.`, comment: 'A recall cannot begin' }),
  RECALL_NOT_FOUND: () =>
    msg({ message: 'This lot is not called back any more.', comment: 'A recall cannot be lifted' }),
}
