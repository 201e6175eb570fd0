import type { ReadItem } from './read-item.ts'

/** An expiry element and the start of a lot element, as they look when they were swallowed by the serial before them. */
const swallowedExpiryAndLot = /17\d{6}10/
const longestSerial = 20

/**
 * Whether a scanner seems to have lost the separator after the serial, so that expiry and lot became part of it.
 * Such a scan is valid by the standard; only the warehouse can doubt it. Never a reason to guess a split:
 * the caller refuses the scan and says what to set up.
 */
export function looksLikeALostSeparator(read: ReadItem): boolean {
  if (read.serial === null || read.lot !== null || read.expiry !== null) return false
  return read.serial.length <= longestSerial && swallowedExpiryAndLot.test(read.serial)
}
