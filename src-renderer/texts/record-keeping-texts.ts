import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { HeldRecords } from '#shared/domain/record-keeping/legal-hold.ts'
import type { ReviewOutcome } from '#shared/domain/record-keeping/review.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'

/** What a review came to. */
export const reviewOutcomeWords: Readonly<Record<ReviewOutcome, MessageDescriptor>> = {
  nothingToObjectTo: msg({ message: 'Nothing to object to', comment: 'What a review came to' }),
  somethingToFollowUp: msg({ message: 'Something to follow up', comment: 'What a review came to' }),
}

/** What a legal hold can be about. */
export const heldKindWords: Readonly<Record<HeldRecords['kind'], MessageDescriptor>> = {
  station: msg({ message: 'The whole station', comment: 'What a legal hold is about' }),
  product: msg({ message: 'One product', comment: 'What a legal hold is about' }),
  lot: msg({ message: 'One lot', comment: 'What a legal hold is about' }),
}

/** What a legal hold is about, by name. */
export function heldRecordsText(about: HeldRecords): MessageDescriptor {
  switch (about.kind) {
    case 'station':
      return heldKindWords.station
    case 'product':
      return msg({ message: `Product ${about.gtin}`, comment: 'What a legal hold is about; a GTIN' })
    case 'lot':
      return msg({
        message: `Lot ${about.lot} of product ${about.gtin}`,
        comment: 'What a legal hold is about; a lot and a GTIN',
      })
    default:
      return unreachable(about)
  }
}
