import { msg } from '@lingui/core/macro'
import type { labelsRefusals } from '#shared/contract/refusals/labels.ts'
import { printerFailedText } from '../label-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of labels, printers and the numbers of new containers. */
export const labelsRefusalTexts: RefusalTexts<keyof typeof labelsRefusals> = {
  LABEL_NOT_VERIFIED: () =>
    msg({
      message: 'The label of the new container was not scanned yet. Nothing was changed.',
      comment: 'Refusal: finishing a packing job before the number of the container was scanned back',
    }),
  REPRINT_NEEDS_REASON: ({ prints }) =>
    msg({
      message: `A label of this number was printed before (${prints}). Two labels of one number can end up on two things.`,
      comment: 'Refusal: a label is printed again without a reason; the number of labels so far',
    }),
  LABEL_NOT_PRINTED: ({ reason }) =>
    msg({ message: `The PDF of the label was not made (${reason}).`, comment: 'Refusal; the system says why' }),
  PRINTER_NOT_SET_UP: () => msg({ message: 'No label printer is set up at this station.', comment: 'Refusal' }),
  PRINTER_FAILED: ({ printer, address, because }) => printerFailedText(printer, address, because),
  SSCC_RANGE_MISSING: () =>
    msg({ message: 'This station has no numbers for new containers.', comment: 'Refusal: no range is set up' }),
  SSCC_RANGE_USED_UP: () =>
    msg({ message: 'The numbers of this station for new containers are used up.', comment: 'Refusal' }),
  SSCC_NOT_YET: ({ minutes }) =>
    msg({
      message: `The next number for a new container can be given in ${minutes} min, so that none is given twice.`,
      comment:
        'Refusal shortly after a backup was restored, or after very many containers; the placeholder counts minutes',
    }),
}
