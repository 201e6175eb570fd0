import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { transition } from '../items/transitions.ts'
import type { JobId } from '../jobs/job.ts'
import type { PersonId } from '../people/person.ts'
import type { Signature } from '../signatures/signature.ts'
import type { DestructionFact, DestructionFactOf } from './facts.ts'
import type { ListNow } from './item-list.ts'
import { orderLife } from './life.ts'
import type { OrderAct, OrderStanding } from './life.ts'
import { isAuthorised } from './order-data.ts'
import type { OrderData } from './order-data.ts'
import { standingOf } from './order.ts'
import type { DestructionOrder } from './order.ts'
import type { RemovalReason } from './reasons.ts'
import type { BarredBecause, DestructionRefusal } from './refusal.ts'

type Decided<Facts extends readonly DestructionFact[]> = Result<Facts, DestructionRefusal>

/** Whether the life of the order lets this happen now; where it stands, if so. */
export function mayAct(order: DestructionOrder, act: OrderAct, at: Instant): Result<OrderStanding, DestructionRefusal> {
  const standing = standingOf(order, at)
  if (orderLife[standing][act] !== undefined) return ok(standing)
  return err({ code: 'ORDER_STANDS_OTHERWISE', number: order.number, standing })
}

/** Decides on changing what the order says; an approval is void with it. */
export function decideDataChange(order: DestructionOrder, to: OrderData, at: Instant): Decided<DestructionFact[]> {
  const standing = mayAct(order, 'changeData', at)
  if (!standing.ok) return standing
  return ok([
    { kind: 'destruction.data-changed', order: order.id, from: order.data, to },
    ...voided(order, 'dataChanged'),
  ])
}

/** Decides on putting items on the list; nothing where there are none. */
export function decideListing(
  order: DestructionOrder,
  items: readonly ItemId[],
  job: JobId | null,
  at: Instant,
): Decided<DestructionFact[]> {
  const standing = mayAct(order, 'changeList', at)
  if (!standing.ok) return standing
  if (items.length === 0) return ok([])
  return ok([
    { kind: 'destruction.items-listed', order: order.id, number: order.number, job, items },
    ...voided(order, 'itemsListed'),
  ])
}

/** Why items come off a list, and what else there is to say of it. */
export type Removal = { readonly because: RemovalReason; readonly note: string | null }

/** Decides on taking items off the list before it is executed. An approval is void with it. */
export function decideRemoval(
  order: DestructionOrder,
  items: readonly ItemId[],
  removal: Removal,
  at: Instant,
): Decided<DestructionFact[]> {
  const standing = mayAct(order, 'changeList', at)
  if (!standing.ok) return standing
  return ok(items.length === 0 ? [] : removed(order, items, removal))
}

/** Decides on asking for approval of the list as it is now. */
export function decideSubmission(
  order: DestructionOrder,
  list: ListNow,
  signature: Signature,
): Decided<[DestructionFactOf<'destruction.submitted'>]> {
  const standing = mayAct(order, 'submit', signature.at)
  if (!standing.ok) return standing
  const complete = isComplete(order, list)
  if (!complete.ok) return complete
  return ok([{ kind: 'destruction.submitted', order: order.id, list: list.summary, signature }])
}

/** Whether this person may approve this order: somebody else than who asked for it or changed it, by their id and whatever their role. */
export function mayApprove(order: DestructionOrder, approver: PersonId): Result<true, DestructionRefusal> {
  if (order.requesters.includes(approver)) return barred(order, 'requested')
  return order.changers.includes(approver) ? barred(order, 'changed') : ok(true)
}

/** Whether the order and exactly this list may be approved by this person now. */
export function decideApproval(
  order: DestructionOrder,
  list: ListNow,
  approver: PersonId,
  at: Instant,
): Result<true, DestructionRefusal> {
  const standing = mayAct(order, 'approve', at)
  if (!standing.ok) return standing
  const other = mayApprove(order, approver)
  return other.ok ? isComplete(order, list) : other
}

/** Decides on refusing the order, with the reason. Whoever may not approve it cannot reject it either; they can withdraw it. */
export function decideRejection(
  order: DestructionOrder,
  because: string,
  signature: Signature,
): Decided<[DestructionFactOf<'destruction.rejected'>]> {
  const standing = mayAct(order, 'reject', signature.at)
  if (!standing.ok) return standing
  const other = mayApprove(order, signature.person)
  return other.ok ? ok([{ kind: 'destruction.rejected', order: order.id, because, signature }]) : other
}

/** Decides on giving the order up: its items are free again. A job that confirms is given up first. */
export function decideWithdrawal(
  order: DestructionOrder,
  because: string,
  at: Instant,
): Decided<[DestructionFactOf<'destruction.withdrawn'>]> {
  const standing = mayAct(order, 'withdraw', at)
  if (!standing.ok) return standing
  if (order.job !== null) return err({ code: 'ORDER_STANDS_OTHERWISE', number: order.number, standing: 'inExecution' })
  return ok([{ kind: 'destruction.withdrawn', order: order.id, because }])
}

/** What an approval loses when goods that it covers changed without the order: nothing where none was given. */
export function decideContentsChanged(order: DestructionOrder): readonly DestructionFact[] {
  return voided(order, 'contentsChanged')
}

function isComplete(order: DestructionOrder, list: ListNow): Result<true, DestructionRefusal> {
  const { number, data } = order
  if (list.summary.items === 0) return err({ code: 'ORDER_LIST_EMPTY', number })
  if (!isAuthorised(data.owner)) return err({ code: 'OWNER_AUTHORISATION_MISSING', number })
  if (data.method === 'other' && (data.methodNote ?? '').trim() === '')
    return err({ code: 'METHOD_NOT_DESCRIBED', number })
  for (const { example, ...state } of list.states) {
    const destroyed = transition(state, 'destroy')
    if (!destroyed.ok) return err({ ...destroyed.error, item: example })
  }
  if (list.claimed !== null) return err({ code: 'CLAIMED', item: list.claimed.item, claimedBy: list.claimed.job })
  return ok(true)
}

/** The facts of taking items off a list, with the approval that is void by it. */
export function removed(order: DestructionOrder, items: readonly ItemId[], removal: Removal): DestructionFact[] {
  return [
    { kind: 'destruction.items-removed', order: order.id, number: order.number, items, ...removal },
    ...voided(order, 'itemsRemoved'),
  ]
}

function voided(order: DestructionOrder, because: DestructionFactOf<'destruction.approval-voided'>['because']) {
  return order.phase === 'approved' ? [{ kind: 'destruction.approval-voided', order: order.id, because } as const] : []
}

function barred(order: DestructionOrder, because: BarredBecause): Result<never, DestructionRefusal> {
  return err({ code: 'ANOTHER_PERSON_NEEDED', number: order.number, because })
}
