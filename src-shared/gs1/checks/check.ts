import type { ScanRefusalCode } from '../scan-refusal.ts'

/**
 * One named check of the Syntax Dictionary on `text.slice(from, to)`, a component of an element whose characters and
 * length were found right before. Gives the code of what is wrong, or null. Takes a range so that a scan is checked
 * without cutting it up.
 */
export type Check = (text: string, from: number, to: number) => ScanRefusalCode | null

/** The digit at `at` as a number; a meaningless number where there is none. */
export function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - 48
}

/** The two digits at `at` as a number from 0 to 99. */
export function twoDigitsAt(text: string, at: number): number {
  return digitAt(text, at) * 10 + digitAt(text, at + 1)
}
