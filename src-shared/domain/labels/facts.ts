import type { ItemId } from '../../gs1/item-identity.ts'
import type { JobId } from '../jobs/job.ts'
import type { FactId } from '../ledger/fact-id.ts'
import type { PrinterSettings } from './printer-settings.ts'
import type { LabelTemplateName } from './templates.ts'

/** Why a label is printed once more. */
export const reprintReasons = ['damaged', 'lost', 'unreadable', 'notPrinted', 'additional'] as const
export type ReprintReason = (typeof reprintReasons)[number]

/** Where a label goes. */
export type LabelWay =
  | { readonly kind: 'printer'; readonly name: string; readonly host: string; readonly port: number }
  /** A page of the label's size, as a file in the folder of exports. */
  | { readonly kind: 'pdf'; readonly file: string }
  /** A page of the label's size, to a printer that a person chooses in the dialog of the system. */
  | { readonly kind: 'system' }

/** Why a label printer did not take a label whole. */
export const printerFailures = ['unreachable', 'refused', 'nameUnknown', 'stopped', 'broken'] as const
export type PrinterFailure = (typeof printerFailures)[number]

/** Why a label was not printed: also because a person closed the dialog of the system. */
export const printFailures = [...printerFailures, 'cancelled'] as const
export type PrintFailure = (typeof printFailures)[number]

/** What the ledger keeps of labels and their printer. */
export type LabelFact =
  | { readonly kind: 'printer.set-up'; readonly from: PrinterSettings | null; readonly to: PrinterSettings }
  | { readonly kind: 'printer.forgotten'; readonly from: PrinterSettings }
  | { readonly kind: 'printer.tested'; readonly printer: string; readonly failure: PrinterFailure | null }
  /**
   * A label of this item is about to leave the station: on record first, so that none goes out unseen. Until it was
   * scanned, no label of the item counts: neither this one nor one from before.
   */
  | {
      readonly kind: 'label.printed'
      readonly item: ItemId
      readonly template: LabelTemplateName
      readonly way: LabelWay
      /** Null for the first label of an item. */
      readonly reason: ReprintReason | null
    }
  /** The printer did not take it whole. There may be a label all the same. */
  | {
      readonly kind: 'label.print-failed'
      readonly item: ItemId
      readonly printed: FactId
      readonly because: PrintFailure
    }
  /** The label that was printed last was scanned. `job` is what it was scanned for; null where no job was in hand. */
  | { readonly kind: 'label.verified'; readonly item: ItemId; readonly job: JobId | null }

export type LabelFactOf<Kind extends LabelFact['kind']> = Extract<LabelFact, { readonly kind: Kind }>
