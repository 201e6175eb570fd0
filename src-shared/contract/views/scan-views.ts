import { z } from 'zod'
import { factId, instant, jobId, longText, shortText } from '../identifiers.ts'
import { refusalSchema } from '../refusals.ts'
import { itemView } from './item-views.ts'

export const recordedNote = z.discriminatedUnion('code', [
  z.object({ code: z.literal('UNKNOWN_ITEM_RECORDED') }),
  z.object({ code: z.literal('LOT_DIFFERS'), scanned: shortText, known: shortText }),
  z.object({ code: z.literal('EXPIRY_DIFFERS'), scanned: shortText, known: shortText }),
  z.object({ code: z.literal('SHORT_DATED'), expiry: shortText }),
  z.object({ code: z.literal('OVER_RECORDED') }),
  z.object({ code: z.literal('BATCH_AWAITED') }),
  z.object({ code: z.literal('ALREADY_RECEIVED') }),
  z.object({ code: z.literal('OUT_OF_USE'), lifecycle: z.enum(['decommissioned', 'destroyed']) }),
  z.object({ code: z.literal('CONTENTS_UNDECIDED') }),
  z.object({ code: z.literal('ALREADY_ON_HOLD'), hold: z.enum(['exception', 'suspect']) }),
])
export type RecordedNoteView = z.infer<typeof recordedNote>

/** OK, already scanned, hold (recorded, but look), stop; and a command that was scanned or a scan nobody waits for. */
export const scanVerdict = z.enum(['ok', 'already', 'hold', 'stop', 'command', 'badge', 'idle'])
export type ScanVerdict = z.infer<typeof scanVerdict>

/** The answer to one scan. It is sent only after the fact behind it is on disk. */
export const scanAnswer = z.object({
  /** The fact that recorded it; null for a scan that no job took. */
  fact: factId.nullable(),
  job: jobId.nullable(),
  verdict: scanVerdict,
  /** The scan as text, control characters included; what was scanned, not what was understood. */
  raw: longText,
  scanner: shortText,
  at: instant,
  item: itemView.nullable(),
  notes: z.array(recordedNote).max(8),
  refusal: refusalSchema.nullable(),
  /** The command that was scanned, where the verdict is `command`. */
  command: shortText.nullable(),
  /** Whose badge was scanned and what it does, where the verdict is `badge`; its code stays in the station. */
  badge: z
    .object({
      name: shortText,
      outcome: z.enum(['identifies', 'here', 'resumes', 'asksForSecret']),
      /** Stands for the badge where the secret is still to come, for two minutes. */
      ticket: shortText.nullable(),
    })
    .nullable(),
  progress: z
    .object({
      recorded: z.number().int(),
      repeated: z.number().int(),
      refused: z.number().int(),
      openStops: z.number().int(),
    })
    .nullable(),
})
export type ScanAnswer = z.infer<typeof scanAnswer>
