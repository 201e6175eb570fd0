import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { releaseMisfits } from '#shared/contract/batch-closing-calls.ts'
import type { RefusalCode, RefusalDetails } from '#shared/contract/refusals.ts'
import type { Closing, ClosingSet } from '#shared/epcis/closing-event.ts'

type ClosingCode = Exclude<Extract<RefusalCode, `BATCH_${string}` | `RELEASE_${string}`>, 'BATCH_NOT_HANDED_OVER'>

/** Why a batch is not closed, or a closing not taken back. */
export const closingRefusalTexts: {
  readonly [Code in ClosingCode]: (details: RefusalDetails<Code>) => MessageDescriptor
} = {
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

/** The two ways to close a batch. */
export const closingWords: Readonly<Record<Closing, MessageDescriptor>> = {
  endOfBatch: msg({ message: 'End of batch', comment: 'A way to close a batch; also a kind of message' }),
  productRelease: msg({ message: 'Product release', comment: 'A way to close a batch; also a kind of message' }),
}

/** Which messages the closing one stands at the end of. */
export const closingSetWords: Readonly<Record<ClosingSet, MessageDescriptor>> = {
  'commission-aggregation': msg({
    message: 'commissioning and packing',
    comment: 'What the network was told of a batch before it was closed',
  }),
  commission: msg({
    message: 'commissioning alone',
    comment: 'What the network was told of a batch before it was closed',
  }),
  'commission-decommission': msg({
    message: 'commissioning, and what was taken out of use or destroyed',
    comment: 'What the network was told of a batch before it was closed',
  }),
}

/** Why a release that came first is not carried out by itself; a date is in the last. */
export const misfitTexts: Readonly<Record<(typeof releaseMisfits)[number], (expiry: string) => MessageDescriptor>> = {
  NUMBERS_MISSING: () => msg({ message: 'Numbers are missing.', comment: 'Why a release is held' }),
  MORE_THAN_RELEASED: () =>
    msg({ message: 'More numbers came in than were released.', comment: 'Why a release is not carried out' }),
  OTHER_EXPIRY: (expiry) =>
    msg({
      message: `The numbers that came in expire on ${expiry}.`,
      comment: 'Why a release is not carried out: the expiry differs; a date',
    }),
}
