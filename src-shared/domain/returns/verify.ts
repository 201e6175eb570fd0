import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import type { JobId } from '../jobs/job.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { ReturnOutcome, ReturnsFact } from './facts.ts'

/** A returned item that is to be verified, and what is in it. */
export type ReturnToVerify = {
  readonly item: KnownItem | UnknownItem
  /** False for what no return brought in, or what was verified before. */
  readonly awaitsVerification: boolean
  readonly inside: readonly ItemId[]
  /** A hold other than that of the return, on it or on anything in it. */
  readonly otherHold: { readonly item: ItemId; readonly hold: HoldKind } | null
}

/** Why returned goods are not verified. */
export type VerifyRefusal =
  | Extract<JobRefusal, { code: 'EVENTTIMEBEFORELASTEVENT' | 'JOB_EMPTY' }>
  | { readonly code: 'NOT_A_RETURN'; readonly item: ItemId }
  | { readonly code: 'CLAIMED'; readonly item: ItemId; readonly claimedBy: JobId }
  | { readonly code: 'ALREADY_INSIDE'; readonly item: ItemId; readonly parent: ItemId }
  | { readonly code: 'ON_HOLD'; readonly item: ItemId; readonly hold: HoldKind }

/**
 * Decides on returned goods, all of them or none. What is in a container goes with the container, because parent and
 * contents stand in the same state; what is to be judged by itself is unpacked first. Saleable is only what no other
 * hold is on: damage and suspicion are decided about by themselves.
 */
export function decideVerification(
  returns: readonly ReturnToVerify[],
  outcome: ReturnOutcome,
  newest: PlannedOpenings['newest'],
  clock: ToleratedClock,
): Result<ReturnsFact, VerifyRefusal> {
  if (returns.length === 0) return err({ code: 'JOB_EMPTY' })
  for (const { item, awaitsVerification, otherHold } of returns) {
    if (item.kind === 'unknown' || !awaitsVerification) return err({ code: 'NOT_A_RETURN', item: item.id })
    if (item.claimedBy !== null) return err({ code: 'CLAIMED', item: item.id, claimedBy: item.claimedBy })
    if (item.parent !== null) return err({ code: 'ALREADY_INSIDE', item: item.id, parent: item.parent })
    if (outcome === 'saleable' && otherHold !== null) return err({ code: 'ON_HOLD', ...otherHold })
  }
  const at = timeOfTakingOut({ newest }, clock)
  if (!at.ok) return at.error.code === 'EVENTTIMEBEFORELASTEVENT' ? err(at.error) : err({ code: 'JOB_EMPTY' })
  return ok({
    kind: 'returns.verified',
    outcome,
    eventTime: at.value,
    items: returns.map(({ item }) => item.id),
    inside: returns.flatMap(({ inside }) => inside),
  })
}
