import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobId } from '../jobs/job.ts'
import { withPhotos } from '../photos/photo.ts'
import type { Photo, WithPhotos } from '../photos/photo.ts'
import type { Signature } from '../signatures/signature.ts'
import { isSigned } from './act.ts'
import type { HoldAct } from './act.ts'
import type { HoldFact } from './facts.ts'
import type { HoldReason } from './reasons.ts'

/** What an act with holds comes to, as things are now. */
export type PlannedHolds = {
  /** The items whose holds change, contents before containers. */
  readonly items: readonly ItemId[]
  /** Of these, what nobody had announced. */
  readonly unknown: readonly ItemId[]
  /** Of these, what another hold stays on. */
  readonly stillHeld: readonly ItemId[]
  readonly newest: PlannedOpenings['newest']
  /** Something of it that another open job claims. */
  readonly claimed: { readonly item: ItemId; readonly job: JobId } | null
  /** Where a hold is lifted: something of a lot that is recalled and would be free; only the end of the recall frees that. */
  readonly recalled: { readonly item: ItemId; readonly lot: string } | null
  /** Where an exception hold is lifted: something inside that is to be inspected, and that nobody scanned itself. */
  readonly unseen: ItemId | null
}

/** What the person says with the act. */
export type HoldWords = {
  readonly act: HoldAct
  readonly reason: HoldReason
  readonly note: string | null
  readonly photos: readonly Photo[]
  readonly signature: Signature | null
}

/**
 * Decides on an act with holds: something changes by it, no other job works on it, reason "other" has words, and what is
 * to be signed is. The caller has seen to the right of whoever does it, and of whoever signs.
 */
export function decideHolds(
  job: JobId | null,
  { act, reason, note, photos, signature }: HoldWords,
  planned: PlannedHolds,
  clock: ToleratedClock,
): Result<HoldFact, JobRefusal> {
  const { items, unknown, stillHeld, claimed, recalled, unseen } = planned
  if (items.length === 0) return err({ code: 'JOB_EMPTY' })
  if (claimed !== null) return err({ code: 'CLAIMED', item: claimed.item, claimedBy: claimed.job })
  if (recalled !== null) return err({ code: 'LOT_RECALLED', ...recalled })
  if (unseen !== null) return err({ code: 'CONTENTS_TO_INSPECT', item: unseen })
  if (reason === 'other' && note === null) return err({ code: 'NOTE_MISSING' })
  if (isSigned(act) && signature === null) return err({ code: 'SIGNATURE_MISSING' })
  const eventTime = timeOfTakingOut(planned, clock)
  if (!eventTime.ok) return eventTime
  const common = { job, reason, note, eventTime: eventTime.value, items, ...withPhotos(photos) }
  return ok(factOf(act, common, { unknown, stillHeld, signature }))
}

type Common = WithPhotos & {
  readonly job: JobId | null
  readonly reason: HoldReason
  readonly note: string | null
  readonly eventTime: Instant
  readonly items: readonly ItemId[]
}

function factOf(
  act: HoldAct,
  common: Common,
  { unknown, stillHeld, signature }: Pick<PlannedHolds, 'unknown' | 'stillHeld'> & Pick<HoldWords, 'signature'>,
): HoldFact {
  switch (act.kind) {
    case 'put':
      return { kind: 'holds.put', ...common, hold: act.hold, unknown }
    case 'lift':
      return { kind: 'holds.lifted', ...common, hold: act.hold, stillHeld, signature }
    case 'move':
      return { kind: 'holds.moved', ...common, from: act.from, to: act.to, signature }
  }
}
