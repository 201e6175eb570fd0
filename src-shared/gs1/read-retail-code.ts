import { allIn, digit } from './character-sets.ts'
import { endsInCheckDigit } from './check-digit.ts'
import type { Gathering } from './gathering.ts'
import { readElementString } from './read-element-string.ts'
import { refused } from './scan-refusal.ts'
import type { ScanRefusal } from './scan-refusal.ts'

/** What parts the retail symbol from the 2D component above it, when a reader sends both as one message. */
const compositeStart = '|]e0'

/**
 * Reads an EAN or UPC symbol of `length` digits after its three characters of symbology identifier. Its number carries no
 * Application Identifier, so it is no element; the elements of a composite component that follows it are.
 */
export function readRetailCode(text: string, length: number, into: Gathering): ScanRefusal | null {
  // A reader that sends the identifier and nothing else carries no element either, and breaks no rule of the standard.
  if (text.length === 3) return null
  const end = 3 + length
  if (text.length < end || !allIn(digit, text, 3, end)) return refused('BAD_RETAIL_CODE')
  if (!endsInCheckDigit(text, 3, end)) return refused('BAD_CHECK_DIGIT')
  if (text.length === end) return null
  if (!text.startsWith(compositeStart, end)) return refused('BAD_RETAIL_CODE')
  const elements = end + compositeStart.length
  return elements === text.length ? refused('EMPTY_SCAN') : readElementString(text, elements, into)
}
