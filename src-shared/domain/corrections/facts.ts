import type { EventId } from '../../epcis/event.ts'
import type { Instant } from '../../kernel/time.ts'
import type { FactId } from '../ledger/fact-id.ts'
import type { MessageId } from '../network/message.ts'
import type { Signature } from '../signatures/signature.ts'
import type { ActId, ActKind } from './act-kind.ts'
import type { CorrectionReason } from './reasons.ts'
import type { Undoing } from './undoing.ts'

/** How an act was corrected: all of it was undone, items were left out of it, or what was said about it was changed. */
export const correctionWays = ['undone', 'leftOut', 'changed'] as const
export type CorrectionWay = (typeof correctionWays)[number]

/** A fact that no longer counts, and what goes back with it, in order. */
export type CorrectedFact = {
  readonly fact: FactId
  readonly kind: ActKind
  readonly undoings: readonly Undoing[]
}

/** A message whose events are declared wrong. */
export type DeclaredMessage = { readonly message: MessageId; readonly events: readonly EventId[] }

/**
 * What the ledger keeps of undoing and correcting. What was recorded stays as it is; what it says right, where that is
 * anything, follows as facts of its own.
 */
export type CorrectionFact = {
  readonly kind: 'correction.recorded'
  readonly act: ActId
  readonly way: CorrectionWay
  /** The facts that no longer count, in the order in which they were recorded; they go back in the reverse order. */
  readonly corrects: readonly CorrectedFact[]
  readonly reason: CorrectionReason
  /** What the person wrote beside it; null for nothing. */
  readonly remark: string | null
  /** Messages that had not left yet and never will. */
  readonly voided: readonly MessageId[]
  /** Messages that may be known to the network: each of their events is declared wrong, with this time. */
  readonly declared: readonly DeclaredMessage[]
  readonly declaredAt: Instant
  /** The events that say it right. */
  readonly corrective: readonly EventId[]
  /** Null where it takes none (signing.ts). */
  readonly signature: Signature | null
}
