import { z } from 'zod'
import {
  actReference,
  correctionPreview,
  correctionReason,
  correctionReceipt,
  correctionRemark,
  wantedCorrection,
} from './correction-views.ts'

/** What a person can ask for about what was recorded wrong. */
export const correctionCommands = {
  /** Undoes or corrects what was recorded, and tells the network if it may know. */
  'correction.record': {
    input: z
      .object({ of: actReference, wanted: wantedCorrection, reason: correctionReason, remark: correctionRemark })
      .strict(),
    output: correctionReceipt,
  },
} as const

/** What a screen asks before. */
export const correctionQueries = {
  'correction.preview': {
    input: z.object({ of: actReference, wanted: wantedCorrection }).strict(),
    output: correctionPreview,
  },
} as const
