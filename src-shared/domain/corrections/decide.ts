import type { ErrorReason, EventId } from '../../epcis/event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobId } from '../jobs/job.ts'
import type { BarToUndoing, UndoRule } from '../markets/undo-rule.ts'
import type { MessageId } from '../network/message.ts'
import type { Signature } from '../signatures/signature.ts'
import { bearings, isFinal } from './act.ts'
import type { ActKind } from './act-kind.ts'
import type { StandingAct } from './act.ts'
import type { CorrectionFact, CorrectionWay, DeclaredMessage } from './facts.ts'
import type { CorrectionReason } from './reasons.ts'
import type { CorrectionRefusal } from './refusal.ts'
import { undoingsOf } from './how-undone.ts'
import type { Wanted } from './instead.ts'
import { isSignedCorrection } from './signing.ts'

/** What is known of an act when somebody wants to undo it. The lists behind it stay in the database. */
export type UndoSituation = {
  readonly act: StandingAct
  readonly rule: UndoRule
  readonly siteGln: string
  readonly at: Instant
  /** The newest later act, still standing, that was done with what this one changed; null where there is none. */
  readonly later: { readonly item: ItemId; readonly kind: ActKind; readonly at: Instant } | null
  /** An item of it that an open job claims. */
  readonly claimed: { readonly item: ItemId; readonly job: JobId } | null
  /** An item of it, or what it is in, on the list of a destruction order. */
  readonly listed: { readonly item: ItemId; readonly number: string } | null
  /** What items of it have become, each with how many of them and one as an example. */
  readonly bars: readonly { readonly bar: BarToUndoing; readonly item: ItemId; readonly items: number }[]
}

/** A correction as it is to be recorded, with what becomes of the messages about the act. */
export type CorrectionDraft = {
  readonly way: CorrectionWay
  readonly reason: CorrectionReason
  readonly remark: string | null
  readonly voided: readonly MessageId[]
  readonly declared: readonly DeclaredMessage[]
  readonly corrective: readonly EventId[]
  readonly signature: Signature | null
}

const aDay = 24 * 60 * 60 * 1000

/** The moment from which on an act can no longer be undone. */
export function undoableUntil({ at }: Pick<StandingAct, 'at'>, { days }: UndoRule): Instant {
  return (at + days * aDay) as Instant
}

/** Whether an act can be undone or corrected now, and if not, the first thing that stands against it. */
export function mayBeUndone(situation: UndoSituation): Result<true, CorrectionRefusal> {
  const { act, rule, later, claimed, listed } = situation
  if (act.facts.length === 0) return err({ code: 'UNDONE_ALREADY' })
  const final = act.facts.find(({ body }) => isFinal(body))
  if (final !== undefined) return err({ code: 'UNDO_NEVER', kind: final.body.kind })
  if (rule.sameSite && act.siteGln !== situation.siteGln)
    return err({ code: 'UNDO_AT_OTHER_SITE', gln: act.siteGln ?? '' })
  const until = undoableUntil(act, rule)
  if (situation.at >= until) return err({ code: 'UNDO_TOO_LATE', until, days: rule.days })
  const barred = situation.bars.find(({ bar }) => rule.barredBy.includes(bar))
  if (barred !== undefined && act.facts.some(({ body }) => bearings[body.kind] === 'takesFromSale'))
    return err({ code: 'UNDO_BARRED', ...barred })
  if (later !== null) return err({ code: 'UNDO_LATER_FIRST', item: later.item, later: later.kind, at: later.at })
  if (listed !== null) return err({ code: 'LISTED_FOR_DESTRUCTION', ...listed })
  if (claimed !== null) return err({ code: 'CLAIMED', item: claimed.item, claimedBy: claimed.job })
  return ok(true)
}

/** Decides on undoing or correcting an act. What is to be recorded instead follows the correction as facts of its own. */
export function decideCorrection(
  situation: UndoSituation,
  wanted: Wanted,
  draft: CorrectionDraft,
): Result<CorrectionFact, CorrectionRefusal> {
  const may = mayBeUndone(situation)
  if (!may.ok) return may
  if (draft.reason === 'other' && draft.remark === null) return err({ code: 'REMARK_MISSING' })
  const { act, at } = situation
  const mayBeKnown = draft.declared.length > 0
  if (draft.signature === null && isSignedCorrection(act.facts, wanted, { mayBeKnown }))
    return err({ code: 'SIGNATURE_MISSING' })
  return ok({
    kind: 'correction.recorded',
    act: act.id,
    corrects: act.facts.map(({ id, body }) => ({ fact: id, kind: body.kind, undoings: undoingsOf(body) })),
    declaredAt: at,
    ...draft,
  })
}

/** The word that EPCIS has for it: what was undone never happened, what is said anew was told wrong. */
export function errorReasonOf({ way }: Pick<CorrectionFact, 'way'>): ErrorReason {
  return way === 'undone' ? 'did_not_occur' : 'incorrect_data'
}
