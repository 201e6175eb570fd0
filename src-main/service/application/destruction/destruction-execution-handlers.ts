import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import {
  decideBeginning,
  decideCarriedOut,
  decideCarriedOutByCode,
  decideContainerOpened,
  decideContractorConfirmed,
  decideExecuted,
  decideMissingRemoved,
  decideWitnessing,
  isReadyToEnd,
} from '#shared/domain/destruction/decide-execution.ts'
import { decideListing, mayAct } from '#shared/domain/destruction/decide-paper.ts'
import { evolveOrder } from '#shared/domain/destruction/evolve.ts'
import type { DestructionFact } from '#shared/domain/destruction/facts.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { planEnding } from '#shared/domain/contents/plan-ending.ts'
import type { DestructionRefusal } from '#shared/domain/destruction/refusal.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { ofKind, withoutStops } from '#shared/domain/jobs/decide.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { JobId, JobOf } from '#shared/domain/jobs/job.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { WalkedItem } from '#service/persistence/destruction-lists.ts'
import { changeOrder } from './change-destruction-order.ts'
import type { OrderChanged } from './change-destruction-order.ts'
import { withMissingOnHold } from './hold-missing.ts'
import { takeInHand } from '../jobs/job-in-hand.ts'
import { readList } from './read-destruction-list.ts'
import { endOf, signOrder } from './sign-destruction.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }
type Refused = DestructionRefusal | JobRefusal

/** Opens a job whose scans go onto the list, and takes it in hand. */
export function startCollecting(
  workplace: Workplace,
  { order: id }: CallInput<'destruction.collect'>,
): Result<{ job: JobId }, Refusal> {
  const job = workplace.ids.newId() as JobId
  const begun = changeOrder(workplace, id, 'requestDestruction', (order, at) => {
    const may = mayAct(order, 'changeList', at)
    if (!may.ok) return may
    const purpose = { operation: 'collecting', order: id } as const
    return ok([
      { kind: 'job.opened', job, purpose },
      { kind: 'job.taken-in-hand', job },
    ])
  })
  return begun.ok ? ok({ job }) : begun
}

/** What was scanned goes onto the list. */
export function finishCollecting(
  workplace: Workplace,
  { job: jobId }: OfJob,
): Result<CallOutput<'destruction.finishCollecting'>, Refusal> {
  const purpose = workplace.jobs.record(jobId)?.purpose
  if (purpose === undefined) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  if (purpose.operation !== 'collecting')
    return err(refuse('JOB_OF_OTHER_KIND', { job: jobId, operation: purpose.operation }))
  const items = workplace.jobs.itemsToFinish(jobId).map(({ id }) => id)
  const finished = changeOrder(workplace, purpose.order, 'requestDestruction', (order, at): Decided => {
    const job = workplace.jobs.toDecide(jobId)
    if (job === null) throw new Error('a job that is on record cannot be found')
    const ready = withoutStops(job)
    if (!ready.ok) return ready
    if (items.length === 0) return err({ code: 'JOB_EMPTY' })
    const listed = decideListing(order, items, jobId, at)
    return listed.ok ? ok([...listed.value, { kind: 'job.finished', job: jobId }]) : listed
  })
  workplace.tell('job.changed', { job: jobId })
  return finished.ok
    ? ok({ job: jobId, order: purpose.order, items: items.length, finishedAt: finished.value.at })
    : finished
}

/** Opens the job that confirms the goods, or takes the one that is open in hand. */
export function beginExecution(
  workplace: Workplace,
  { order: id }: CallInput<'destruction.begin'>,
): Result<{ job: JobId }, Refusal> {
  const open = workplace.destructionOrders.find(id)?.job ?? null
  const job = open ?? (workplace.ids.newId() as JobId)
  const begun = changeOrder(workplace, id, 'executeDestruction', (order, at) => {
    const beginning = decideBeginning(order, job, at)
    if (!beginning.ok) return beginning
    if (open !== null) return ok([beginning.value])
    const purpose = { operation: 'destruction', order: id } as const
    return ok([{ kind: 'job.opened', job, purpose }, beginning.value, { kind: 'job.taken-in-hand', job }])
  })
  if (!begun.ok) return begun
  if (open === null) return ok({ job })
  const taken = takeInHand(workplace, { job })
  return taken.ok ? ok({ job }) : taken
}

/** The container scanned last is not sealed: what is in it is confirmed by itself from here on. */
export function openConfirmedContainer(
  workplace: Workplace,
  { job: jobId }: OfJob,
): Result<CallOutput<'destruction.openLast'>, Refusal> {
  const last = workplace.jobs.lastItem(jobId)
  const changed = changeInJob(workplace, jobId, (order, job) => {
    const hasContents = last !== null && workplace.itemPlace.countContents(last) > 0
    const opened = decideContainerOpened(order, job, last === null ? null : { item: last, hasContents })
    return opened.ok ? ok([opened.value]) : opened
  })
  if (!changed.ok) return changed
  if (last === null) throw new Error('a container was opened that nobody scanned')
  return ok({ item: last })
}

/** Takes what no scan has confirmed off the list; the approval is void, and somebody else is asked again. */
export function removeMissing(
  workplace: Workplace,
  { job: jobId, because, note }: CallInput<'destruction.removeMissing'>,
): Result<CallOutput<'destruction.removeMissing'>, Refusal> {
  let removed = 0
  const changed = changeInJob(workplace, jobId, (order, job, at) => {
    const missing = workplace.destructionConfirming.missing(order.id, jobId)
    removed = missing.items.length
    const decided = decideMissingRemoved(order, job, missing, { because, note }, clockOf(workplace, at))
    return decided.ok ? ok(withMissingOnHold(workplace, decided.value, at)) : decided
  })
  return changed.ok ? ok({ removed }) : changed
}

/** Says that the goods are destroyed, or have left with the contractor. The network hears of it after the last signature. */
export function carryOut(workplace: Workplace, of: OfJob): Result<CallOutput<'destruction.carryOut'>, Refusal> {
  return endConfirming(workplace, of, decideCarriedOut)
}

/** What the scanned code for finishing comes to: the reason why nothing can end yet, or that the screen asks. */
export function carryOutByCode(workplace: Workplace, of: OfJob): Result<CallOutput<'destruction.carryOut'>, Refusal> {
  return endConfirming(workplace, of, decideCarriedOutByCode)
}

function endConfirming(
  workplace: Workplace,
  { job: jobId }: OfJob,
  decide: typeof decideCarriedOut | typeof decideCarriedOutByCode,
): Result<CallOutput<'destruction.carryOut'>, Refusal> {
  let orderId: DestructionOrderId | null = null
  const changed = changeInJob(workplace, jobId, (order, job, at) => {
    orderId = order.id
    const { open } = workplace.destructionConfirming.sums(order.id, jobId)
    const list = readList(workplace, order).summary.hash
    return decide(order, job, { list, open }, at)
  })
  if (!changed.ok) return changed
  if (orderId === null) throw new Error('goods were destroyed for no order')
  return ok({ order: orderId, at: changed.value.at })
}

/** Signs that somebody saw the goods destroyed; the last signature that is needed ends them, for the record and the network. */
export async function witnessOrder(
  workplace: Workplace,
  { order, external, signature: attempt }: CallInput<'destruction.witness'>,
): Promise<Result<CallOutput<'destruction.witness'>, Refusal>> {
  const signing = {
    order,
    about: { kind: 'witnessing', external },
    meaning: 'witnessedDestruction',
    right: 'witnessDestruction',
    attempt,
  } as const
  const signed = await signOrder(workplace, signing, (found, _list, signature) => {
    const witnessed = decideWitnessing(found, { signature, external })
    return witnessed.ok ? endWhereReady(workplace, found, witnessed.value, signature) : witnessed
  })
  return signed.ok ? ok(endOf(signed.value)) : signed
}

/** Signs for the contractor's work, by the certificate that is attached; that ends the goods. */
export async function confirmContractor(
  workplace: Workplace,
  { order, signature: attempt }: CallInput<'destruction.confirmContractor'>,
): Promise<Result<CallOutput<'destruction.confirmContractor'>, Refusal>> {
  const signing = {
    order,
    about: { kind: 'contractorsWork' },
    meaning: 'certifiesDestruction',
    right: 'witnessDestruction',
    attempt,
  } as const
  const signed = await signOrder(workplace, signing, (found, _list, signature) => {
    const confirmed = decideContractorConfirmed(found, signature)
    return confirmed.ok ? endWhereReady(workplace, found, confirmed.value, signature) : confirmed
  })
  return signed.ok ? ok(endOf(signed.value)) : signed
}

type Decided = Result<readonly TallymanFact[], Refused>

/** The signature, and the end of the goods where it was the last that is needed: one transaction, all or nothing. */
function endWhereReady(
  workplace: Workplace,
  order: DestructionOrder,
  signed: DestructionFact,
  { person, at }: Signature,
): Result<readonly DestructionFact[], DestructionRefusal> {
  const after = evolveOrder(order, signed, { person, at })
  if (!isReadyToEnd(after)) return ok([signed])
  const placed: WalkedItem[] = []
  const list = readList(workplace, order, (slice) => placed.push(...slice))
  const goods = {
    list: list.summary.hash,
    plan: planEnding(placed),
    newest: workplace.destructionLists.newestOf(placed),
  }
  const executed = decideExecuted(after, goods, clockOf(workplace, workplace.readClock().at))
  return executed.ok ? ok([signed, executed.value]) : executed
}

/** A change of an order by the job that confirms its goods. */
function changeInJob(
  workplace: Workplace,
  jobId: JobId,
  decide: (order: DestructionOrder, job: JobOf<'destruction'>, at: Instant) => Decided,
): Result<OrderChanged, Refusal> {
  const order = workplace.destructionOrders.ofJob(jobId)
  if (order === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  const changed = changeOrder(workplace, order.id, 'executeDestruction', (now, at) => {
    const job = workplace.jobs.toDecide(jobId)
    if (job === null) throw new Error('an order has a job that nobody opened')
    const fitting = ofKind(job, 'destruction')
    return fitting.ok ? decide(now, fitting.value, at) : fitting
  })
  workplace.tell('job.changed', { job: jobId })
  return changed
}

function clockOf(workplace: Workplace, at: Instant) {
  const site = workplace.site.site()
  if (site === null) throw new Error('goods are destroyed at a station that is not set up')
  return { at, clockToleranceMinutes: site.clockToleranceMinutes }
}
