import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { DestructionRefusal } from '#shared/domain/destruction/refusal.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { takeCheckpoint } from '../records/take-checkpoint.ts'
import { tellNetwork } from '../network/tell-network.ts'
import type { Workplace } from '../workplace.ts'

/** What a change of an order left. */
export type OrderChanged = { readonly facts: readonly Fact[]; readonly messages: number; readonly at: Instant }

type Deciding = (
  order: DestructionOrder,
  at: Instant,
) => Result<readonly TallymanFact[], DestructionRefusal | JobRefusal>

/**
 * What every change of an order has in common: load, decide, write in one transaction with the messages that follow, then tell
 * the pages. `doneBy` is the right that the person at the station needs, or whoever signed for it. A refusal leaves the
 * disk as it was.
 */
export function changeOrder(
  workplace: Workplace,
  id: DestructionOrderId,
  doneBy: Right | { readonly signer: PersonId },
  decide: Deciding,
): Result<OrderChanged, Refusal> {
  const { at } = workplace.readClock()
  const outcome = immediately(workplace.database, (): Result<OrderChanged, Refusal> => {
    const order = workplace.destructionOrders.find(id)
    if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
    const person = whoDidIt(workplace, order, doneBy)
    if (!person.ok) return person
    const decided = decide(order, at)
    if (!decided.ok) return err(domainRefusal(decided.error))
    const onto = mayPutOnto(workplace, doneBy, decided.value)
    if (!onto.ok) return onto
    const drafts = decided.value.map((body) => ({ body, person: person.value, scan: null }))
    const facts = record(workplace, drafts)
    const changed = { facts, messages: tellNetwork(workplace, facts), at: facts[0]?.at ?? at }
    // The certificate bears it, so that nobody who cuts the ledger off behind it stays unseen.
    if (facts.some(({ body }) => body.kind === 'destruction.executed')) takeCheckpoint(workplace, 'destruction', null)
    return { ok: true, value: changed }
  })
  tellOfOrder(workplace, id)
  if (outcome.ok && outcome.value.messages > 0) {
    workplace.wakeSending()
    workplace.tell('outbox.changed', {})
  }
  return outcome
}

/** Tells the pages that something about an order changed; after the transaction. */
export function tellOfOrder(workplace: Workplace, order: DestructionOrderId): void {
  workplace.tell('destruction.changed', { order })
  workplace.tell('attention.changed', {})
  workplace.statusChanged()
}

function whoDidIt(
  workplace: Workplace,
  { id, data }: DestructionOrder,
  doneBy: Right | { readonly signer: PersonId },
): Result<PersonId, Refusal> {
  if (typeof doneBy === 'object') return { ok: true, value: doneBy.signer }
  const goods = () => workplace.goodsClasses.ofOrder(id)
  const person = signedIn(workplace, doneBy, { reason: data.reason, goods })
  return person.ok ? { ok: true, value: person.value.id } : person
}

/** What comes onto the list is for whoever puts it there, and so is the reason that an order gets. */
function mayPutOnto(
  workplace: Workplace,
  doneBy: Right | { readonly signer: PersonId },
  facts: readonly TallymanFact[],
): Result<unknown, Refusal> {
  if (typeof doneBy === 'object') return ok(null)
  const items = facts.flatMap((fact) => (fact.kind === 'destruction.items-listed' ? fact.items : []))
  const listing = signedIn(workplace, doneBy, { goods: () => workplace.goodsClasses.of(items) })
  if (!listing.ok) return listing
  const changed = facts.find((fact) => fact.kind === 'destruction.data-changed')
  return changed === undefined ? listing : signedIn(workplace, doneBy, { reason: changed.to.reason })
}
