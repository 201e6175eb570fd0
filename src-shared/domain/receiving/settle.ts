import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import { isOfNumberOutOfUse } from './discrepancy.ts'
import type { DiscrepancyKind } from './discrepancy.ts'
import type { DiscrepancyId } from './discrepancy-id.ts'
import type { ReceivingFactOf } from './facts.ts'

/** A discrepancy as far as settling it needs it. */
export type DiscrepancyToSettle = {
  readonly isOpen: boolean
  readonly kind: DiscrepancyKind
  readonly hold: HoldKind | null
}

/** Why a discrepancy is not settled by saying so. */
export type SettleRefusal =
  | { readonly code: 'DISCREPANCY_NOT_FOUND' }
  /** It put its item on hold: lifting the hold settles it, and nothing else does. */
  | { readonly code: 'SETTLED_BY_ITS_HOLD'; readonly hold: HoldKind }

/**
 * Decides on settling what no hold waits for: what is missing, a label nobody could read, contents that differed, and a
 * number that is out of use.
 */
export function decideSettle(
  discrepancy: DiscrepancyId,
  found: DiscrepancyToSettle | null,
  note: string,
): Result<readonly ReceivingFactOf<'receiving.discrepancy-settled'>[], SettleRefusal> {
  if (found === null) return err({ code: 'DISCREPANCY_NOT_FOUND' })
  if (!found.isOpen) return ok([])
  if (found.hold !== null && !isOfNumberOutOfUse(found)) return err({ code: 'SETTLED_BY_ITS_HOLD', hold: found.hold })
  return ok([{ kind: 'receiving.discrepancy-settled', discrepancy, note }])
}
