import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { releaseMisfits } from '#shared/contract/calls/batch-closing-calls.ts'
import type { Closing, ClosingSet } from '#shared/epcis/closing-event.ts'

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
