import { z } from 'zod'
import { instant, longText, shortText, unsentExportId } from '../identifiers.ts'
import { importPart } from '../views/shipment-views.ts'

const nothing = z.object({}).strict()

/** What came of writing unsent messages to files. */
export const unsentReceipt = z.object({
  /** The folder that the files lie in. */
  path: longText,
  manifest: shortText,
  documents: z.number().int(),
  messages: z.number().int(),
  /** Messages that are not settled and in no file: on their way, behind one that is, or more than go into one export. */
  left: z.number().int(),
})
export type UnsentReceipt = z.infer<typeof unsentReceipt>

/** Messages that were written to files together. */
export const unsentExportView = z.object({
  id: unsentExportId,
  folder: shortText,
  at: instant,
  by: shortText,
  documents: z.number().int(),
  messages: z.number().int(),
  /** How many of them still lie in these files and are not sent. */
  open: z.number().int(),
})
export type UnsentExportView = z.infer<typeof unsentExportView>

/** What came of a file that says what was uploaded; null until its last part is there. */
export const settledOutcome = z.object({
  outcome: z
    .object({
      settled: z.number().int(),
      /** Settled before: by an earlier file, or because the network has them. */
      already: z.number().int(),
      /** On their way to the network by themselves: its answer settles them. */
      underWay: z.number().int(),
    })
    .nullable(),
})
export type SettledOutcome = z.infer<typeof settledOutcome>

/** What a person does with messages that the network cannot be told by itself. */
export const unsentCommands = {
  /** Writes what waits for the network into the folder of exports; it is not sent until it is settled or taken back. */
  'unsent.write': { input: nothing, output: unsentReceipt },
  /** The messages of an export that are still in its files are sent by the station after all. */
  'unsent.takeBack': { input: z.object({ export: unsentExportId, reason: longText }).strict(), output: nothing },
  /** A manifest or document of an export, in parts: what it holds was uploaded, as the other side's receipt says. */
  'unsent.settle': {
    input: importPart.extend({ reason: longText, receipt: longText }).strict(),
    output: settledOutcome,
  },
} as const

/** What a screen asks about them. */
export const unsentQueries = {
  /** The newest exports, the newest first. */
  'unsent.exports': { input: nothing, output: z.object({ exports: z.array(unsentExportView).max(50) }) },
} as const
