import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { isOfNumberOutOfUse } from '#shared/domain/receiving/discrepancy.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { DiscrepancyKind, ShortReason } from '#shared/domain/receiving/discrepancy.ts'

/** What differs from the announcement. */
export const discrepancyWords: Readonly<Record<DiscrepancyKind, MessageDescriptor>> = {
  short: msg({ message: 'Missing', comment: 'A discrepancy: announced and not come' }),
  over: msg({ message: 'Not announced', comment: 'A discrepancy: a known item came without an announcement' }),
  unknownItem: msg({ message: 'Unknown', comment: 'A discrepancy: an item that nobody ever told of' }),
  wrongLotOrExpiry: msg({ message: 'Lot or expiry differs', comment: 'A discrepancy: between label and announcement' }),
  damaged: msg({ message: 'Damaged', comment: 'A discrepancy' }),
  contentsDiffer: msg({ message: 'Contents differ', comment: 'A discrepancy: of a container' }),
  labelUnreadable: msg({ message: 'Label unreadable', comment: 'A discrepancy' }),
  alreadyReceived: msg({ message: 'Received before', comment: 'A discrepancy: the same serial number came already' }),
  batchAwaited: msg({
    message: 'Batch not loaded yet',
    comment: 'A discrepancy: goods came before the data of their batch',
  }),
}

/** Why less came than was announced. */
export const shortReasonWords: Readonly<Record<ShortReason, MessageDescriptor>> = {
  shortShip: msg({ message: 'Sender sent less', comment: 'Reason of a short receipt' }),
  damagedInTransit: msg({ message: 'Damaged on the way', comment: 'Reason of a short receipt' }),
  lostInventory: msg({ message: 'Lost on the way', comment: 'Reason of a short receipt' }),
  dataIssue: msg({ message: 'Announcement was wrong', comment: 'Reason of a short receipt' }),
  other: msg({ message: 'Other reason', comment: 'Reason of a short receipt' }),
}

/** What to do with the goods of a discrepancy. */
export function discrepancyStep(discrepancy: {
  readonly kind: DiscrepancyKind
  readonly hold: HoldKind | null
}): MessageDescriptor {
  return isOfNumberOutOfUse(discrepancy) ? outOfUseStep : discrepancyStepTexts[discrepancy.kind]
}

const outOfUseStep = msg({
  message: 'It may be falsified: lock it away and tell quality.',
  comment: 'What to do about a discrepancy: the number was destroyed or taken out of use before',
})

const discrepancyStepTexts: Readonly<Record<DiscrepancyKind, MessageDescriptor>> = {
  short: msg({
    message: 'Look for it. What turns up is received later; otherwise the sender is told.',
    comment: 'What to do about a discrepancy: announced and not come',
  }),
  over: msg({
    message: 'Put it on the exception shelf and tell your supervisor.',
    comment: 'What to do about a discrepancy: it came and was not announced',
  }),
  unknownItem: msg({
    message: 'Put it on the exception shelf. Nothing is done with it until the sender sends its data.',
    comment: 'What to do about a discrepancy: nobody ever told of the item',
  }),
  wrongLotOrExpiry: msg({
    message: 'Put it on the exception shelf. The sender must say which is right.',
    comment: 'What to do about a discrepancy: label and announcement differ',
  }),
  damaged: msg({
    message: 'Put it with the damaged goods. A supervisor decides about it.',
    comment: 'What to do about a discrepancy',
  }),
  contentsDiffer: msg({
    message: 'Compare the container with its papers, and keep them.',
    comment: 'What to do about a discrepancy: something is missing in an opened container',
  }),
  labelUnreadable: msg({
    message: 'Mark it, put it on the exception shelf and have its label checked.',
    comment: 'What to do about a discrepancy',
  }),
  alreadyReceived: msg({
    message: 'If it was scanned twice, take the scan back (F2). Otherwise lock it away and tell quality.',
    comment: 'What to do about a discrepancy: this serial number is here already',
  }),
  batchAwaited: msg({
    message: 'Put it on the exception shelf. Its hold goes by itself when its batch is loaded and agrees.',
    comment: 'What to do about a discrepancy: goods came before the data of their batch',
  }),
}
