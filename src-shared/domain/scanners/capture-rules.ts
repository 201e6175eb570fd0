import type { CaptureRules } from '../../scan/keyboard/capture.ts'
import type { Sign } from '../../scan/keyboard/signs.ts'
import type { KeyboardProfile } from './profile.ts'

/** While a scanner is being set up nothing is known of it: any key may be its first, and only a pause ends a scan. */
export const rulesOfSetUp: CaptureRules = { pauseAfter: 90, ending: [], opening: 'any' }

/** Milliseconds of pause that are never and always the end of a scan, whatever was seen at the set-up. */
const shortest = 40
const longest = 70

/** What tells scans of this scanner from a person's typing: twice its longest pause, and the keys around its scans. */
export function captureRulesOf({ prefix, suffix, longestPause }: KeyboardProfile): CaptureRules {
  const ending = suffix.flatMap(nameOfKey)
  return {
    pauseAfter: Math.min(longest, Math.max(shortest, 2 * longestPause)),
    ending: ending.length === suffix.length ? ending : [],
    opening: prefix.slice(0, 1).flatMap(nameOfKey),
  }
}

/** Separators and characters come by different keys, so that no one of them tells an end or a beginning. */
function nameOfKey(sign: Sign): readonly string[] {
  return sign.kind === 'key' ? [sign.name] : []
}
