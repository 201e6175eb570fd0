import type { EffectView } from '#shared/contract/views/correction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ActBody } from '#shared/domain/corrections/act.ts'
import type { UndoSituation } from '#shared/domain/corrections/decide.ts'
import { sizeOfAct } from '#shared/domain/corrections/how-undone.ts'
import { insteadOf } from '#shared/domain/corrections/instead.ts'
import type { Wanted } from '#shared/domain/corrections/instead.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import type { CorrectionRefusal } from '#shared/domain/corrections/refusal.ts'
import { goesBackBy, isSignedCorrection } from '#shared/domain/corrections/signing.ts'
import { touchedBy } from '#shared/domain/corrections/undoing.ts'
import { whyUntold } from '#shared/domain/messaging/told.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClockReading } from '#shared/kernel/time.ts'
import type { ActReference } from '#service/persistence/acts.ts'
import type { Fates } from '#service/persistence/outbox/corrections.ts'
import { effectsOf } from './effects-of-undoing.ts'
import { countSent, messagesAbout } from '../network/messages-about.ts'
import type { RecordDesk } from '../record-desk.ts'
import { undoingsOfAct, undoSituation } from './undo-situation.ts'

/** Which act is to be undone or corrected, and how. */
export type AskedCorrection = { readonly of: ActReference; readonly wanted: Wanted }

/** Why somebody undoes or corrects something. */
export type CorrectionWords = { readonly reason: CorrectionReason; readonly remark: string | null }

/** What undoing or correcting an act comes to, as things are at this moment. */
export type CorrectionPlan = {
  readonly wanted: Wanted
  readonly situation: UndoSituation
  /** What stands otherwise by undoing it: what the right of whoever corrects has to cover. */
  readonly changed: readonly ItemId[]
  /** What the act says as it stands, and what is recorded in its place. */
  readonly bodies: readonly ActBody[]
  readonly instead: Result<readonly ActBody[], CorrectionRefusal>
  readonly effects: EffectView[]
  readonly fates: Fates
  /** How many messages are declared errors, and how many stay as they were told because corrections are not sent here. */
  readonly declarations: { readonly declared: number; readonly undeclared: number }
  /** The messages about each fact that is recorded instead. */
  readonly told: readonly (readonly NewMessage[])[]
  readonly isSigned: boolean
}

/** Works out what a correction comes to. Changes nothing; whether it may be done is the domain's to say. */
export function planCorrection(
  workplace: RecordDesk,
  { of, wanted }: AskedCorrection,
  clock: ClockReading,
): Result<CorrectionPlan, Refusal> {
  const id = workplace.acts.find(of)
  if (id === null) return err(refuse('ACT_NOT_FOUND', {}))
  const act = workplace.acts.standing(id)
  const bodies = act.facts.map(({ body }) => body)
  const instead = insteadOf(bodies, wanted)
  const undoings = undoingsOfAct(act)
  const fates = workplace.outboxCorrections.fates(act.facts.map((fact) => fact.id))
  return ok({
    wanted,
    situation: undoSituation(workplace, act, clock),
    changed: touchedBy(undoings).changed,
    bodies,
    instead,
    effects: effectsOf(goesBackBy(wanted, undoings, bodies)),
    fates,
    declarations: declarationsOf(workplace, fates),
    // What happened is told with the offset of the site's clock now: the time itself stays what it was.
    told: instead.ok ? instead.value.map((body) => messagesAbout(workplace, body, clock.offsetMinutes)) : [],
    isSigned: isSignedCorrection(act.facts, wanted, { mayBeKnown: fates.declared.length > 0 }),
  })
}

/** Exactly what a person signs: which facts, what is wanted and why, and what the screen says that comes of it. */
export function shownCorrection(
  { wanted, situation, bodies, effects, fates, declarations, told }: CorrectionPlan,
  { reason, remark }: CorrectionWords,
): Json {
  return {
    facts: situation.act.facts.map(({ id }) => id),
    items: sizeOfAct(bodies),
    wanted: wanted.way === 'leftOut' ? { way: wanted.way, items: wanted.items.toSorted() } : wanted,
    reason,
    remark,
    effects,
    voided: fates.voided.length,
    ...declarations,
    corrective: countSent(told.flat()),
  }
}

function declarationsOf({ messaging }: RecordDesk, { declared }: Fates): CorrectionPlan['declarations'] {
  const isSent = whyUntold(messaging.rules(), 'declaration') === null
  return { declared: isSent ? declared.length : 0, undeclared: isSent ? 0 : declared.length }
}
