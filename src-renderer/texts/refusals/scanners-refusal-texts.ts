import { msg } from '@lingui/core/macro'
import type { scannersRefusals } from '#shared/contract/refusals/scanners.ts'
import { profileFlawText } from '../profile-flaw-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of scanners, their ports and their sheet. */
export const scannersRefusalTexts: RefusalTexts<keyof typeof scannersRefusals> = {
  SCANNER_NAME_TAKEN: ({ name }) =>
    msg({
      message: `Another scanner here has the name “${name}”. The record tells scanners apart by their names. Nothing was changed.`,
      comment: 'Refusal: a scanner is set up under a name that another has',
    }),
  SCANNER_PORT_SHARED: ({ name }) =>
    msg({
      message: `The scanner “${name}” is at this port. Nothing was changed.`,
      comment: 'Refusal: a scanner is set up at the port of another',
    }),
  SCANNER_NOT_OPEN: ({ name }) =>
    msg({
      message: `The port of the scanner “${name}” is not open. Nothing was sent.`,
      comment: 'Refusal: trying out what a scanner says',
    }),
  SCANNER_TAKES_NOTHING: ({ name }) =>
    msg({
      message: `The scanner “${name}” takes nothing that is sent to it. Its scans still count.`,
      comment: 'Refusal: trying out what a scanner says; it holds the line off',
    }),
  ANSWER_PROFILE_UNKNOWN: ({ id }) =>
    msg({
      message: `Nobody here knows the make “${id}”. Nothing was changed.`,
      comment: 'Refusal: the short name of a make of scanners',
    }),
  ANSWER_PROFILE_NOT_TAKEN: (flaw) => profileFlawText(flaw),
  ANSWER_PROFILE_BUILT_IN: ({ id }) =>
    msg({
      message: `A make that comes with Tallyman has the name “${id}”. Nothing was changed.`,
      comment: 'Refusal: a file brings a make of scanners under a name that is taken, or such a make is to be removed',
    }),
  ANSWER_PROFILE_IN_USE: ({ name }) =>
    msg({
      message: `The scanner “${name}” is set to this make. Choose another for it first.`,
      comment: 'Refusal: a make of scanners is to be removed',
    }),
  TOO_MANY_ANSWER_PROFILES: ({ most }) =>
    msg({
      message: `This site has ${most} makes of its own. Remove one that nobody uses.`,
      comment: 'Refusal: one more make of scanners; a number',
    }),
  SHEET_NOT_PRINTED: ({ reason }) =>
    msg({
      message: `The PDF of the sheet was not made (${reason}). The codes can be scanned from the screen.`,
      comment: 'Refusal: the sheet that sets scanners up; the system says why',
    }),
  PORT_LIST_FAILED: ({ reason }) =>
    msg({
      message: `This computer does not say which ports it has: ${reason}`,
      comment: 'Scanner settings: listing serial ports failed',
    }),
}
