import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostRecalls } from '#shared/contract/calls/recall-calls.ts'
import type { RecallView } from '#shared/contract/calls/recall-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { decideRecall, decideRecallLifted } from '#shared/domain/recalls/decide.ts'
import type { RecallRefusal } from '#shared/domain/recalls/decide.ts'
import type { LotOfProduct, RecallId, RecallReason } from '#shared/domain/recalls/facts.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClassFound } from '#service/persistence/items/goods-classes.ts'
import type { RecallRecord } from '#service/persistence/recalls.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { carryOutReleases } from '../batches/held-releases.ts'
import { record } from '../record.ts'
import { hashOfList, noteOf } from './shown-holds.ts'
import { hashOfShown } from '../people/sign.ts'
import { signedIn } from '../people/signed-in.ts'
import { tellNetwork } from '../network/tell-network.ts'
import type { Workplace } from '../workplace.ts'

type Reading = Pick<Workplace, 'recalls' | 'people'>

/** Everything of a lot that is here goes on hold, and nothing of it is received any more. */
export function beginRecall(
  workplace: Workplace,
  { gtin, lot, reason, note }: CallInput<'recalls.begin'>,
): Result<CallOutput<'recalls.begin'>, Refusal> {
  const { recalls, ids } = workplace
  const of = { gtin, lot }
  const id = ids.newId() as RecallId
  return changeRecalls(
    workplace,
    { ...of, reason },
    (_person, at) =>
      decideRecall({ id, ...of }, recalls.standing(of), { reason, note: noteOf(note) }, recalls.toHold(of), at),
    ([, held], messages) => ({ items: held?.items.length ?? 0, messages }),
  )
}

/** Signs what the screen shows and lifts the recall: the holds that it put on go, others stay. */
export async function liftRecall(
  workplace: Workplace,
  { gtin, lot, note: typed, signature: attempt }: CallInput<'recalls.lift'>,
): Promise<Result<CallOutput<'recalls.lift'>, Refusal>> {
  const of = { gtin, lot }
  const note = noteOf(typed)
  const standing = workplace.recalls.standing(of)
  if (standing === null) return err(domainRefusal({ code: 'RECALL_NOT_FOUND' }))
  const shown = shownLifting(workplace, standing, note)
  const signed = await workplace.sign(attempt, {
    meaning: 'liftsHold',
    shown,
    right: 'recallLots',
    act: { goods: () => goodsOfLot(workplace, of) },
  })
  return signed.ok ? writeLifting(workplace, of, note, signed.value) : signed
}

function writeLifting(
  workplace: Workplace,
  of: LotOfProduct,
  note: string | null,
  signature: Signature,
): Result<CallOutput<'recalls.lift'>, Refusal> {
  const { recalls } = workplace
  return changeRecalls(
    workplace,
    of,
    (_person, at) => {
      const standing = recalls.standing(of)
      if (standing === null) return err({ code: 'RECALL_NOT_FOUND' })
      if (hashOfShown(shownLifting(workplace, standing, note)) !== signature.shown)
        return err({ code: 'SIGNED_CONTENT_CHANGED' })
      return decideRecallLifted(standing, note, signature, recalls.toFree(standing.id), at)
    },
    ([, freed], messages) => ({
      items: freed?.items.length ?? 0,
      stillHeld: freed?.stillHeld.length ?? 0,
      messages,
    }),
  )
}

/** Every recall that stands. */
export function listRecalls(workplace: Reading): CallOutput<'recalls.list'> {
  return { recalls: workplace.recalls.all(mostRecalls).map((found) => viewOf(workplace, found)) }
}

/** A lot as a recall sees it. */
export function recallOfLot(
  workplace: Reading,
  { gtin, lot, note }: CallInput<'recalls.ofLot'>,
): CallOutput<'recalls.ofLot'> {
  const of = { gtin, lot }
  const { recalls } = workplace
  const standing = recalls.standing(of)
  const words = noteOf(note)
  return {
    standing: standing === null ? null : viewOf(workplace, standing),
    ...recalls.here(of),
    shown: standing === null || words === null ? null : hashOfShown(shownLifting(workplace, standing, words)),
    away: recalls
      .away(of)
      .slice(0, mostRecalls)
      .map(({ shipment, ...rest }) => ({
        ...rest,
        shipment: shipment === null ? null : { number: shipment.number, gln: shipment.gln },
      })),
  }
}

function changeRecalls<Decided extends readonly TallymanFact[], Answer>(
  workplace: Workplace,
  of: LotOfProduct & { readonly reason?: RecallReason },
  decide: (person: Person, at: ReturnType<Workplace['readClock']>['at']) => Result<Decided, RecallRefusal>,
  answer: (decided: Decided, messages: number) => Answer,
): Result<Answer, Refusal> {
  const outcome = immediately(workplace.database, (): Result<Answer, Refusal> => {
    const person = signedIn(workplace, 'recallLots', {
      ...(of.reason === undefined ? {} : { reason: of.reason }),
      goods: () => goodsOfLot(workplace, of),
    })
    if (!person.ok) return person
    const decided = decide(person.value, workplace.readClock().at)
    if (!decided.ok) return err(domainRefusal(decided.error))
    const drafts = decided.value.map((body) => ({ body, person: person.value.id, scan: null }))
    const messages = tellNetwork(workplace, record(workplace, drafts))
    // A release that a recall held up is held up no longer where the recall is over.
    carryOutReleases(workplace)
    return ok(answer(decided.value, messages))
  })
  if (outcome.ok) {
    workplace.wakeSending()
    workplace.tell('outbox.changed', {})
    workplace.tell('items.changed', {})
    workplace.tell('batches.changed', {})
    workplace.tell('attention.changed', {})
  }
  workplace.statusChanged()
  return outcome
}

/** What is signed under lifting a recall: the words and counts of the screen, and the hash of the list behind them. */
function shownLifting(
  { recalls }: Pick<Workplace, 'recalls'>,
  { id, gtin, lot }: RecallRecord,
  note: string | null,
): Json {
  const { items, stillHeld } = recalls.toFree(id)
  return { recall: id, gtin, lot, note, items: items.length, stillHeld: stillHeld.length, list: hashOfList(items) }
}

/** A lot is of the class of its product, whether or not anything of it is here. */
function goodsOfLot({ goodsClasses }: Workplace, { gtin }: LotOfProduct): readonly ClassFound[] {
  return [{ productClass: goodsClasses.ofProduct(gtin), item: null }]
}

function viewOf({ people }: Pick<Workplace, 'people'>, found: RecallRecord): RecallView {
  const { gtin, lot, product, reason, note, begunAt, begunBy, held } = found
  const by = begunBy === null ? null : (people.byId(begunBy)?.name ?? null)
  return { gtin, lot, product, reason, note, begunAt, by, held }
}
