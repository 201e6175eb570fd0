import { allIn, digit } from '../character-sets.ts'
import { digitAt } from './check.ts'
import type { Check } from './check.ts'
import { yymmdd } from './dates.ts'

/** Reads the digits of a coupon from left to right. */
type Digits = {
  /** The next digit, or -1 at the end; stays. */
  readonly next: () => number
  /** Goes on over the next digit if it is one of those; false if it is not. */
  readonly one: (allowed: string) => boolean
  /** Goes on by `count` digits; false if there are not so many. */
  readonly skip: (count: number) => boolean
  /** Goes on over a length from `least` to `most` and the `added` + length digits that it announces. */
  readonly announced: (least: number, most: number, added: number) => boolean
  /** Goes on over a date of six digits and gives it; null if it is no date. */
  readonly date: () => string | null
}

function digitsOf(text: string, from: number, to: number): Digits {
  let at = from
  const next = () => (at < to ? digitAt(text, at) : -1)
  const skip = (count: number) => {
    if (to - at < count) return false
    at += count
    return true
  }
  return {
    next,
    skip,
    one: (allowed) => next() >= 0 && allowed.includes(String(next())) && skip(1),
    announced: (least, most, added) => {
      const length = next()
      return length >= least && length <= most && skip(1 + added + length)
    },
    date: () => {
      const start = at
      return skip(6) && yymmdd(text, start, at) === null ? text.slice(start, at) : null
    },
  }
}

/** How much must be bought: a value of 1 to 5 digits, a code of what it counts, and a product family. */
function purchase(digits: Digits): boolean {
  return digits.announced(1, 5, 0) && digits.one('012349') && digits.skip(3)
}

/** The company of a further purchase: a prefix of 6 to 12 digits, or 9 for the one named first. */
function otherCompany(digits: Digits): boolean {
  return digits.next() === 9 ? digits.skip(1) : digits.announced(0, 6, 6)
}

/** Optional fields 3 and 4: a date of expiry and of start, which must not come later. */
function validity(digits: Digits): boolean {
  let expiry: string | null = null
  if (digits.one('3')) {
    expiry = digits.date()
    if (expiry === null) return false
  }
  if (!digits.one('4')) return true
  const start = digits.date()
  return start !== null && (expiry === null || start <= expiry)
}

/** Optional field 9: what the saving is worth, what it applies to, whether the store gives it and whether it multiplies. */
function miscellaneous(digits: Digits): boolean {
  return digits.one('01256') && digits.one('012') && digits.skip(1) && digits.one('01')
}

/** `couponcode`: the coupon of North American Coupon Application Guideline Using GS1 DataBar Expanded (AI 8110). */
export const couponcode: Check = (text, from, to) => {
  if (!allIn(digit, text, from, to)) return 'BAD_CHARACTER'
  const digits = digitsOf(text, from, to)
  const whole =
    digits.announced(0, 6, 6) &&
    digits.skip(6) &&
    digits.announced(1, 5, 0) &&
    purchase(digits) &&
    (!digits.one('1') || (digits.one('0123') && purchase(digits) && otherCompany(digits))) &&
    (!digits.one('2') || (purchase(digits) && otherCompany(digits))) &&
    validity(digits) &&
    (!digits.one('5') || digits.announced(0, 9, 6)) &&
    (!digits.one('6') || digits.announced(1, 7, 6)) &&
    (!digits.one('9') || miscellaneous(digits)) &&
    digits.next() === -1
  return whole ? null : 'BAD_COUPON'
}

/** `couponposoffer`: format, funder, offer and serial of a coupon in a positive offer file (GS1 AI (8112) Coupon Data Specification). */
export const couponposoffer: Check = (text, from, to) => {
  if (!allIn(digit, text, from, to)) return 'BAD_CHARACTER'
  const digits = digitsOf(text, from, to)
  const whole =
    digits.one('01') && digits.announced(0, 6, 6) && digits.skip(6) && digits.announced(0, 9, 6) && digits.next() === -1
  return whole ? null : 'BAD_COUPON'
}
