import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { HoldFactOf } from '../holds/facts.ts'
import type { JobId } from '../jobs/job.ts'
import type { CompletedReceipt } from '../receiving/complete.ts'
import type { Signature } from '../signatures/signature.ts'
import type { LotOfProduct, RecallFactOf, RecallId, RecallReason } from './facts.ts'

/** Why a recall is not begun or lifted. */
export type RecallRefusal =
  | { readonly code: 'RECALLED_ALREADY'; readonly lot: string }
  | { readonly code: 'RECALL_NOT_FOUND' }
  | { readonly code: 'NOTE_MISSING' }
  | { readonly code: 'SIGNED_CONTENT_CHANGED' }

/** A recall that stands. */
export type StandingRecall = LotOfProduct & { readonly id: RecallId }

/** What goes on hold by a recall, or comes off it. */
export type RecalledGoods = {
  readonly items: readonly ItemId[]
  /** The latest last event of any of them; null for none. */
  readonly lastEventAt: Instant | null
}

type Begun = readonly [RecallFactOf<'recall.begun'>, ...HoldFactOf<'holds.put'>[]]

/**
 * Decides on the recall of a lot: everything of it that is here goes on exception hold in one act. It asks no job and waits for
 * no clock; where a partner's clock ran ahead its event lies right behind the newest one.
 */
export function decideRecall(
  of: LotOfProduct & { readonly id: RecallId },
  standing: StandingRecall | null,
  said: { readonly reason: RecallReason; readonly note: string | null },
  goods: RecalledGoods,
  at: Instant,
): Result<Begun, RecallRefusal> {
  const { id: recall, gtin, lot } = of
  const { reason, note } = said
  if (standing !== null) return err({ code: 'RECALLED_ALREADY', lot })
  if (reason === 'other' && note === null) return err({ code: 'NOTE_MISSING' })
  const begun = { kind: 'recall.begun', recall, gtin, lot, reason, note } as const
  return ok(goods.items.length === 0 ? [begun] : [begun, recalledHold(goods, note, null, at)])
}

/** The hold of everything recalled among these: what is here at a recall, what a receipt brings in, or what a contractor gave back. */
export function recalledHold(
  { items, lastEventAt }: RecalledGoods,
  note: string | null,
  job: HoldFactOf<'holds.put'>['job'],
  at: Instant,
): HoldFactOf<'holds.put'> {
  const eventTime = Math.max(at, (lastEventAt ?? 0) + 1) as Instant
  return { kind: 'holds.put', job, hold: 'exception', reason: 'recalled', note, eventTime, items, unknown: [] }
}

/** A receipt into which goods of recalled lots were scanned before the recall: they come in, and go on hold right behind it. */
export function receiptWithRecalled(
  receipt: CompletedReceipt,
  recalled: Pick<RecalledGoods, 'items'>,
  job: JobId,
  at: Instant,
): readonly (CompletedReceipt[number] | HoldFactOf<'holds.put'>)[] {
  if (recalled.items.length === 0) return receipt
  const lastEventAt = Math.max(...receipt.map(({ eventTime }) => eventTime)) as Instant
  return [...receipt, recalledHold({ ...recalled, lastEventAt }, null, job, at)]
}

/** What comes off hold when a recall is lifted. */
export type FreedGoods = RecalledGoods & {
  /** Of the items, those that another hold is on. */
  readonly stillHeld: readonly ItemId[]
}

type Lifted = readonly [RecallFactOf<'recall.lifted'>, ...HoldFactOf<'holds.lifted'>[]]

/** Decides on lifting a recall, with a signature and the reason in words: the holds that it put on go, others stay. */
export function decideRecallLifted(
  standing: StandingRecall | null,
  note: string | null,
  signature: Signature,
  goods: FreedGoods,
  at: Instant,
): Result<Lifted, RecallRefusal> {
  if (standing === null) return err({ code: 'RECALL_NOT_FOUND' })
  if (note === null) return err({ code: 'NOTE_MISSING' })
  const { id: recall, gtin, lot } = standing
  const lifted = { kind: 'recall.lifted', recall, gtin, lot, note, signature } as const
  const { items, stillHeld, lastEventAt } = goods
  if (items.length === 0) return ok([lifted])
  const eventTime = Math.max(at, (lastEventAt ?? 0) + 1) as Instant
  const freed = { kind: 'holds.lifted', job: null, hold: 'exception', reason: 'recallLifted', note } as const
  return ok([lifted, { ...freed, eventTime, items, stillHeld, signature }])
}
