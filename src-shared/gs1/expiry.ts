import { twoDigitsAt } from './checks/check.ts'
import { daysInMonth } from './checks/dates.ts'

/**
 * The ISO date, e.g. `2027-12-31`, of a date of six digits as labels write it (YYMMDD, AI 11 to 17), whose form `parseScan`
 * has checked. Day 00 means the last day of the month. `currentYear` is the year in which the label is read.
 */
export function isoExpiry(yymmdd: string, currentYear: number): string {
  const year = fullYear(twoDigitsAt(yymmdd, 0), currentYear)
  const month = twoDigitsAt(yymmdd, 2)
  const lastDay = daysInMonth(year, month)
  // A leap day of '00 may turn out, from 2050 on, to be in 2100, which has none; the month has ended then.
  const day = Math.min(twoDigitsAt(yymmdd, 4) || lastDay, lastDay)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/**
 * The year that two digits mean: the one in reach of 49 years back and 50 years ahead of the current year
 * (GS1 General Specifications, section 7.12: a difference of 51 or more is the century before, of -50 or less the one after).
 */
function fullYear(year: number, currentYear: number): number {
  const difference = year - (currentYear % 100)
  const century = currentYear - (currentYear % 100)
  if (difference >= 51) return century - 100 + year
  return difference <= -50 ? century + 100 + year : century + year
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
