import type { Instant } from '../../kernel/time.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import type { JobId } from '../jobs/job.ts'
import type { PersonId } from '../people/person.ts'
import type { Signature } from '../signatures/signature.ts'
import type { Approval } from './approval.ts'
import type { CertificateHash, CertificateNames } from './certificate-record.ts'
import type { ListHash } from './item-list.ts'
import type { OrderStanding } from './life.ts'
import type { OrderData } from './order-data.ts'
import type { DestructionOrderId } from './order-id.ts'
import type { Witness } from './witness.ts'

/** The goods were destroyed: when, and what exactly had been confirmed by then. */
export type CarriedOut = { readonly at: Instant; readonly list: ListHash }

/** A certificate as it was issued, and how often it was printed again. */
export type IssuedCertificate = {
  readonly file: AttachedFile
  readonly content: CertificateHash
  readonly names: CertificateNames
  readonly issuedAt: Instant
  readonly copies: number
}

/** A destruction order as the facts about it made it. Its items are kept apart from it: there may be 50,000. */
export type DestructionOrder = {
  readonly id: DestructionOrderId
  readonly number: string
  readonly data: OrderData
  /** Where it stands by its facts alone; `standingOf` adds the clock. */
  readonly phase: Exclude<OrderStanding, 'inExecution'>
  readonly draftedBy: PersonId
  readonly draftedAt: Instant
  /** Who drafted or submitted it. Never shorter: a change of role or of mind does not undo that somebody asked. */
  readonly requesters: readonly PersonId[]
  /** Who put items on the list, took some off, or changed what the order says. */
  readonly changers: readonly PersonId[]
  /** The last request, with the list that it was for. */
  readonly request: Signature | null
  readonly approval: Approval | null
  readonly rejection: { readonly because: string; readonly signature: Signature } | null
  /** The open job that confirms the goods. */
  readonly job: JobId | null
  /** Who scanned in the job that confirms, or said that the goods are destroyed. */
  readonly executors: readonly PersonId[]
  readonly carriedOut: CarriedOut | null
  readonly witnesses: readonly Witness[]
  readonly contractorCertificate: { readonly file: AttachedFile; readonly reference: string } | null
  /** The signature for the contractor's work. */
  readonly contractorConfirmed: Signature | null
  readonly executedAt: Instant | null
  /** The certificate that was issued for it. */
  readonly certificate: IssuedCertificate | null
}

/** Where an order stands at this moment: an approval that lapsed before the goods were destroyed counts as never given. */
export function standingOf(order: DestructionOrder, at: Instant): OrderStanding {
  if (order.phase !== 'approved') return order.phase
  if (order.approval !== null && order.approval.lapsesAt <= at) return 'submitted'
  return order.job === null ? 'approved' : 'inExecution'
}
