import { z } from 'zod'
import { none, refusal } from './refusal.ts'

/** Refusals of signatures. */
export const signaturesRefusals = {
  SIGNATURE_MISSING: refusal(none, 'sign'),
  SIGNATURE_REFUSED: refusal(z.object({ waitSeconds: z.number() }), 'tryAgain', 'askAdministrator'),
  SIGNING_NEEDS_BOTH_PARTS: refusal(none, 'giveBothParts'),
  SIGNED_CONTENT_CHANGED: refusal(none, 'lookAgain'),
  FAILED_SIGNINGS_CHANGED: refusal(none, 'lookAgain'),
  OTHER_PERSON_LOOKS_INTO_IT: refusal(none, 'askAnother'),
} as const
