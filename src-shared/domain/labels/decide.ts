import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ReprintReason } from './facts.ts'

/** What is known of the labels of an item. */
export type LabelState = {
  /** How many were printed here. */
  readonly prints: number
  /** Whether the last one waits to be scanned. */
  readonly awaitsScan: boolean
}

export const noLabelYet: LabelState = { prints: 0, awaitsScan: false }

/** Why a label is not printed. */
export type LabelRefusal = { readonly code: 'REPRINT_NEEDS_REASON'; readonly prints: number }

/**
 * Whether a label may be printed: the first one always, each further one with a reason, because two labels of one
 * number can end up on two things. A reason that was given for a first label is not kept.
 */
export function decidePrint(
  { prints }: LabelState,
  reason: ReprintReason | null,
): Result<ReprintReason | null, LabelRefusal> {
  if (prints === 0) return ok(null)
  return reason === null ? err({ code: 'REPRINT_NEEDS_REASON', prints }) : ok(reason)
}
