import { msg } from '@lingui/core/macro'
import type { signaturesRefusals } from '#shared/contract/refusals/signatures.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of signatures. */
export const signaturesRefusalTexts: RefusalTexts<keyof typeof signaturesRefusals> = {
  SIGNATURE_MISSING: () => msg({ message: 'This takes a signature.', comment: 'Refusal: nobody signed' }),
  SIGNATURE_REFUSED: ({ waitSeconds }) =>
    waitSeconds > 0
      ? msg({
          message: `Not signed: name and PIN do not belong together. The next try is possible in ${waitSeconds} s.`,
          comment: 'Signing refused; s means seconds',
        })
      : msg({ message: 'Not signed: name and PIN do not belong together.', comment: 'Signing refused' }),
  SIGNING_NEEDS_BOTH_PARTS: () =>
    msg({
      message: 'Not signed: the first signature after signing in takes badge or name as well.',
      comment: 'Signing refused: only the PIN was given',
    }),
  SIGNED_CONTENT_CHANGED: () =>
    msg({
      message: 'Not signed: what was on the screen has changed meanwhile.',
      comment: 'Signing refused: somebody changed what was to be signed',
    }),
  FAILED_SIGNINGS_CHANGED: () =>
    msg({ message: 'Meanwhile another signing went wrong, or somebody looked into it.', comment: 'Refusal' }),
  OTHER_PERSON_LOOKS_INTO_IT: () => msg({ message: 'Nobody looks into their own signings.', comment: 'Refusal' }),
}
