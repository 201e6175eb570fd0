import { msg } from '@lingui/core/macro'
import type { reportsRefusals } from '#shared/contract/refusals/reports.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of reports to authorities. */
export const reportsRefusalTexts: RefusalTexts<keyof typeof reportsRefusals> = {
  REPORT_NOT_FOUND: () => msg({ message: 'This report is not due on this station.', comment: 'Refusal' }),
  REFERENCE_MISSING: () => msg({ message: 'A report counts as filed with its reference only.', comment: 'Refusal' }),
  FILED_IN_FUTURE: ({ today }) =>
    msg({ message: `This day has not come yet. Today is ${today}.`, comment: 'Refusal; the placeholder is a date' }),
  FILED_BEFORE_ACT: ({ actOn }) =>
    msg({
      message: `This day lies before what is reported: ${actOn}.`,
      comment: 'Refusal: a report cannot be filed before its act; the placeholder is a date',
    }),
}
