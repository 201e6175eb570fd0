import { msg } from '@lingui/core/macro'
import type { scannersRefusals } from '#shared/contract/refusals/scanners.ts'
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
