import { hexadecimalValue } from '../percent-encoding.ts'
import type { Check } from './check.ts'

/** `pcenc`: every percent sign is followed by two hexadecimal digits (RFC 3986, section 2.1). */
export const pcenc: Check = (text, from, to) => {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 37) continue
    if (
      at + 2 >= to ||
      hexadecimalValue(text.charCodeAt(at + 1)) < 0 ||
      hexadecimalValue(text.charCodeAt(at + 2)) < 0
    ) {
      return 'BAD_PERCENT_ENCODING'
    }
    at += 2
  }
  return null
}
