import { z } from 'zod'
import { lineFlawCodes } from '../../domain/batches/flaw.ts'
import { lineFormats } from '../../domain/batches/line-record.ts'
import { packagingLevels } from '../../domain/items/item.ts'
import { batchClosing, closingKind } from './batch-closing-calls.ts'
import { attachedFile } from './file-calls.ts'
import { batchId, instant, shortText } from '../identifiers.ts'
import { refusalSchema } from '../refusals.ts'

/** A batch as a row of the list. */
export const batchRow = z.object({
  id: batchId,
  gtin: shortText,
  product: shortText.nullable(),
  lot: shortText,
  expiry: shortText,
  /** Whether it came in files of a packaging line, or was received from the partner who made it. */
  origin: z.enum(['lineFile', 'received']),
  begunAt: instant,
  lastAt: instant,
  /** At all levels. */
  items: z.number().int(),
  /** How it was closed; null while it is open. */
  closed: closingKind.nullable(),
})
export type BatchRow = z.infer<typeof batchRow>

/** How many of a batch there are at one level. */
export const levelCount = z.object({
  level: z.enum(packagingLevels),
  /** Null where SSCCs alone name what there is. */
  gtin: shortText.nullable(),
  commissioned: z.number().int(),
  /** What the line itself counted; null where it said nothing. */
  counted: z.number().int().nullable(),
  /** Of what is in use: in a container, and in nothing. */
  packed: z.number().int(),
  loose: z.number().int(),
  decommissioned: z.number().int(),
  destroyed: z.number().int(),
})
export type LevelCountView = z.infer<typeof levelCount>

/** A file that a batch was read from. */
export const importedFile = z.object({
  sequence: z.number().int(),
  at: instant,
  by: shortText.nullable(),
  file: shortText,
  /** What was new in it. */
  commissioned: z.number().int(),
  packed: z.number().int(),
  /** Null while it is under way or was interrupted. */
  endedAt: instant.nullable(),
})
export type ImportedFile = z.infer<typeof importedFile>

/** How many files a screen shows, the latest ones. */
export const mostFilesShown = 100

/** How many closings a screen shows, the latest ones. */
export const mostClosingsShown = 50

export const batchView = batchRow.extend({
  /** From the highest level down. */
  levels: z.array(levelCount).max(packagingLevels.length),
  /** The latest first. */
  files: z.array(importedFile).max(mostFilesShown),
  /** The latest first, with those that were taken back. */
  closings: z.array(batchClosing).max(mostClosingsShown),
})
export type BatchView = z.infer<typeof batchView>

/** The most flaws on a page of the list. */
export const mostFlawsOnAPage = 200

export const lineFlaw = z.object({
  /** The line of a CSV file, the event of a document; 0 for the file as a whole. */
  where: z.number().int(),
  code: z.enum(lineFlawCodes),
  about: shortText,
})
export type LineFlawView = z.infer<typeof lineFlaw>

export const importPhases = ['reading', 'checking', 'recording'] as const

/** Part of the file was recorded before the station stopped, or before somebody used its numbers otherwise. */
const isPartlyRecorded = z.boolean()

/** Where the import of a file stands. One at a time; its end is told until the next begins or the station stops. */
export const batchImport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('running'),
    file: shortText,
    phase: z.enum(importPhases),
    /** From 0 to 100, of this phase. */
    percent: z.number().int(),
    /** What was read so far, at all levels. */
    numbers: z.number().int(),
  }),
  z.object({
    kind: z.literal('taken'),
    file: shortText,
    batch: batchId,
    commissioned: z.number().int(),
    packed: z.number().int(),
  }),
  z.object({
    kind: z.literal('flawed'),
    file: shortText,
    format: z.enum(lineFormats),
    /** What is wrong, and how much of that is kept: `batches.flaws` lists it. */
    flawCount: z.number().int(),
    flawsKept: z.number().int(),
    isPartlyRecorded,
  }),
  z.object({ kind: z.literal('cancelled'), file: shortText, isPartlyRecorded }),
  z.object({ kind: z.literal('refused'), file: shortText, refusal: refusalSchema }),
])
export type BatchImportView = z.infer<typeof batchImport>

/** The most batches on a page of the list. */
export const mostBatches = 200

/** What a person can do about batches. */
export const batchCommands = {
  /** Begins to take in an attached file of a packaging line. Nothing of it is recorded unless all of it is right. */
  'batches.import': { input: z.object({ file: attachedFile }).strict(), output: z.object({}).strict() },
  /** Stops an import that is not being recorded yet. */
  'batches.cancelImport': { input: z.object({}).strict(), output: z.object({}).strict() },
} as const

/** What a screen can ask about batches. */
export const batchQueries = {
  'batches.list': {
    input: z.object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(mostBatches) }).strict(),
    output: z.object({ batches: z.array(batchRow).max(mostBatches), next: z.number().int().nullable() }),
  },
  'batches.view': { input: z.object({ batch: batchId }).strict(), output: batchView },
  /** What is wrong with the last file, in the order of its lines; nothing where it was right. */
  'batches.flaws': {
    input: z.object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(mostFlawsOnAPage) }).strict(),
    output: z.object({ flaws: z.array(lineFlaw).max(mostFlawsOnAPage) }),
  },
  'batches.importing': { input: z.object({}).strict(), output: batchImport },
} as const
