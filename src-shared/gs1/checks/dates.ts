import { twoDigitsAt } from './check.ts'
import type { Check } from './check.ts'

const longestDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month, 1 to 12, in a Gregorian year; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && !isLeapYear(year)) return 28
  return longestDays[month - 1] ?? 0
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/**
 * Whether month and day at `from` are a day of that year. Of a year of two digits the caller passes 2000 to 2099: whichever
 * century is meant, until the year 2050 no reading of it is a 1900 or 2100, so every fourth is a leap year
 * (GS1 General Specifications, section 7.12).
 */
function isDate(text: string, from: number, year: number, firstDay: 0 | 1): boolean {
  const days = daysInMonth(year, twoDigitsAt(text, from))
  const day = twoDigitsAt(text, from + 2)
  return days > 0 && day >= firstDay && day <= days
}

/** `yymmdd`: a day of the calendar. */
export const yymmdd: Check = (text, from) =>
  isDate(text, from + 2, 2000 + twoDigitsAt(text, from), 1) ? null : 'BAD_DATE'

/** `yymmd0`: a day of the calendar, or day 00 for a month without a day. */
export const yymmd0: Check = (text, from) =>
  isDate(text, from + 2, 2000 + twoDigitsAt(text, from), 0) ? null : 'BAD_DATE'

/** `yyyymmdd`: a day of the calendar with its century. */
export const yyyymmdd: Check = (text, from) =>
  isDate(text, from + 4, twoDigitsAt(text, from) * 100 + twoDigitsAt(text, from + 2), 1) ? null : 'BAD_DATE'

/** `hh`: hours, 00 to 23. */
export const hh: Check = (text, from) => (twoDigitsAt(text, from) <= 23 ? null : 'BAD_TIME')

/** `mi` and `ss`: minutes or seconds, 00 to 59. */
export const sixtieths: Check = (text, from) => (twoDigitsAt(text, from) <= 59 ? null : 'BAD_TIME')

/** `hhmi`: a time of day, 0000 to 2359. */
export const hhmi: Check = (text, from, to) => hh(text, from, to) ?? sixtieths(text, from + 2, to)
