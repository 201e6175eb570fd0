import type { Instant } from '../../kernel/time.ts'
import type { PersonId } from '../people/person.ts'
import type { Right } from '../people/rights.ts'
import { mayWitness } from './decide-execution.ts'
import { mayApprove } from './decide-paper.ts'
import { standingOf } from './order.ts'
import type { DestructionOrder } from './order.ts'

/** What an order waits for. Null where it is over. */
export const waitingKinds = [
  'submission',
  'approval',
  'change',
  'execution',
  'confirmation',
  'witness',
  'contractorCertificate',
  'contractorSignature',
  'certificate',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** What must happen next to an order, whoever does it. */
export function waitsFor(order: DestructionOrder, at: Instant): WaitingKind | null {
  const standing = standingOf(order, at)
  switch (standing) {
    case 'draft':
      return 'submission'
    case 'submitted':
      return 'approval'
    case 'rejected':
      return 'change'
    case 'approved':
      return 'execution'
    case 'inExecution':
      return 'confirmation'
    case 'carriedOut':
      return 'witness'
    case 'handedOver':
      return order.contractorCertificate === null ? 'contractorCertificate' : 'contractorSignature'
    case 'executed':
      return 'certificate'
    case 'certified':
    case 'withdrawn':
      return null
  }
}

/** The right that the next step takes. */
export function rightFor(waiting: WaitingKind): Right {
  switch (waiting) {
    case 'submission':
    case 'change':
      return 'requestDestruction'
    case 'approval':
      return 'approveDestruction'
    case 'execution':
    case 'confirmation':
    case 'contractorCertificate':
    case 'certificate':
      return 'executeDestruction'
    case 'witness':
    case 'contractorSignature':
      return 'witnessDestruction'
  }
}

/** Whether the next step is not this person's, because it takes another than who did the ones before. */
export function takesAnother(order: DestructionOrder, waiting: WaitingKind, person: PersonId): boolean {
  switch (waiting) {
    case 'approval':
      return !mayApprove(order, person).ok
    case 'witness':
    case 'contractorSignature':
      return !mayWitness(order, person).ok
    case 'submission':
    case 'change':
    case 'execution':
    case 'confirmation':
    case 'contractorCertificate':
    case 'certificate':
      return false
  }
}

/** Since when an order waits for what it waits for; null where nobody is kept waiting by it. */
export function waitsSince(order: DestructionOrder, waiting: WaitingKind): Instant | null {
  switch (waiting) {
    case 'approval':
      return order.request?.at ?? null
    case 'change':
      return order.rejection?.signature.at ?? null
    case 'witness':
    case 'contractorSignature':
      return order.carriedOut?.at ?? null
    case 'submission':
    case 'execution':
    case 'confirmation':
    case 'contractorCertificate':
    case 'certificate':
      return null
  }
}
