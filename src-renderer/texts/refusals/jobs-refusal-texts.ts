import { msg } from '@lingui/core/macro'
import type { jobsRefusals } from '#shared/contract/refusals/jobs.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of a job that cannot do what was asked. */
export const jobsRefusalTexts: RefusalTexts<keyof typeof jobsRefusals> = {
  NO_JOB_IN_HAND: () =>
    msg({ message: 'No job is open for this.', comment: 'Refusal: a command without a job in hand' }),
  JOB_IN_HAND_ALREADY: () =>
    msg({
      message: 'A job is in hand, so no other was started. Scans go on into this one.',
      comment: 'Refusal: the code that starts a job was scanned in the middle of another',
    }),
  CANCEL_ASKED: ({ count }) =>
    msg({
      message: `Give this job up? Items in it: ${count}. They are free again then; nothing was changed yet.`,
      comment: 'After the first scan of the code that gives a job up; a number',
    }),
  CODE_NOT_SHOWN: () =>
    msg({
      message: 'The screen does not show this code now, so nothing was done.',
      comment: 'Refusal: a code such as CHOICE-2 or YES was scanned, and the screen asks nothing that it answers',
    }),
  CODE_SHOWN_TOO_SHORT: () =>
    msg({
      message: 'The screen changed just before this scan, so nothing was done.',
      comment: 'Refusal: a code such as YES was scanned in the moment in which the question appeared',
    }),
  JOB_NOT_FOUND: () => msg({ message: 'This job is not on this station.', comment: 'Refusal' }),
  JOB_NOT_OPEN: ({ status }) =>
    status === 'finished'
      ? msg({ message: 'This job is finished already. Nothing was changed.', comment: 'Refusal' })
      : msg({ message: 'This job was given up. Nothing was changed.', comment: 'Refusal' }),
  STOPS_UNANSWERED: ({ count }) =>
    msg({
      message: `Stops without an answer: ${count}. The job can be finished after them.`,
      comment: 'Refusal: finishing a job with open stops; the placeholder is a number',
    }),
  JOB_OF_OTHER_KIND: () => msg({ message: 'This job is for other work. Nothing was changed.', comment: 'Refusal' }),
  JOB_EMPTY: () => msg({ message: 'Nothing is recorded in this job yet.', comment: 'Refusal: finishing an empty job' }),
  NOTHING_TO_TAKE_BACK: () => msg({ message: 'There is no pack in this job to take back.', comment: 'Refusal of F2' }),
  NOTE_MISSING: () =>
    msg({
      message: 'The reason "Other" says nothing by itself.',
      comment: 'Refusal: words are missing beside the reason',
    }),
}
