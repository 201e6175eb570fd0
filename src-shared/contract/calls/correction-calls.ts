import { z } from 'zod'
import {
  actItems,
  actReference,
  correctedView,
  correctionPreview,
  correctionReason,
  correctionReceipt,
  correctionRemark,
  wantedCorrection,
} from '../views/correction-views.ts'
import { jobId } from '../identifiers.ts'
import { signatureTry } from '../views/signing-views.ts'

/** What a person can ask for about what was recorded wrong. */
export const correctionCommands = {
  /** Undoes or corrects what was recorded, and tells the network if it may know. What has to be signed is refused without. */
  'correction.record': {
    input: z
      .object({
        of: actReference,
        wanted: wantedCorrection,
        reason: correctionReason,
        remark: correctionRemark,
        signature: signatureTry.nullable(),
      })
      .strict(),
    output: correctionReceipt,
  },
} as const

/** What a screen asks before. */
export const correctionQueries = {
  /** Reason and remark are part of what is signed; without a reason the preview is good for looking only. */
  'correction.preview': {
    input: z
      .object({
        of: actReference,
        wanted: wantedCorrection,
        reason: correctionReason.nullable(),
        remark: correctionRemark,
      })
      .strict(),
    output: correctionPreview,
  },
  /** A page of what can be left out of an act. */
  'correction.items': {
    input: z.object({ of: actReference, after: z.number().int().min(0) }).strict(),
    output: actItems,
  },
  /** What became of what a finished job did; null where it stands as it was recorded. */
  'correction.ofJob': {
    input: z.object({ job: jobId }).strict(),
    output: z.object({ corrected: correctedView.nullable() }),
  },
} as const
