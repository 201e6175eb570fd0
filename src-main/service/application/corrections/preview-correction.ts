import { mostActItems } from '#shared/contract/views/correction-views.ts'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { CorrectionPreview } from '#shared/contract/views/correction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { mayBeUndone, undoableUntil } from '#shared/domain/corrections/decide.ts'
import { leavableItems } from '#shared/domain/corrections/leavable.ts'
import { sizeOfAct } from '#shared/domain/corrections/how-undone.ts'
import { statedReasonOf } from '#shared/domain/corrections/stated-reason.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { itemView } from '../look-up/item-view.ts'
import { countSent } from '../network/messages-about.ts'
import { planCorrection, shownCorrection } from './plan-correction.ts'
import { hashOfShown } from '../people/sign.ts'
import type { Workplace } from '../workplace.ts'

/** What undoing or correcting an act would do, in numbers, whether it may be done now, and until when. Changes nothing. */
export function previewCorrection(
  workplace: Workplace,
  { of, wanted, reason, remark }: CallInput<'correction.preview'>,
): Result<CorrectionPreview, Refusal> {
  const { acts } = workplace
  const planned = planCorrection(workplace, { of, wanted }, workplace.readClock())
  if (!planned.ok) return planned
  const {
    situation,
    bodies,
    instead,
    effects,
    fates,
    declarations: { declared, undeclared },
    told,
    isSigned,
  } = planned.value
  const { act, rule } = situation
  const may = mayBeUndone(situation)
  const refused = may.ok ? instead : may
  return ok({
    what: bodies.at(-1)?.kind ?? acts.lastKind(act.id),
    stated: bodies.map(statedReasonOf).find((stated) => stated !== null) ?? null,
    mayLeaveOut: leavableItems(bodies).length > 0,
    items: sizeOfAct(bodies),
    recordedAt: act.at,
    recordedBy: acts.recordedBy(act.id),
    until: undoableUntil(act, rule),
    law: rule.basis === 'ours' ? null : rule.basis.sourced,
    effects,
    voided: fates.voided.length,
    declared,
    undeclared,
    corrective: countSent(told.flat()),
    refusal: refused.ok ? null : domainRefusal(refused.error),
    stands: act.facts.length > 0,
    corrected: acts.lastCorrection(act.id),
    isSigned,
    shown: isSigned && reason !== null ? hashOfShown(shownCorrection(planned.value, { reason, remark })) : null,
  })
}

/** A page of the items that can be left out of an act as it stands. */
export function listActItems(
  workplace: Workplace,
  { of, after }: CallInput<'correction.items'>,
): Result<CallOutput<'correction.items'>, Refusal> {
  const id = workplace.acts.find(of)
  if (id === null) return err(refuse('ACT_NOT_FOUND', {}))
  const items = leavableItems(workplace.acts.standing(id).facts.map(({ body }) => body))
  const page = items.slice(after, after + mostActItems)
  return ok({ items: page.map((item) => itemView(workplace, item, null)), inAll: items.length })
}
