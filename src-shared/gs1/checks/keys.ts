import { allIn, cset82, digit } from '../character-sets.ts'
import { endsInCheckDigit } from '../check-digit.ts'
import type { Check } from './check.ts'

/** `csum`: the last digit is the GS1 check digit of the others. */
export const csum: Check = (text, from, to) => (endsInCheckDigit(text, from, to) ? null : 'BAD_CHECK_DIGIT')

/** The values of data characters, in the order of character set 82. */
const dataCharacters = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`

/** The check characters by their values: 32 that are not easily mistaken for one another. */
const checkCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Primes weigh the data characters from right to left; the longest element with a check pair has 23 of them. */
const weights = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83]

/** The pair of check characters of an alphanumeric key (GS1 General Specifications, section 7.9). */
export function checkCharacterPair(key: string): string {
  let sum = 0
  for (let at = 0; at < key.length; at++) {
    sum += dataCharacters.indexOf(key.charAt(at)) * (weights[key.length - 1 - at] ?? 0)
  }
  sum %= 1021
  return checkCharacters.charAt(sum >> 5) + checkCharacters.charAt(sum & 31)
}

/** `csumalpha`: the last two characters are the check pair of those before them. */
export const csumalpha: Check = (text, from, to) => {
  const data = text.slice(from, to - 2)
  if (to - from < 2 || data.length > weights.length || !allIn(cset82, data)) return 'BAD_CHECK_CHARACTERS'
  return text.slice(to - 2, to) === checkCharacterPair(data) ? null : 'BAD_CHECK_CHARACTERS'
}

/** The shortest GS1 Company Prefix that is given out has four digits. */
const shortestCompanyPrefix = 4

/**
 * `gcppos1`: starts with what may be a GS1 Company Prefix. Which prefixes are given out, nobody publishes for offline use;
 * the dictionary's own check looks at the form only, as this one does.
 */
export const gcppos1: Check = (text, from, to) =>
  to - from >= shortestCompanyPrefix && allIn(digit, text, from, from + shortestCompanyPrefix)
    ? null
    : 'BAD_COMPANY_PREFIX'

/** `gcppos2`: as `gcppos1`, after an indicator or extension digit. */
export const gcppos2: Check = (text, from, to) => gcppos1(text, from + 1, to)
