import { msg } from '@lingui/core/macro'
import type { batchesRefusals } from '#shared/contract/refusals/batches.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of batches and how they are closed. */
export const batchesRefusalTexts: RefusalTexts<keyof typeof batchesRefusals> = {
  IMPORT_RUNNING: ({ file }) =>
    msg({
      message: `The file ${file} is still being taken in. One file comes after the other.`,
      comment: 'Refusal: a second file of a packaging line; the placeholder is the name of the first',
    }),
  BATCH_NOT_FOUND: () =>
    msg({ message: 'This batch is not on record here.', comment: 'Refusal: a batch that nobody knows' }),
  BATCH_CLOSED: ({ lot }) =>
    msg({ message: `Lot ${lot} is closed already.`, comment: 'Refusal: a batch number; it was closed before' }),
  BATCH_OF_PARTNER: ({ lot }) =>
    msg({
      message: `Lot ${lot} came from a partner, who closed it.`,
      comment: 'Refusal: a batch number; such a batch is not closed here',
    }),
  BATCH_NOT_CLOSED: ({ lot }) =>
    msg({ message: `Lot ${lot} is open: there is nothing to take back.`, comment: 'Refusal: a batch number' }),
  BATCH_FILE_OPEN: ({ file }) =>
    msg({
      message: `Not all of the file ${file} is on record yet.`,
      comment: 'Refusal: a batch is to be closed; the name of a file of a packaging line',
    }),
  BATCH_EMPTY: ({ lot }) =>
    msg({
      message: `Lot ${lot} has no numbers that could be reported.`,
      comment: 'Refusal: a batch is to be closed; its number',
    }),
  BATCH_RECALLED: ({ lot }) =>
    msg({ message: `Lot ${lot} is called back. It is not released.`, comment: 'Refusal: a batch number' }),
  BATCH_SET_MIXED: ({ lot, out }) =>
    msg({
      message: `Lot ${lot} has packed goods, and ${out} numbers that were taken out of use. An End of batch tells the network one of both.`,
      comment: 'Refusal: a batch number and how many numbers were decommissioned or destroyed',
    }),
  BATCH_YIELD_LOW: ({ reported, commissioned }) =>
    msg({
      message: `${reported} are reported and ${commissioned} commissioned: that differs by more than the threshold allows.`,
      comment: 'Refusal: two quantities of a batch at one level; the threshold is a number of per cent',
    }),
  BATCH_CLOSING_TOLD: ({ lot }) =>
    msg({
      message: `The network may know already that lot ${lot} is closed, so it stays closed. Numbers are taken out of use, or destroyed, by acts of their own.`,
      comment: 'Refusal: a batch number; the closing is to be taken back',
    }),
  RELEASE_HELD_ALREADY: ({ lot }) =>
    msg({ message: `A release of lot ${lot} is held already.`, comment: 'Refusal: a batch number' }),
  RELEASE_NOT_FOUND: () =>
    msg({
      message: 'This release is not held any more.',
      comment: 'Refusal: a release that came before its numbers was carried out or withdrawn',
    }),
}
