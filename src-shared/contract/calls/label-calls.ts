import { z } from 'zod'
import { factId, itemId } from '../identifiers.ts'
import {
  itemLabelView,
  labelAsPage,
  labelOnPaper,
  labelToPrint,
  labelToPrintAsPage,
  newPrinterSettings,
  printerSettings,
} from '../views/label-views.ts'

const nothing = z.object({}).strict()
const done = z.object({}).strict()

/** What a person can ask of labels and their printer. */
export const labelCommands = {
  'printer.setUp': { input: newPrinterSettings, output: done },
  'printer.forget': { input: nothing, output: done },
  /** Prints a label that names nothing. */
  'printer.test': { input: nothing, output: done },
  /** Prints the label of an item on the printer that is set up; refused with a reason where that does not take it whole. */
  'labels.print': { input: labelToPrint, output: done },
  /** Puts on record that the label is printed as a page, and says what stands on it; the page prints itself then. */
  'labels.printAsPage': { input: labelToPrintAsPage, output: labelAsPage },
  /** The page was not printed after all: it failed, or a person gave up in the dialog. */
  'labels.pageNotPrinted': {
    input: z.object({ printed: factId, item: itemId, because: z.enum(['broken', 'cancelled']) }).strict(),
    output: done,
  },
} as const

/** What a screen can ask of labels and their printer. */
export const labelQueries = {
  'labels.view': { input: z.object({ item: itemId }).strict(), output: itemLabelView },
  'printer.view': { input: nothing, output: z.object({ printer: printerSettings.nullable(), sample: labelOnPaper }) },
} as const
