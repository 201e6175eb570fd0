import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of a job that cannot do what was asked. */
export const jobsRefusals = {
  NO_JOB_IN_HAND: refusal(none, 'openOtherJob'),
  JOB_IN_HAND_ALREADY: refusal(none, 'finishOrPause'),
  CANCEL_ASKED: refusal(z.object({ count: z.number() }), 'scanCancelAgain'),
  CODE_NOT_SHOWN: refusal(none, 'lookAtScreen'),
  CODE_SHOWN_TOO_SHORT: refusal(none, 'lookAtScreen'),
  JOB_NOT_FOUND: refusal(z.object({ job: text }), 'nothing'),
  JOB_NOT_OPEN: refusal(z.object({ job: text, status: z.enum(['finished', 'abandoned']) }), 'nothing'),
  STOPS_UNANSWERED: refusal(z.object({ count: z.number() }), 'answerStops'),
  JOB_OF_OTHER_KIND: refusal(z.object({ job: text, operation: text }), 'nothing'),
  JOB_EMPTY: refusal(none, 'scanSomething'),
  NOTHING_TO_TAKE_BACK: refusal(none, 'scanSomething'),
  NOTE_MISSING: refusal(none, 'writeWhy'),
} as const
