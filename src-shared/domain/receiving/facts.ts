import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ExportedFile } from '../exports/facts.ts'
import type { JobId } from '../jobs/job.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import type { AnnouncedShipment } from '../shipments/shipment.ts'
import type { ShipmentId } from '../shipments/shipment-id.ts'
import type { DiscrepancyId } from './discrepancy-id.ts'
import type { DeliveryNote } from './unannounced.ts'
import type { HeldItem, ReportedKind, ScannedDiscrepancy, ShortReason } from './discrepancy.ts'

/** How an item was scanned: as an outermost unit of the shipment, as something inside one, or as none of it. */
export const waysScanned = ['outermost', 'inside', 'unexpected'] as const
export type WayScanned = (typeof waysScanned)[number]

/** An outermost unit as it came in, and all that came in inside it, at any depth. */
export type ReceivedUnit = { readonly item: ItemId; readonly inside: readonly ItemId[] }

/** The shipment of a receipt, as its event names it. */
export type ReceivedShipment = Pick<AnnouncedShipment, 'id' | 'number' | 'kind'> & {
  /** Null where goods came without an announcement and nobody knows from whom. */
  readonly fromGln: string | null
  /** False for goods that nobody announced. */
  readonly announced: boolean
}

/** What the ledger keeps of a receipt. One act is one fact, whatever its size. */
export type ReceivingFact =
  | {
      /** Goods came that nobody announced; they are received under what their paper says. */
      readonly kind: 'receiving.unannounced'
      readonly shipment: ShipmentId
      readonly note: DeliveryNote
    }
  | {
      readonly kind: 'receiving.item-scanned'
      readonly job: JobId
      readonly shipment: ShipmentId
      readonly item: ItemId
      readonly how: WayScanned
      /** False for an item this station did not know. */
      readonly known: boolean
      readonly lot: string | null
      readonly expiry: string | null
      readonly notes: readonly RecordedNote[]
      readonly discrepancy: ScannedDiscrepancy | null
    }
  | {
      /** The container was opened: of its contents only what is scanned counts from here on. */
      readonly kind: 'receiving.container-opened'
      readonly job: JobId
      readonly item: ItemId
    }
  | {
      readonly kind: 'receiving.discrepancy-reported'
      readonly job: JobId
      readonly discrepancy: ReportedKind
      /** Null where nobody can say which item it is: its label is unreadable. */
      readonly item: ItemId | null
    }
  | {
      readonly kind: 'receiving.completed'
      readonly job: JobId
      readonly shipment: ReceivedShipment
      /** The first receipt of the shipment, where this one receives what was missing then; else null. */
      readonly supplements: JobId | null
      /** The time its event states; later than the fact itself where a partner's clock ran ahead. */
      readonly eventTime: Instant
      /** Null where nothing is short. */
      readonly shortBecause: ShortReason | null
      /** Returned goods stay on exception hold until somebody verified them, and so do goods that nobody announced. */
      readonly stock: 'available' | 'onHold'
      readonly units: readonly ReceivedUnit[]
      readonly short: readonly ItemId[]
      readonly held: readonly HeldItem[]
    }
  | {
      /** Somebody dealt with what no hold waits for. */
      readonly kind: 'receiving.discrepancy-settled'
      readonly discrepancy: DiscrepancyId
      /** What was done about it, in the person's words. */
      readonly note: string
    }
  | {
      /** The discrepancies of a receipt were written into a file. */
      readonly kind: 'receiving.exported'
      readonly job: JobId
      readonly number: string
      readonly files: readonly ExportedFile[]
    }

/** One kind of fact about receiving. */
export type ReceivingFactOf<Kind extends ReceivingFact['kind']> = Extract<ReceivingFact, { kind: Kind }>
