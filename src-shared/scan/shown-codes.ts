import type { Instant } from '../kernel/time.ts'
import type { ScreenCode } from './command-code.ts'
import { oneTriggerPull } from './repeat-guard.ts'

/** The codes that the screen shows, and since when. */
export type ShownCodes = { readonly codes: readonly ScreenCode[]; readonly since: Instant }

/**
 * Milliseconds that a code must have been on the screen before its scan: nobody reads and aims in less. As long as a trigger pull
 * may last, so that the same number can answer two questions in a row: what counts here is never an echo of the answer before.
 */
export const shortestLook = oneTriggerPull

/** Whether the screen showed this code to whoever scanned it. */
export type ShownVerdict = 'shown' | 'notShown' | 'tooSoon'

/** Nothing is shown. */
export const noCodes: readonly ScreenCode[] = []

/**
 * Judges a screen code by what was on the screen when its last byte came, not when its turn came: a scan that waited while the
 * disk was busy must not answer a question that appeared meanwhile. `scannedAt` is on the clock of `since`.
 */
export function judgeScreenCode(shown: ShownCodes, code: ScreenCode, scannedAt: Instant): ShownVerdict {
  if (!shown.codes.includes(code)) return 'notShown'
  return scannedAt - shown.since < shortestLook ? 'tooSoon' : 'shown'
}
