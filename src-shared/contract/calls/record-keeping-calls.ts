import { z } from 'zod'
import { legalHoldId } from '../identifiers.ts'
import {
  heldRecords,
  reasonText,
  recordKeepingView,
  reviewContent,
  reviewInput,
  reviewsView,
} from '../views/record-keeping-views.ts'
import { signatureTry } from '../views/signing-views.ts'

const nothing = z.object({}).strict()

/** What can be asked of the keeping and the reviewing of records. */
export const recordKeepingQueries = {
  'recordKeeping.view': { input: nothing, output: recordKeepingView },
  'reviews.list': { input: nothing, output: reviewsView },
  /** What a reviewer is about to sign, with the hash that the signature is bound to. */
  'reviews.content': { input: reviewInput, output: reviewContent },
} as const

/** What can be done about them. */
export const recordKeepingCommands = {
  'recordKeeping.setUp': {
    input: z
      .object({ retentionYears: z.number().int().min(1).max(99), reviewDays: z.number().int().min(1).max(366) })
      .strict(),
    output: nothing,
  },
  'legalHold.place': { input: z.object({ about: heldRecords, reason: reasonText }).strict(), output: nothing },
  'legalHold.lift': { input: z.object({ hold: legalHoldId, reason: reasonText }).strict(), output: nothing },
  'reviews.sign': { input: reviewInput.extend({ signature: signatureTry }), output: nothing },
} as const
