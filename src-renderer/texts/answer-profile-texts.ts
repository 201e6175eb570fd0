import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'

/** The four answers to a scan, as they are told apart where nobody looks at the screen. */
export const answerSignalWords: Readonly<Record<AnswerSignal, MessageDescriptor>> = {
  ok: msg({ message: 'Good', comment: 'An answer that the scanner itself gives' }),
  already: msg({ message: 'Already in the list', comment: 'An answer that the scanner itself gives' }),
  hold: msg({ message: 'Look at the screen', comment: 'An answer that the scanner itself gives' }),
  stop: msg({ message: 'Stop', comment: 'An answer that the scanner itself gives' }),
}

const goodRead = msg({ message: 'its tone for a good read', comment: 'What is heard from a scanner' })
const goodReadTwice = msg({ message: 'its tone for a good read, twice', comment: 'What is heard from a scanner' })

/** What should be heard of the makes that come with Tallyman, by their ids. A make that a site brought says it itself. */
export const heardTexts: Readonly<Record<string, Readonly<Record<AnswerSignal, MessageDescriptor>>>> = {
  'honeywell-host-ack': {
    ok: msg({ message: 'one beep, green light', comment: 'What is heard and seen from a scanner' }),
    already: msg({ message: 'two middle beeps', comment: 'What is heard from a scanner' }),
    hold: msg({ message: 'a low beep, then a high one', comment: 'What is heard from a scanner' }),
    stop: msg({ message: 'two rough razzes', comment: 'What is heard from a scanner' }),
  },
  'datalogic-host-commands': {
    ok: goodRead,
    already: goodReadTwice,
    hold: goodReadTwice,
    stop: msg({ message: 'its tone for “not on file”', comment: 'What is heard from a scanner' }),
  },
  bell: {
    ok: goodRead,
    already: goodReadTwice,
    hold: goodReadTwice,
    stop: msg({ message: 'its tone for a good read, three times', comment: 'What is heard from a scanner' }),
  },
}
