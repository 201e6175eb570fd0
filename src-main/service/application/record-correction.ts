import type { CorrectionReceipt } from '#shared/contract/correction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { decideCorrection, errorReasonOf } from '#shared/domain/corrections/decide.ts'
import type { CorrectionFact } from '#shared/domain/corrections/facts.ts'
import { touchedBy } from '#shared/domain/corrections/undoing.ts'
import { insteadOf } from '#shared/domain/corrections/instead.ts'
import type { Wanted } from '#shared/domain/corrections/instead.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ActReference } from '#service/persistence/acts.ts'
import { enqueue } from '#service/persistence/outbox.ts'
import type { WrongMessage } from '#service/persistence/outbox-corrections.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { domainRefusal } from './domain-refusal.ts'
import { judgeForPerson } from './judge-for-person.ts'
import { record } from './record.ts'
import type { RecordDesk } from './record-desk.ts'
import { signedIn } from './signed-in.ts'
import { practiceEndpoint } from './tell-network.ts'
import { undoingsOfAct, undoSituation } from './undo-situation.ts'
import type { Workplace } from './workplace.ts'

/** What recording a correction works with. */
export type CorrectionDesk = RecordDesk & Pick<Workplace, 'tell' | 'statusChanged' | 'wakeSending'>

/** What a person asks for, and why. */
export type CorrectionInput = {
  readonly of: ActReference
  readonly wanted: Wanted
  readonly reason: CorrectionReason
  readonly remark: string | null
}

/**
 * Undoes or corrects an act: the correction, what is recorded instead, the projections, and what becomes of the messages are
 * one transaction. So the sender can take nothing up in between: what it has not begun to send by then, it never sends.
 */
export function recordCorrection(
  workplace: CorrectionDesk,
  input: CorrectionInput,
): Result<CorrectionReceipt, Refusal> {
  const outcome = immediately(workplace.database, () => correct(workplace, input))
  if (!outcome.ok) return outcome
  workplace.wakeSending()
  workplace.tell('outbox.changed', {})
  workplace.tell('shipments.changed', {})
  workplace.tell('items.changed', {})
  workplace.statusChanged()
  return outcome
}

function correct(
  workplace: CorrectionDesk,
  { of, wanted, reason, remark }: CorrectionInput,
): Result<CorrectionReceipt, Refusal> {
  const person = signedIn(workplace, 'correct', { reason })
  if (!person.ok) return person
  const id = workplace.acts.find(of)
  if (id === null) return err(refuse('ACT_NOT_FOUND', {}))
  const act = workplace.acts.standing(id)
  const clock = workplace.readClock()
  const situation = undoSituation(workplace, act, clock)
  const { changed } = touchedBy(undoingsOfAct(act))
  const may = judgeForPerson(person.value, 'correct', { reason, goods: () => workplace.goodsClasses.of(changed) })
  if (!may.ok) return err(domainRefusal(may.error))
  const instead = insteadOf(
    act.facts.map(({ body }) => body),
    wanted,
  )
  if (!instead.ok) return err(domainRefusal(instead.error))

  const told = instead.value.map((body) => messagesAbout(workplace, body, clock.offsetMinutes))
  const fates = workplace.outboxCorrections.fates(act.facts.map((fact) => fact.id))
  const wrong = fates.declared.map((message) => workplace.outboxCorrections.wrong(message))
  const decided = decideCorrection(situation, {
    way: instead.value.length === 0 ? 'undone' : wanted.way,
    reason,
    remark,
    voided: fates.voided,
    declared: wrong.map(({ id: message, events }) => ({ message, events: events.map((event) => event.id) })),
    corrective: told.flat().flatMap(({ events }) => events.map((event) => event.id)),
  })
  if (!decided.ok) return err(domainRefusal(decided.error))

  const drafts = [decided.value, ...instead.value].map((body) => ({ body, person: person.value.id, scan: null }))
  const [correction, ...replacing] = record(workplace, drafts)
  if (correction === undefined) throw new Error('a correction leaves a fact')
  const made = { at: correction.at, createdBy: person.value.id }
  workplace.outboxCorrections.voidAll(fates.voided, correction.at)
  const declarations = declarationsOf(workplace, wrong, decided.value)
  enqueue(workplace.database, declarations, { ...made, fact: correction.id })
  for (const [index, fact] of replacing.entries()) {
    enqueue(workplace.database, told[index] ?? [], { ...made, fact: fact.id })
  }
  return ok({
    voided: fates.voided.length,
    declared: declarations.length,
    corrective: told.reduce((sum, messages) => sum + messages.length, 0),
  })
}

/** What was told last is declared wrong first, so that at no moment the network is left with what rested on nothing. */
function declarationsOf(
  { ids }: RecordDesk,
  wrong: readonly WrongMessage[],
  correction: CorrectionFact,
): readonly NewMessage[] {
  const declaration = {
    at: correction.declaredAt,
    reason: errorReasonOf(correction),
    corrective: correction.corrective,
  }
  return wrong.toReversed().map((message) => declarationOf(message, declaration, ids.newId))
}

/** What happened is told with the offset of the site's clock now: the time itself stays what it was. */
function messagesAbout(workplace: RecordDesk, body: TallymanFact, offsetMinutes: number): readonly NewMessage[] {
  const site = workplace.site.site()
  if (site === null) throw new Error('a station that is not set up has nothing to tell')
  return messagesForFacts([body], { site, endpoint: practiceEndpoint, offsetMinutes, newId: workplace.ids.newId })
}
