import type { BatchId } from '../batches/batch-id.ts'
import type { ContentsFinding } from '../damage/findings.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import type { ActKind } from '../corrections/act-kind.ts'
import type { CorrectionFact } from '../corrections/facts.ts'
import type { DamageReason } from '../damage/reasons.ts'
import type { DecommissionReason } from '../decommissioning/reasons.ts'
import type { DestructionReason, RemovalReason } from '../destruction/reasons.ts'
import type { DestructionOrderId } from '../destruction/order-id.ts'
import type { DeedKind } from '../../epcis/station-deed.ts'
import type { ExportedFile } from '../exports/facts.ts'
import type { HoldFact, HoldFactOf } from '../holds/facts.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { JobId } from '../jobs/job.ts'
import type { LabelWay, PrintFailure, ReprintReason } from '../labels/facts.ts'
import type { DiscrepancyKind } from '../receiving/discrepancy.ts'
import type { ReceivingFactOf } from '../receiving/facts.ts'
import type { SampleReason } from '../sampling/reasons.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import type { ReturnOutcome } from '../returns/facts.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ShipmentKind } from '../shipments/shipment.ts'

/** What an announcement says of an item. */
type Announced = { readonly parent: ItemId | null; readonly lot: string | null; readonly expiry: string | null }

type OfOrder = { readonly order: DestructionOrderId; readonly number: string }
/** The photos of an act that show the item. */
type Shown = { readonly photos: readonly AttachedFile[] }
/** What every act with a hold says of each of its items. */
type HeldAlike = Shown & Pick<HoldFact, 'job' | 'reason' | 'note' | 'eventTime'> & { readonly items: number }

/**
 * What one fact says about one item, without the other items of the fact: small, however long the fact is.
 * `items` tells how many items the fact says the same of.
 */
export type SaidOfItem =
  | (Announced & { readonly kind: 'items.announced'; readonly items: number })
  | (Announced & {
      readonly kind: 'shipment.announced'
      readonly number: string
      readonly shipmentKind: ShipmentKind
      readonly fromGln: string
      readonly items: number
    })
  | {
      readonly kind: 'other-station.acted'
      readonly did: DeedKind
      readonly eventTime: Instant
      /** Whether it was done to the item, or the item is what others went into or came out of. */
      readonly as: 'item' | 'container'
      readonly container: ItemId | null
      readonly items: number
    }
  | {
      readonly kind: 'job.item-recorded'
      readonly job: JobId
      readonly known: boolean
      readonly lot: string | null
      readonly expiry: string | null
      readonly notes: readonly RecordedNote[]
    }
  | {
      readonly kind: 'batch.commissioned'
      readonly batch: BatchId
      readonly level: PackagingLevel
      readonly lot: string
      readonly expiry: string
      readonly items: number
    }
  | {
      readonly kind: 'batch.aggregated'
      readonly batch: BatchId
      readonly eventTime: Instant
      /** Whether the item went into the container, or is the container. */
      readonly as: 'content' | 'container'
      readonly container: ItemId
      readonly items: number
    }
  | {
      readonly kind: 'batch.ends-loaded'
      readonly batch: BatchId
      readonly did: 'decommissioned' | 'destroyed'
      readonly eventTime: Instant
    }
  | { readonly kind: 'job.scan-repeated'; readonly job: JobId }
  | { readonly kind: 'job.scan-echoed'; readonly job: JobId; readonly echoes: number }
  | {
      readonly kind: 'label.printed'
      readonly way: LabelWay['kind']
      readonly reason: ReprintReason | null
    }
  | { readonly kind: 'label.print-failed'; readonly because: PrintFailure }
  | { readonly kind: 'label.verified'; readonly job: JobId | null }
  | { readonly kind: 'job.scan-refused'; readonly job: JobId; readonly refusal: ScanRefusal }
  | { readonly kind: 'job.item-taken-back'; readonly job: JobId }
  | (Shown & {
      readonly kind: 'damage.finished'
      readonly job: JobId
      readonly reason: DamageReason
      readonly eventTime: Instant
      readonly items: number
    })
  | { readonly kind: 'damage.contents-said'; readonly job: JobId; readonly contents: ContentsFinding }
  | (Shown & {
      readonly kind: 'damage.containers-found'
      readonly job: JobId
      readonly reason: DamageReason
      readonly eventTime: Instant
      readonly contents: ContentsFinding
      /** Whether the item is the container, or in it. */
      readonly as: 'content' | 'container'
      readonly container: ItemId
      readonly items: number
    })
  | {
      readonly kind: 'sampling.finished'
      readonly job: JobId
      readonly reason: SampleReason
      readonly description: string | null
      readonly eventTime: Instant
      readonly items: number
    }
  | {
      readonly kind: 'contents.taken-out'
      readonly job: JobId
      readonly eventTime: Instant
      /** Whether the item came out of the container, or is the container. */
      readonly as: 'content' | 'container'
      readonly container: ItemId
      readonly items: number
    }
  | {
      readonly kind: 'contents.packed'
      readonly job: JobId
      readonly eventTime: Instant
      /** Whether the item went into the container, is the container, or is where the items were before. */
      readonly as: 'content' | 'container' | 'formerContainer'
      readonly container: ItemId
      readonly items: number
    }
  | (Pick<ReceivingFactOf<'receiving.item-scanned'>, 'kind' | 'job' | 'how' | 'known' | 'lot' | 'expiry' | 'notes'> & {
      readonly discrepancy: DiscrepancyKind | null
    })
  | Pick<ReceivingFactOf<'receiving.container-opened'>, 'kind' | 'job'>
  | Pick<ReceivingFactOf<'receiving.discrepancy-reported'>, 'kind' | 'job' | 'discrepancy'>
  | {
      readonly kind: 'receiving.completed'
      readonly job: JobId
      readonly number: string
      readonly announced: boolean
      readonly eventTime: Instant
      readonly as: 'received' | 'short' | 'held'
      /** Why it is on hold; null where it is not held for itself. */
      readonly because: DiscrepancyKind | null
      readonly items: number
    }
  | (OfOrder & { readonly kind: 'destruction.items-listed'; readonly items: number })
  | (OfOrder & {
      readonly kind: 'destruction.items-removed'
      readonly because: RemovalReason
      readonly items: number
    })
  | { readonly kind: 'destruction.container-opened'; readonly order: DestructionOrderId; readonly job: JobId }
  | (OfOrder & {
      readonly kind: 'destruction.executed'
      readonly reason: DestructionReason
      readonly eventTime: Instant
      /** Whether it was destroyed, with or in a container where `container` says so, or only came out of or was opened before. */
      readonly as: 'destroyed' | 'takenOut' | 'opened'
      readonly container: ItemId | null
      readonly items: number
    })
  | {
      readonly kind: 'decommissioning.finished'
      readonly job: JobId
      readonly reason: DecommissionReason
      readonly eventTime: Instant
      /** Whether it was taken out of use, with or in a container where `container` says so, or only came out of or was opened before. */
      readonly as: 'ended' | 'takenOut' | 'opened'
      readonly container: ItemId | null
      readonly items: number
    }
  | {
      readonly kind: 'returns.verified'
      readonly outcome: ReturnOutcome
      readonly eventTime: Instant
      readonly items: number
    }
  | (HeldAlike & Pick<HoldFactOf<'holds.put'>, 'kind' | 'hold'>)
  | (HeldAlike & Pick<HoldFactOf<'holds.lifted'>, 'kind' | 'hold'> & { readonly signedBy: string | null })
  | (HeldAlike & Pick<HoldFactOf<'holds.moved'>, 'kind' | 'from' | 'to'> & { readonly signedBy: string | null })
  | { readonly kind: 'item.exported'; readonly files: readonly ExportedFile[] }
  | (Pick<CorrectionFact, 'kind' | 'way' | 'reason' | 'remark'> & {
      /** What was undone or corrected, by the last of its facts. */
      readonly what: ActKind
      readonly items: number
    })

/** A kind of fact that is about items. */
export type ItemFactKind = SaidOfItem['kind']

/** Some of the items of one fact, and what the fact says of each of them. */
export type PartOfFact = { readonly items: readonly ItemId[]; readonly says: SaidOfItem }
