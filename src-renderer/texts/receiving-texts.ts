import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
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
}

/** Why less came than was announced. */
export const shortReasonWords: Readonly<Record<ShortReason, MessageDescriptor>> = {
  shortShip: msg({ message: 'Sender sent less', comment: 'Reason of a short receipt' }),
  damagedInTransit: msg({ message: 'Damaged on the way', comment: 'Reason of a short receipt' }),
  lostInventory: msg({ message: 'Lost on the way', comment: 'Reason of a short receipt' }),
  dataIssue: msg({ message: 'Announcement was wrong', comment: 'Reason of a short receipt' }),
  other: msg({ message: 'Other reason', comment: 'Reason of a short receipt' }),
}
