import { msg } from '@lingui/core/macro'
import type { correctionsRefusals } from '#shared/contract/refusals/corrections.ts'
import { barredText, laterText } from '../correction-texts.ts'
import { itemName } from '../item-name.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of what cannot be undone or corrected. */
export const correctionsRefusalTexts: RefusalTexts<keyof typeof correctionsRefusals> = {
  ACT_NOT_FOUND: () =>
    msg({ message: 'Nothing was done to goods here that could be undone.', comment: 'Refusal: nothing to undo' }),
  UNDONE_ALREADY: () => msg({ message: 'This was undone already.', comment: 'Refusal: nothing is left to undo' }),
  UNDO_NEVER: ({ kind }) =>
    kind === 'destruction.executed'
      ? msg({ message: 'What was destroyed stays destroyed. This is never undone.', comment: 'Refusal: it is final' })
      : kind === 'batch.commissioned' || kind === 'batch.aggregated'
        ? msg({
            message: 'A packaging line made this. Take numbers out of use, or open containers, instead of undoing it.',
            comment: 'Refusal: what a packaging line reported is to be undone',
          })
        : msg({
            message: 'This goes with the recall of a lot. It ends with the recall, and is not undone.',
            comment: 'Refusal: a hold of a recall, or its end, is to be undone',
          }),
  UNDO_TOO_LATE: ({ days }) =>
    days === 1
      ? msg({ message: 'This could be undone for one day, and that is over.', comment: 'Refusal: too late to undo' })
      : msg({
          message: `This could be undone for ${days} days, and they are over.`,
          comment: 'Refusal: too late to undo; the placeholder is a number above 1',
        }),
  UNDO_AT_OTHER_SITE: ({ gln }) =>
    msg({
      message: `This was recorded at another site (GLN ${gln}). Only that site undoes it.`,
      comment: 'Refusal: it was done elsewhere',
    }),
  UNDO_BARRED: ({ bar, item }) => barredText(bar, item),
  UNDO_LATER_FIRST: ({ item, later }) => laterText(later, item),
  NOT_IN_THE_ACT: ({ item }) =>
    msg({
      message: `${itemName(item)} is not part of what was recorded.`,
      comment: 'Refusal: an item is to be left out that is not in; the placeholder is a serial number or SSCC',
    }),
  CORRECTED_AS_A_WHOLE: () =>
    msg({ message: 'Single items cannot be left out of a receipt.', comment: 'Refusal: all or nothing' }),
  NOTHING_TO_CORRECT: () => msg({ message: 'It says so already.', comment: 'Refusal: the correction changes nothing' }),
  REMARK_MISSING: () =>
    msg({ message: 'Another reason needs a few words.', comment: 'Refusal: a reason without words' }),
}
