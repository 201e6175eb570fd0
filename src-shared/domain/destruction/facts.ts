import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import type { ExportedFile } from '../exports/facts.ts'
import type { JobId } from '../jobs/job.ts'
import type { Signature } from '../signatures/signature.ts'
import type { Approval } from './approval.ts'
import type { CertificateHash, CertificateNames } from './certificate-record.ts'
import type { NotListed } from './instructed.ts'
import type { ListHash, ListSummary } from './item-list.ts'
import type { OrderData } from './order-data.ts'
import type { DestructionOrderId } from './order-id.ts'
import type { DestructionReason, RemovalReason } from './reasons.ts'
import type { Witness } from './witness.ts'

/** Why an approval does not count any more. */
export const voidReasons = ['itemsListed', 'itemsRemoved', 'dataChanged', 'contentsChanged'] as const
export type VoidReason = (typeof voidReasons)[number]

type OfOrder = { readonly order: DestructionOrderId }

/** What the ledger keeps of destruction orders. */
export type DestructionFact =
  | (OfOrder & { readonly kind: 'destruction.drafted'; readonly number: string; readonly data: OrderData })
  | (OfOrder & { readonly kind: 'destruction.data-changed'; readonly from: OrderData; readonly to: OrderData })
  /** The order was made of a file; what it names and the list lacks, and why. */
  | (OfOrder & {
      readonly kind: 'destruction.instructed'
      readonly number: string
      readonly file: AttachedFile
      readonly notListed: readonly NotListed[]
    })
  /** Items by themselves or containers with everything in them; `job` where they were scanned. */
  | (OfOrder & {
      readonly kind: 'destruction.items-listed'
      readonly number: string
      readonly job: JobId | null
      readonly items: readonly ItemId[]
    })
  | (OfOrder & {
      readonly kind: 'destruction.items-removed'
      readonly number: string
      readonly items: readonly ItemId[]
      readonly because: RemovalReason
      readonly note: string | null
    })
  | (OfOrder & {
      readonly kind: 'destruction.submitted'
      readonly list: ListSummary
      readonly signature: Signature
    })
  | (OfOrder & { readonly kind: 'destruction.approved'; readonly approval: Approval })
  | (OfOrder & { readonly kind: 'destruction.rejected'; readonly because: string; readonly signature: Signature })
  | (OfOrder & { readonly kind: 'destruction.approval-voided'; readonly because: VoidReason })
  | (OfOrder & { readonly kind: 'destruction.withdrawn'; readonly because: string })
  | (OfOrder & { readonly kind: 'destruction.execution-begun'; readonly job: JobId })
  /** A container of the list is not sealed: what is in it is confirmed by itself. */
  | (OfOrder & { readonly kind: 'destruction.container-opened'; readonly job: JobId; readonly item: ItemId })
  | (OfOrder & { readonly kind: 'destruction.carried-out'; readonly job: JobId; readonly list: ListHash })
  | (OfOrder & { readonly kind: 'destruction.witnessed'; readonly witness: Witness })
  | (OfOrder & { readonly kind: 'destruction.handed-over'; readonly job: JobId; readonly list: ListHash })
  | (OfOrder & { readonly kind: 'destruction.taken-back'; readonly because: string })
  | (OfOrder & {
      readonly kind: 'destruction.contractor-certified'
      readonly file: AttachedFile
      readonly reference: string
    })
  | (OfOrder & { readonly kind: 'destruction.contractor-confirmed'; readonly signature: Signature })
  | (OfOrder &
      EndingPlan & {
        readonly kind: 'destruction.executed'
        readonly number: string
        readonly reason: DestructionReason
        readonly market: string | null
        /** The time of the first wave; what is taken out before it is 1 ms earlier. */
        readonly eventTime: Instant
      })
  /** The certificate of destruction was made; later prints of it are copies. `file` is the PDF. */
  | (OfOrder & {
      readonly kind: 'destruction.certificate-issued'
      readonly number: string
      readonly file: AttachedFile
      readonly content: CertificateHash
      readonly names: CertificateNames
    })
  | (OfOrder & {
      readonly kind: 'destruction.certificate-copied'
      readonly number: string
      /** 1 for the first copy. */
      readonly copy: number
      readonly file: ExportedFile
    })

/** One kind of fact about destruction. */
export type DestructionFactOf<Kind extends DestructionFact['kind']> = Extract<DestructionFact, { kind: Kind }>
