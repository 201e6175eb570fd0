import type { Signature } from '../signatures/signature.ts'
import type { HeldRecords, LegalHoldId } from './legal-hold.ts'
import type { RecordKeeping } from './record-keeping.ts'
import type { ReplacedEnd, RestoreOrder } from './restoring.ts'
import type { ReviewedSpan, ReviewOutcome } from './review.ts'

/** What the ledger keeps of how records are kept, looked at and brought back. */
export type RecordKeepingFact =
  | { readonly kind: 'record-keeping.set-up'; readonly from: RecordKeeping; readonly to: RecordKeeping }
  | (ReviewedSpan & {
      readonly kind: 'audit.reviewed'
      readonly outcome: ReviewOutcome
      readonly comment: string
      readonly signature: Signature
    })
  | {
      readonly kind: 'legal-hold.placed'
      readonly hold: LegalHoldId
      readonly about: HeldRecords
      readonly reason: string
    }
  | { readonly kind: 'legal-hold.lifted'; readonly hold: LegalHoldId; readonly reason: string }
  /** The last word of an epoch: the station stops, and a backup takes the place of this file. */
  | { readonly kind: 'backup.restore-ordered'; readonly order: RestoreOrder }
  /** The first word of the new epoch, in the restored file. */
  | {
      readonly kind: 'backup.restored'
      readonly order: RestoreOrder
      /** Where the chain ended that is not here any more; null where its file could not be read. */
      readonly replaced: ReplacedEnd | null
      /** The name under which that file lies beside the database; null where there was none. */
      readonly replacedFile: string | null
      /** Messages that the network is asked for before they are sent, because they may have been sent after the backup. */
      readonly messagesToAskFor: number
    }
