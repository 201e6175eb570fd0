import { msg } from '@lingui/core/macro'
import type { receivingRefusals } from '#shared/contract/refusals/receiving.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of receiving, its discrepancies and returns. */
export const receivingRefusalTexts: RefusalTexts<keyof typeof receivingRefusals> = {
  NOSHIPFOUND: () =>
    msg({ message: 'No announced shipment has this in it.', comment: 'Stop: the first scan of a receiving job' }),
  DISCREPANCY_NOT_FOUND: () => msg({ message: 'This discrepancy is not on this station.', comment: 'Refusal' }),
  SETTLED_BY_ITS_HOLD: () =>
    msg({
      message: 'This put an item on hold. It is settled when the hold is lifted.',
      comment: 'Refusal: settling a discrepancy',
    }),
  NOT_A_RETURN: () =>
    msg({ message: 'This is no return that waits to be verified.', comment: 'Stop: verifying returned goods' }),
  CONTACT_MISSING: () =>
    msg({
      message: 'The report needs an e-mail address for answers. It is set under Scanner and station.',
      comment: 'Refusal: exporting the discrepancies of a receipt',
    }),
  UNANNOUNCED_NOT_ALLOWED: () =>
    msg({
      message: 'This site receives only what was announced to it.',
      comment: 'Refusal: goods without an announced shipment',
    }),
  ORDERCOMPLETE: ({ number }) =>
    msg({
      message: `The receipt of shipment ${number} is complete. Nothing can be added.`,
      comment: 'Stop or refusal; the placeholder is the number of a shipment',
    }),
  OTHER_SHIPMENT: ({ number }) =>
    msg({
      message: `This belongs to shipment ${number}, not to this one.`,
      comment: 'Stop in a receiving job; the placeholder is the number of a shipment',
    }),
  EXPIRED: ({ expiry }) =>
    msg({
      message: `This is expired, or holds something that is: ${expiry}. It was not received.`,
      comment: 'Stop in a receiving job; the placeholder is a date',
    }),
  SHORT_NOT_ALLOWED: ({ short }) =>
    msg({
      message: `This site completes no receipt with something missing. Items missing: ${short}.`,
      comment: 'Refusal: completing a receipt short where the site forbids it; the placeholder is a number',
    }),
  RECEIPT_DIFFERS: ({ differing }) =>
    msg({
      message: `Not finished yet. Differing from what was announced: ${differing}. Nothing can be added afterwards.`,
      comment:
        'Refusal: a scanned code would complete a receipt in which something differs; the placeholder is a number',
    }),
  QTYERROR: ({ short }) =>
    msg({
      message: `Less came than was announced. Items missing: ${short}. The receipt stays open.`,
      comment: 'Refusal: completing a receipt without a reason; the placeholder is a number',
    }),
}
