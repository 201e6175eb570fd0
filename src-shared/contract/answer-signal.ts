import type { ScanAnswer } from './views/scan-views.ts'

export const answerSignals = ['ok', 'already', 'hold', 'stop'] as const

/**
 * What a scan is answered with where nobody looks at the screen: by a sound, and by the scanner itself.
 * `hold` is for "look at the screen": nothing was lost and nothing is blocked.
 */
export type AnswerSignal = (typeof answerSignals)[number]

/** Which signal tells of an answer. A command that was done, or a badge that was taken, is told like a scan that was. */
export function signalOf(answer: Pick<ScanAnswer, 'verdict' | 'refusal'>): AnswerSignal {
  if (answer.verdict === 'badge') return 'ok'
  if (answer.verdict === 'command') return answer.refusal === null ? 'ok' : 'hold'
  return answer.verdict === 'idle' ? 'hold' : answer.verdict
}
