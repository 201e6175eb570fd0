import { identifierAt } from './application-identifiers.ts'
import { allIn, digit } from './character-sets.ts'
import { checkElement } from './check-element.ts'
import { gather } from './gathering.ts'
import type { Gathering } from './gathering.ts'
import { refused } from './scan-refusal.ts'
import type { ScanRefusal } from './scan-refusal.ts'

const groupSeparator = 29

/**
 * Reads an element string from `from` to the end of the text (GS1 General Specifications, section 7.8): AI and value,
 * again and again, with a group separator after each value of variable length that is not the last. A separator after
 * any element is read over, also at the end; one at the beginning, or a second in a row, stands for nothing and is refused.
 */
export function readElementString(text: string, from: number, into: Gathering): ScanRefusal | null {
  let at = from
  while (at < text.length) {
    const entry = identifierAt(text, at)
    if (entry === null) return noIdentifier(text, at)
    const start = at + entry.ai.length
    const end = endOfValue(text, start, entry.predefinedLength ? start + entry.longest : text.length)
    const wrong = checkElement(entry, text, start, end)
    if (wrong !== null) return refused(wrong, entry.ai)
    const full = gather(into, entry, text.slice(start, end))
    if (full !== null) return full
    at = text.charCodeAt(end) === groupSeparator ? end + 1 : end
  }
  return null
}

function endOfValue(text: string, start: number, limit: number): number {
  const stop = Math.min(limit, text.length)
  let end = start
  while (end < stop && text.charCodeAt(end) !== groupSeparator) end++
  return end
}

function noIdentifier(text: string, at: number): ScanRefusal {
  if (text.charCodeAt(at) === groupSeparator) return refused('STRAY_SEPARATOR')
  let end = at
  while (end < at + 4 && end < text.length && allIn(digit, text, end, end + 1)) end++
  return refused('UNKNOWN_AI', end > at ? text.slice(at, end) : null)
}
