import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import {
  decideDataChange,
  decideListing,
  decideRemoval,
  decideWithdrawal,
} from '#shared/domain/destruction/decide-paper.ts'
import { decideContractorCertificate, decideTakenBack } from '#shared/domain/destruction/decide-execution.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { orderNumber } from '#shared/domain/destruction/order-number.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { changeOrder, tellOfOrder } from './change-destruction-order.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { withMissingOnHold } from './hold-missing.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** Begins an order: what it says, and a number of its own. */
export function draftOrder(
  workplace: Workplace,
  { data }: CallInput<'destruction.draft'>,
): Result<CallOutput<'destruction.draft'>, Refusal> {
  const order = workplace.ids.newId() as DestructionOrderId
  const outcome = immediately(workplace.database, (): Result<CallOutput<'destruction.draft'>, Refusal> => {
    const person = signedIn(workplace, 'requestDestruction', { reason: data.reason })
    if (!person.ok) return person
    const number = orderNumber(workplace.readClock(), order)
    record(workplace, [
      { body: { kind: 'destruction.drafted', order, number, data }, person: person.value.id, scan: null },
    ])
    return ok({ order })
  })
  tellOfOrder(workplace, order)
  return outcome
}

/** Changes what an order says. */
export function changeOrderData(workplace: Workplace, { order: id, data }: CallInput<'destruction.changeData'>): Done {
  return done(changeOrder(workplace, id, 'requestDestruction', (order, at) => decideDataChange(order, data, at)))
}

/** Puts damaged stock onto the list: what is named, or all of it; what is on a list already is passed over. */
export function listDamaged(
  workplace: Workplace,
  { order: id, items }: CallInput<'destruction.listDamaged'>,
): Result<CallOutput<'destruction.listDamaged'>, Refusal> {
  const { damagedStock } = workplace
  let listed = 0
  const outcome = changeOrder(workplace, id, 'requestDestruction', (order, at) => {
    const found = items === 'all' ? damagedStock.all() : damagedStock.among(items)
    listed = found.length
    return decideListing(order, found, null, at)
  })
  return outcome.ok ? ok({ listed }) : outcome
}

/** Takes items off the list, with the reason. */
export function removeFromOrder(
  workplace: Workplace,
  { order: id, items, because, note }: CallInput<'destruction.removeItems'>,
): Done {
  return done(
    changeOrder(workplace, id, 'requestDestruction', (order, at) => {
      const listed = workplace.destructionLists.amongListed(id, items)
      const removed = decideRemoval(order, listed, { because, note }, at)
      return removed.ok ? ok(withMissingOnHold(workplace, removed.value, at)) : removed
    }),
  )
}

/** Gives an order up: its items are free again. */
export function withdrawOrder(workplace: Workplace, { order: id, because }: CallInput<'destruction.withdraw'>): Done {
  return done(changeOrder(workplace, id, 'requestDestruction', (order, at) => decideWithdrawal(order, because, at)))
}

/** The goods were not destroyed after all, or came back from the contractor. */
export function takeBackOrder(workplace: Workplace, { order: id, because }: CallInput<'destruction.takeBack'>): Done {
  return done(
    changeOrder(workplace, id, 'executeDestruction', (order, at) =>
      decideTakenBack(order, because, workplace.recalls.amongOrdered(order.id), at),
    ),
  )
}

/** Keeps the contractor's certificate with the order. */
export function attachContractorCertificate(
  workplace: Workplace,
  { order: id, file, reference }: CallInput<'destruction.attachContractorCertificate'>,
): Done {
  return done(
    changeOrder(workplace, id, 'executeDestruction', (order, at) =>
      decideContractorCertificate(order, { file, reference }, at),
    ),
  )
}

function done(outcome: Result<unknown, Refusal>): Done {
  return outcome.ok ? ok({}) : outcome
}
