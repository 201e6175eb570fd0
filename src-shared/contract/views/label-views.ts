import { z } from 'zod'
import { reprintReasons } from '../../domain/labels/facts.ts'
import type { Label } from '../../domain/labels/label.ts'
import { printerResolutions } from '../../domain/labels/printer-settings.ts'
import { templatesFor } from '../label-templates.ts'
import { factId, itemId, shortText } from '../identifiers.ts'
import { printedFile } from './look-up-views.ts'

const templateName = z.string().min(1).max(40)

/** Settings as the ledger has them: a look that they name may be gone from the data since. */
export const printerSettings = z.object({
  name: z.string().trim().min(1).max(64),
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  dotsPerMm: z.literal(printerResolutions),
  containerLabel: templateName,
  itemLabel: templateName,
})

const lookFor = (kind: Label['kind']) => z.enum(templatesFor(kind).map(({ name }) => name))

/** Settings that a person enters: with looks that there are. */
export const newPrinterSettings = printerSettings
  .extend({ containerLabel: lookFor('sscc'), itemLabel: lookFor('sgtin') })
  .strict()

/** What stands on a label; the page draws it, a printer gets it as ZPL. */
export const labelView = z.object({
  item: itemId,
  kind: z.enum(['sscc', 'sgtin']),
  elements: z.array(z.tuple([z.string().max(4), z.string().max(90)])).max(8),
  site: shortText,
  product: shortText.nullable(),
})

export const labelOnPaper = z.object({ label: labelView, template: templateName })
export type LabelOnPaper = z.infer<typeof labelOnPaper>

/** The label of an item, and how it stands with those that were printed. */
export const itemLabelView = labelOnPaper.extend({
  prints: z.number().int(),
  awaitsScan: z.boolean(),
  /** Null where none is set up. */
  printer: printerSettings.nullable(),
})
export type ItemLabelView = z.infer<typeof itemLabelView>

/** Which label is printed; a reason from the second one on. */
export const labelToPrint = z.object({ item: itemId, reason: z.enum(reprintReasons).nullable() }).strict()

/** Which label is printed as a page, and where that page goes. */
export const labelToPrintAsPage = labelToPrint.extend({ to: z.enum(['pdf', 'system']) }).strict()

/** A label that is now to be printed as a page of its own: under this name in the folder of exports, or, without one, on a printer of the system. */
export const labelAsPage = labelOnPaper.extend({ printed: factId, file: printedFile.nullable() })
export type LabelAsPage = z.infer<typeof labelAsPage>
