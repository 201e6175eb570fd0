import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { TallymanFact } from '../facts.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import type { PersonId } from '../people/person.ts'
import type { DestructionFact, DestructionFactOf } from './facts.ts'
import type { DestructionOrder } from './order.ts'

/** What changes an order: facts about it, and those about the job that confirms its goods. */
export type OrderFact = DestructionFact | JobFactOf<'job.item-recorded' | 'job.abandoned'>

/** Whether a fact can change an order. Of the facts about jobs only those of the order's own job do. */
export function isOrderFact(fact: TallymanFact): fact is OrderFact {
  return fact.kind.startsWith('destruction.') || fact.kind === 'job.item-recorded' || fact.kind === 'job.abandoned'
}

/** Who did it and when, from the envelope of the fact; null for what the station does by itself. */
export type DoneBy = { readonly person: PersonId | null; readonly at: Instant }

/** An order as it begins. */
export function draftedOrder(
  { order: id, number, data }: DestructionFactOf<'destruction.drafted'>,
  { person, at }: DoneBy,
): DestructionOrder {
  if (person === null) throw new Error('nobody drafted an order')
  return {
    id,
    number,
    data,
    phase: 'draft',
    draftedBy: person,
    draftedAt: at,
    requesters: [person],
    changers: [],
    request: null,
    approval: null,
    rejection: null,
    job: null,
    executors: [],
    carriedOut: null,
    witnesses: [],
    contractorCertificate: null,
    contractorConfirmed: null,
    executedAt: null,
    certificate: null,
  }
}

/** The order after one more fact. Facts were judged before they were written: nothing is refused here. */
export function evolveOrder(order: DestructionOrder, fact: OrderFact, { person, at }: DoneBy): DestructionOrder {
  switch (fact.kind) {
    case 'destruction.drafted':
    case 'destruction.instructed':
      return order
    case 'destruction.data-changed':
      return { ...changed(order, person), data: fact.to }
    case 'destruction.items-listed':
    case 'destruction.items-removed':
      return changed(order, person)
    case 'destruction.submitted':
      return {
        ...order,
        phase: 'submitted',
        requesters: including(order.requesters, fact.signature.person),
        request: fact.signature,
        rejection: null,
      }
    case 'destruction.approved':
      return { ...order, phase: 'approved', approval: fact.approval }
    case 'destruction.rejected':
      return {
        ...withoutApproval(order),
        phase: 'rejected',
        rejection: { because: fact.because, signature: fact.signature },
      }
    case 'destruction.approval-voided':
      return { ...withoutApproval(order), phase: 'submitted' }
    case 'destruction.withdrawn':
      return { ...order, phase: 'withdrawn' }
    case 'destruction.execution-begun':
      return { ...order, job: fact.job, executors: including(order.executors, person) }
    case 'job.item-recorded':
    case 'destruction.container-opened':
      return { ...order, executors: including(order.executors, person) }
    case 'job.abandoned':
      return { ...order, job: null }
    case 'destruction.carried-out':
    case 'destruction.handed-over':
      return {
        ...order,
        phase: fact.kind === 'destruction.carried-out' ? 'carriedOut' : 'handedOver',
        job: null,
        executors: including(order.executors, person),
        carriedOut: { at, list: fact.list },
      }
    case 'destruction.taken-back':
      return {
        ...order,
        phase: 'approved',
        carriedOut: null,
        witnesses: [],
        contractorCertificate: null,
        contractorConfirmed: null,
      }
    case 'destruction.witnessed':
      return { ...order, witnesses: [...order.witnesses, fact.witness] }
    case 'destruction.contractor-certified':
      return { ...order, contractorCertificate: { file: fact.file, reference: fact.reference } }
    case 'destruction.contractor-confirmed':
      return { ...order, contractorConfirmed: fact.signature }
    case 'destruction.executed':
      return { ...order, phase: 'executed', executedAt: at }
    case 'destruction.certificate-issued':
      return {
        ...order,
        phase: 'certified',
        certificate: { file: fact.file, content: fact.content, names: fact.names, issuedAt: at, copies: 0 },
      }
    case 'destruction.certificate-copied':
      return order.certificate === null ? order : { ...order, certificate: { ...order.certificate, copies: fact.copy } }
    default:
      return unreachable(fact)
  }
}

/** A rejected order that is changed is a draft again; who changed it may not approve it. */
function changed(order: DestructionOrder, person: PersonId | null): DestructionOrder {
  const phase = order.phase === 'rejected' ? 'draft' : order.phase
  return { ...order, phase, changers: including(order.changers, person) }
}

/** What was witnessed under an approval is void with it. */
function withoutApproval(order: DestructionOrder): DestructionOrder {
  return { ...order, approval: null, witnesses: [], carriedOut: null }
}

function including(people: readonly PersonId[], person: PersonId | null): readonly PersonId[] {
  return person === null || people.includes(person) ? people : [...people, person]
}
