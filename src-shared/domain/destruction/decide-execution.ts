import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { ContentsFactOf } from '../contents/facts.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import { withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import type { JobId, JobOf } from '../jobs/job.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import type { HoldFactOf } from '../holds/facts.ts'
import { recalledHold } from '../recalls/decide.ts'
import type { RecalledGoods } from '../recalls/decide.ts'
import type { PersonId } from '../people/person.ts'
import type { Signature } from '../signatures/signature.ts'
import { mayAct, removed } from './decide-paper.ts'
import type { Removal } from './decide-paper.ts'
import type { DestructionFact, DestructionFactOf } from './facts.ts'
import type { ListHash } from './item-list.ts'
import type { DestructionOrder } from './order.ts'
import type { BarredBecause, DestructionRefusal } from './refusal.ts'
import { witnessesNeeded } from './witness.ts'
import type { ExternalWitness } from './witness.ts'

type Refused = DestructionRefusal | JobRefusal

/** Decides on beginning to confirm the goods, or on going on in the job that is open. */
export function decideBeginning(
  order: DestructionOrder,
  job: JobId,
  at: Instant,
): Result<DestructionFactOf<'destruction.execution-begun'>, DestructionRefusal> {
  const standing = mayAct(order, 'beginExecution', at)
  return standing.ok ? ok({ kind: 'destruction.execution-begun', order: order.id, job }) : standing
}

/** Decides that the container scanned last is not sealed: what is in it is confirmed by itself from here on. */
export function decideContainerOpened(
  order: DestructionOrder,
  job: JobOf<'destruction'>,
  last: { readonly item: ItemId; readonly hasContents: boolean } | null,
): Result<DestructionFactOf<'destruction.container-opened'>, JobRefusal> {
  if (last === null) return err({ code: 'NOTHING_TO_TAKE_BACK' })
  if (!last.hasContents) return err({ code: 'NOTHING_INSIDE', item: last.item })
  return ok({ kind: 'destruction.container-opened', order: order.id, job: job.id, item: last.item })
}

/** What no scan has confirmed, and what of it the records have inside containers that were opened. */
export type Missing = { readonly items: readonly ItemId[]; readonly planned: PlannedOpenings }

/**
 * Decides on taking what is not there off the list, with the reason. What the records have inside a container that was opened
 * and seen to lack it comes out of it in the same act. The approval is void, and somebody else is asked again.
 */
export function decideMissingRemoved(
  order: DestructionOrder,
  job: JobOf<'destruction'>,
  { items, planned }: Missing,
  removal: Removal,
  clock: ToleratedClock,
): Result<readonly (DestructionFact | ContentsFactOf<'contents.taken-out'>)[], Refused> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  const standing = mayAct(order, 'removeMissing', clock.at)
  if (!standing.ok) return standing
  if (items.length === 0) return ok([])
  const takenOutAt = timeOfTakingOut(planned, clock)
  if (!takenOutAt.ok) return takenOutAt
  const { openings } = planned
  const takenOut = { kind: 'contents.taken-out', job: job.id, eventTime: takenOutAt.value, openings } as const
  return ok([...removed(order, items, removal), ...(openings.length === 0 ? [] : [takenOut])])
}

/** What has been confirmed when the goods are to end. */
export type Confirmed = {
  /** The list as it is at this moment. */
  readonly list: ListHash
  /** Items and containers of it that no scan has confirmed. */
  readonly open: number
}

/**
 * Decides that the goods are destroyed, or leave with the contractor: the approval stands for exactly this list, every stop is
 * answered and everything is confirmed. No event follows yet.
 */
export function decideCarriedOut(
  order: DestructionOrder,
  job: JobOf<'destruction'>,
  { list, open }: Confirmed,
  at: Instant,
): Result<
  readonly [DestructionFactOf<'destruction.carried-out' | 'destruction.handed-over'>, JobFactOf<'job.finished'>],
  Refused
> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  const { id, number, approval, data } = order
  const goesAway = data.place.kind === 'contractor'
  const standing = mayAct(order, goesAway ? 'handOver' : 'carryOut', at)
  if (!standing.ok) return standing.error.code === 'ORDER_STANDS_OTHERWISE' ? approvalNeeded(order, standing) : standing
  if (approval?.content.list.hash !== list) return err({ code: 'LIST_CHANGED', number })
  if (open > 0) return err({ code: 'NOT_ALL_CONFIRMED', number, open })
  const kind = goesAway ? 'destruction.handed-over' : 'destruction.carried-out'
  return ok([
    { kind, order: id, job: job.id, list },
    { kind: 'job.finished', job: job.id },
  ])
}

/**
 * Decides what a scanned code does that asks for the end of such a job: never the end. Whoever scans it need not have looked at
 * the screen, and that goods are destroyed or have left is a statement which somebody makes: the screen asks for it.
 */
export function decideCarriedOutByCode(
  order: DestructionOrder,
  job: JobOf<'destruction'>,
  confirmed: Confirmed,
  at: Instant,
): Result<never, Refused> {
  const carriedOut = decideCarriedOut(order, job, confirmed, at)
  return carriedOut.ok ? err({ code: 'CARRYING_OUT_ASKED', number: order.number }) : carriedOut
}

/**
 * Decides that the goods were not destroyed after all, or came back: the order stands as approved, and is confirmed anew. What
 * a contractor had while its lot was called back goes on hold behind it, as everything of the lot that was here did.
 */
export function decideTakenBack(
  order: DestructionOrder,
  because: string,
  recalled: RecalledGoods,
  at: Instant,
): Result<readonly [DestructionFactOf<'destruction.taken-back'>, ...HoldFactOf<'holds.put'>[]], DestructionRefusal> {
  const standing = mayAct(order, 'takeBack', at)
  if (!standing.ok) return standing
  const takenBack = { kind: 'destruction.taken-back', order: order.id, because } as const
  return ok(recalled.items.length === 0 ? [takenBack] : [takenBack, recalledHold(recalled, null, null, at)])
}

/** Whether a person may sign that they saw it: neither who asked for it nor who did it, and nobody twice. */
export function mayWitness(order: DestructionOrder, person: PersonId): Result<true, DestructionRefusal> {
  if (order.requesters.includes(person)) return barred(order, 'requested')
  if (order.executors.includes(person)) return barred(order, 'executed')
  const hasSigned = order.witnesses.some(({ signature }) => signature.person === person)
  return hasSigned ? barred(order, 'witnessed') : ok(true)
}

/** Decides on the signature of a witness; with the last that is needed, the goods are destroyed for the record and the network. */
export function decideWitnessing(
  order: DestructionOrder,
  witness: { readonly signature: Signature; readonly external: ExternalWitness | null },
): Result<DestructionFactOf<'destruction.witnessed'>, DestructionRefusal> {
  const standing = mayAct(order, 'witness', witness.signature.at)
  if (!standing.ok) return standing
  const other = mayWitness(order, witness.signature.person)
  return other.ok ? ok({ kind: 'destruction.witnessed', order: order.id, witness }) : other
}

/** How many witnesses still have to sign. */
export function witnessesMissing(order: DestructionOrder): number {
  const productClass = order.approval?.content.list.productClass ?? 'controlled'
  return Math.max(0, witnessesNeeded(productClass) - order.witnesses.length)
}

/** Decides on the contractor's certificate; a better one takes the place of the one before. */
export function decideContractorCertificate(
  order: DestructionOrder,
  { file, reference }: { readonly file: AttachedFile; readonly reference: string },
  at: Instant,
): Result<readonly [DestructionFactOf<'destruction.contractor-certified'>], DestructionRefusal> {
  const standing = mayAct(order, 'attachCertificate', at)
  if (!standing.ok) return standing
  return ok([{ kind: 'destruction.contractor-certified', order: order.id, file, reference }])
}

/** Decides on the signature for the contractor's work: by somebody who neither asked for it nor handed the goods out. */
export function decideContractorConfirmed(
  order: DestructionOrder,
  signature: Signature,
): Result<DestructionFactOf<'destruction.contractor-confirmed'>, DestructionRefusal> {
  const standing = mayAct(order, 'attachCertificate', signature.at)
  if (!standing.ok) return standing
  if (order.contractorCertificate === null) return err({ code: 'CONTRACTOR_CERTIFICATE_MISSING', number: order.number })
  const other = mayWitness(order, signature.person)
  return other.ok ? ok({ kind: 'destruction.contractor-confirmed', order: order.id, signature }) : other
}

/** What is known of the goods when they end for the record. */
export type GoodsAtTheirEnd = {
  readonly list: ListHash
  readonly plan: EndingPlan
  /** The item or container with the latest last event. */
  readonly newest: { readonly item: ItemId; readonly lastEventAt: Instant } | null
}

/**
 * Decides on the end itself, after the last signature: what was confirmed is still exactly what was approved. The time is the
 * clock as read, or after the newest event of anything involved where a partner's clock ran ahead within the tolerance.
 */
export function decideExecuted(
  order: DestructionOrder,
  { list, plan, newest }: GoodsAtTheirEnd,
  { at, clockToleranceMinutes }: ToleratedClock,
): Result<DestructionFactOf<'destruction.executed'>, DestructionRefusal> {
  const { id, number, approval, carriedOut, data } = order
  const standing = mayAct(order, 'execute', at)
  if (!standing.ok) return standing
  if (approval?.content.list.hash !== list || carriedOut?.list !== list) return err({ code: 'LIST_CHANGED', number })
  if (newest !== null && newest.lastEventAt > at + clockToleranceMinutes * 60_000)
    return err({ code: 'EVENTTIMEBEFORELASTEVENT', ...newest })
  // What is taken out first lies 1 ms before the first wave.
  const eventTime = Math.max(at, (newest?.lastEventAt ?? 0) + 2) as Instant
  const { reason, market } = data
  return ok({ kind: 'destruction.executed', order: id, number, reason, market, eventTime, ...plan })
}

/** Whether the order has every signature that its end takes. */
export function isReadyToEnd(order: DestructionOrder): boolean {
  switch (order.phase) {
    case 'carriedOut':
      return witnessesMissing(order) === 0
    case 'handedOver':
      return order.contractorConfirmed !== null
    default:
      return false
  }
}

function approvalNeeded(
  { number }: DestructionOrder,
  refused: Result<never, DestructionRefusal>,
): Result<never, DestructionRefusal> {
  const stands = !refused.ok && refused.error.code === 'ORDER_STANDS_OTHERWISE' ? refused.error.standing : null
  return stands === 'submitted' ? err({ code: 'APPROVAL_NEEDED', item: null, number }) : refused
}

function barred(order: DestructionOrder, because: BarredBecause): Result<never, DestructionRefusal> {
  return err({ code: 'ANOTHER_PERSON_NEEDED', number: order.number, because })
}
