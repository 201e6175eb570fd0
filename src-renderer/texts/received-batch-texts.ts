import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ReceivedRow } from '#shared/contract/calls/received-batch-calls.ts'
import type { ReceivedFlawCode } from '#shared/domain/batches/received-flaw.ts'
import type { ClosingSet } from '#shared/epcis/closing-event.ts'
import { lineFlawWords } from './batch-texts.ts'

/** How far a partner's batch has come. */
export const receivedStateWords: Readonly<Record<ReceivedRow['state'], MessageDescriptor>> = {
  awaited: msg({
    message: 'Waits for the rest',
    comment: 'State of a batch that a partner reported: not all has come',
  }),
  refused: msg({ message: 'Refused', comment: 'State of a batch that a partner reported' }),
  loading: msg({ message: 'Is being loaded', comment: 'State of a batch that a partner reported' }),
  loaded: msg({ message: 'Loaded', comment: 'State of a batch that a partner reported' }),
}

/** What closed a batch. */
export const closingWords: Readonly<Record<ReceivedRow['step'], MessageDescriptor>> = {
  endOfBatch: msg({ message: 'End of batch', comment: 'What closed a batch that a partner made' }),
  productRelease: msg({ message: 'Product release', comment: 'What closed a batch that a partner made' }),
}

/** What a closed batch consists of. */
export const closingSetWords: Readonly<Record<ClosingSet, MessageDescriptor>> = {
  'commission-aggregation': msg({
    message: 'Numbers, packed into containers',
    comment: 'What a closed batch consists of',
  }),
  commission: msg({ message: 'Numbers only', comment: 'What a closed batch consists of' }),
  'commission-decommission': msg({
    message: 'Numbers, some of them taken out of use or destroyed',
    comment: 'What a closed batch consists of',
  }),
}

/** Why a batch of a partner is not loaded. */
export const receivedFlawWords: Readonly<Record<ReceivedFlawCode, MessageDescriptor>> = {
  ...lineFlawWords,
  TWICE: msg({ message: 'Two events commission this number.', comment: 'Why a partner’s batch is refused' }),
  DECLARED_WRONG: msg({
    message: 'Its sender declared this event wrong.',
    comment: 'Why a partner’s batch is refused',
  }),
  OTHER_LOT: msg({ message: 'The lot differs; a batch is one lot.', comment: 'Why a partner’s batch is refused' }),
  NOT_ALL_HERE: msg({
    message: 'Not all events have come: how many are here, and how many its sender counted.',
    comment: 'Why a partner’s batch waits; two numbers follow',
  }),
  TOLD_DIFFERS: msg({
    message: 'The events differ from what their sender counted: how many they are, and how many they should be.',
    comment: 'Why a partner’s batch is refused; two numbers follow',
  }),
  REPORTED_DIFFERS: msg({
    message: 'The reported quantity is not what was commissioned: how many were, and how many are reported.',
    comment: 'Why a partner’s batch is refused; two numbers follow',
  }),
  NOT_REPORTED: msg({
    message: 'This product was commissioned and is not reported.',
    comment: 'Why a partner’s batch is refused',
  }),
  OTHER_SET: msg({
    message: 'The events are not what the closing event says that the batch consists of.',
    comment: 'Why a partner’s batch is refused',
  }),
  ENDED_TWICE: msg({ message: 'Two events take this number out of use.', comment: 'Why a partner’s batch is refused' }),
  ENDED_IN_CONTAINER: msg({
    message: 'This number was taken out of use while it lay in a container.',
    comment: 'Why a partner’s batch is refused',
  }),
  YIELD_TOO_LOW: msg({
    message: 'Too little is left of what was commissioned: how much is, and of how much.',
    comment: 'Why a partner’s batch is refused; two numbers follow',
  }),
  LOADED_OTHERWISE: msg({
    message: 'A batch of this product and lot is on record from elsewhere.',
    comment: 'Why a partner’s batch is refused',
  }),
}
