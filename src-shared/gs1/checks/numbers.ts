import { allIn, digit } from '../character-sets.ts'
import { digitAt, twoDigitsAt } from './check.ts'
import type { Check } from './check.ts'

/** `zero`: nothing but zeros. */
export const zero: Check = (text, from, to) => {
  for (let at = from; at < to; at++) if (digitAt(text, at) !== 0) return 'BAD_NUMBER'
  return null
}

/** `nonzero`: not nothing but zeros. */
export const nonzero: Check = (text, from, to) => (zero(text, from, to) === null ? 'BAD_NUMBER' : null)

/** `nozeroprefix`: does not start with a zero. */
export const nozeroprefix: Check = (text, from) => (digitAt(text, from) === 0 ? 'BAD_NUMBER' : null)

/** `hasnondigit`: has at least one character that is not a digit. */
export const hasnondigit: Check = (text, from, to) => (allIn(digit, text, from, to) ? 'BAD_CHARACTER' : null)

/** `pieceoftotal`: a number of a piece and a number of pieces, two digits each; neither is zero, the first not above the second. */
export const pieceoftotal: Check = (text, from) => {
  const piece = twoDigitsAt(text, from)
  return piece > 0 && piece <= twoDigitsAt(text, from + 2) ? null : 'BAD_POSITION'
}

/** `posinseqslash`: a position and an end, `1/3`, without leading zeros; the first not above the second. */
export const posinseqslash: Check = (text, from, to) => {
  const slash = text.indexOf('/', from)
  if (slash <= from || slash >= to - 1) return 'BAD_POSITION'
  if (!allIn(digit, text, from, slash) || !allIn(digit, text, slash + 1, to)) return 'BAD_POSITION'
  if (digitAt(text, from) === 0 || digitAt(text, slash + 1) === 0) return 'BAD_POSITION'
  return Number(text.slice(from, slash)) <= Number(text.slice(slash + 1, to)) ? null : 'BAD_POSITION'
}

/** `latitude`: degrees plus 90, times ten million (WGS 84). */
export const latitude: Check = (text, from, to) => (Number(text.slice(from, to)) <= 1_800_000_000 ? null : 'BAD_NUMBER')

/** `longitude`: degrees plus 180, times ten million (WGS 84). */
export const longitude: Check = (text, from, to) =>
  Number(text.slice(from, to)) <= 3_600_000_000 ? null : 'BAD_NUMBER'
