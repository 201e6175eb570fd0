import type { CallInput } from '#shared/contract/calls.ts'
import type { CorrectionReceipt } from '#shared/contract/views/correction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { decideCorrection, errorReasonOf } from '#shared/domain/corrections/decide.ts'
import type { CorrectionFact } from '#shared/domain/corrections/facts.ts'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import type { WrongMessage } from '#service/persistence/outbox/corrections.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { judgeForPerson } from '../people/judge-for-person.ts'
import { asConfigured, countSent } from '../network/messages-about.ts'
import { planCorrection, shownCorrection } from './plan-correction.ts'
import type { AskedCorrection, CorrectionWords } from './plan-correction.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { hashOfShown } from '../people/sign.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What recording a correction works with. */
export type CorrectionDesk = RecordDesk & Pick<Workplace, 'tell' | 'statusChanged' | 'wakeSending'>

type CorrectionInput = AskedCorrection & CorrectionWords

/** Signs what the screen shows, where a signature is given, and records the correction. */
export async function signAndRecordCorrection(
  workplace: CorrectionDesk & Pick<Workplace, 'sign'>,
  { signature: attempt, ...input }: CallInput<'correction.record'>,
): Promise<Result<CorrectionReceipt, Refusal>> {
  if (attempt === null) return recordCorrection(workplace, input, null)
  const planned = planCorrection(workplace, input, workplace.readClock())
  if (!planned.ok) return planned
  const { changed } = planned.value
  const signature = await workplace.sign(attempt, {
    meaning: 'corrects',
    shown: shownCorrection(planned.value, input),
    right: 'correct',
    act: { reason: input.reason, goods: () => workplace.goodsClasses.of(changed) },
  })
  return signature.ok ? recordCorrection(workplace, input, signature.value) : signature
}

/**
 * Undoes or corrects an act: the correction, what is recorded instead, the projections, and what becomes of the messages are
 * one transaction. So the sender can take nothing up in between: what it has not begun to send by then, it never sends.
 */
export function recordCorrection(
  workplace: CorrectionDesk,
  input: CorrectionInput,
  signature: Signature | null,
): Result<CorrectionReceipt, Refusal> {
  const outcome = immediately(workplace.database, () => correct(workplace, input, signature))
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
  signature: Signature | null,
): Result<CorrectionReceipt, Refusal> {
  const person = signedIn(workplace, 'correct', { reason })
  if (!person.ok) return person
  const planned = planCorrection(workplace, { of, wanted }, workplace.readClock())
  if (!planned.ok) return planned
  const { situation, changed, instead, fates, told } = planned.value
  const may = judgeForPerson(person.value, 'correct', { reason, goods: () => workplace.goodsClasses.of(changed) })
  if (!may.ok) return err(domainRefusal(may.error))
  if (!instead.ok) return err(domainRefusal(instead.error))
  if (signature !== null && hashOfShown(shownCorrection(planned.value, { reason, remark })) !== signature.shown)
    return err(domainRefusal({ code: 'SIGNED_CONTENT_CHANGED' }))

  const wrong = fates.declared.map((message) => workplace.outboxCorrections.wrong(message))
  const way = instead.value.length === 0 ? 'undone' : wanted.way
  const decided = decideCorrection(situation, wanted, {
    way,
    reason,
    remark,
    voided: fates.voided,
    declared: wrong.map(({ id: message, events }) => ({ message, events: events.map((event) => event.id) })),
    corrective: told
      .flat()
      .filter(({ unsent }) => unsent === undefined)
      .flatMap(({ events }) => events.map((event) => event.id)),
    signature,
  })
  if (!decided.ok) return err(domainRefusal(decided.error))

  const drafts = [decided.value, ...instead.value].map((body) => ({ body, person: person.value.id, scan: null }))
  const [correction, ...replacing] = record(workplace, drafts)
  if (correction === undefined) throw new Error('a correction leaves a fact')
  const made = { at: correction.at, createdBy: person.value.id }
  workplace.outboxCorrections.voidAll(fates.voided, correction.at)
  const declarations = asConfigured(declarationsOf(workplace, wrong, decided.value), workplace.messaging)
  enqueue(workplace.database, declarations, { ...made, fact: correction.id })
  for (const [index, fact] of replacing.entries()) {
    enqueue(workplace.database, told[index] ?? [], { ...made, fact: fact.id })
  }
  const declared = countSent(declarations)
  const undeclared = declarations.length - declared
  return ok({ way, voided: fates.voided.length, declared, undeclared, corrective: countSent(told.flat()) })
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
