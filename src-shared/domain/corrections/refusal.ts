import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobId } from '../jobs/job.ts'
import type { BarToUndoing } from '../markets/undo-rule.ts'
import type { ActKind } from './act-kind.ts'

/** Why something cannot be undone or corrected. */
export type CorrectionRefusal =
  | { readonly code: 'UNDONE_ALREADY' }
  /** What was done is final: destroyed goods stay destroyed. */
  | { readonly code: 'UNDO_NEVER'; readonly kind: ActKind }
  /** It is on the list of a destruction order, and comes off that first. */
  | { readonly code: 'LISTED_FOR_DESTRUCTION'; readonly item: ItemId; readonly number: string }
  | { readonly code: 'UNDO_TOO_LATE'; readonly until: Instant; readonly days: number }
  | { readonly code: 'UNDO_AT_OTHER_SITE'; readonly gln: string }
  /** What the items have become bars it in this market. */
  | { readonly code: 'UNDO_BARRED'; readonly bar: BarToUndoing; readonly item: ItemId; readonly items: number }
  /** Something later was done with what it changed: that comes first. */
  | { readonly code: 'UNDO_LATER_FIRST'; readonly item: ItemId; readonly later: ActKind; readonly at: Instant }
  | { readonly code: 'CLAIMED'; readonly item: ItemId; readonly claimedBy: JobId }
  | { readonly code: 'NOT_IN_THE_ACT'; readonly item: ItemId }
  /** A receipt is undone as a whole: what was short or held follows from all of it. */
  | { readonly code: 'CORRECTED_AS_A_WHOLE'; readonly kind: ActKind }
  | { readonly code: 'NOTHING_TO_CORRECT' }
  | { readonly code: 'REMARK_MISSING' }
  | { readonly code: 'SIGNATURE_MISSING' }
  /** What was signed is not what would be recorded: something changed in between. */
  | { readonly code: 'SIGNED_CONTENT_CHANGED' }
